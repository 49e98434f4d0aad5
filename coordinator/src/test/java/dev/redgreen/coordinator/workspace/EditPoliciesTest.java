package dev.redgreen.coordinator.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.EditPolicy;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.javac.Processing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EditPoliciesTest {
  private final Path root;
  private final List<JavaModule> modules;
  private final EditPolicy generate;

  EditPoliciesTest(@TempDir Path directory) throws IOException {
    root = directory.toRealPath();
    for (String file : List.of("src/main/java/a/Foo.java", "app/src/test/java/T.java")) {
      Files.createDirectories(Disk.parent(root.resolve(file)));
      Files.writeString(root.resolve(file), "");
    }
    Files.createDirectories(root.resolve("elsewhere"));
    Files.createSymbolicLink(root.resolve("src/main/java/link"), root.resolve("elsewhere"));
    Files.createSymbolicLink(
        root.resolve("src/main/java/L.java"), root.resolve("elsewhere/L.java"));
    modules = List.of(module(""), module("app"));
    generate = EditPolicies.generate(root, modules);
  }

  private JavaModule module(String name) {
    Path base = root.resolve(name);
    return new JavaModule(
        "g:a:1",
        base,
        List.of(base.resolve("src/main/java"), base.resolve("target/generated-sources/x")),
        List.of(base.resolve("src/test/java")),
        List.of(base.resolve("src/main/resources")),
        List.of(base.resolve("src/test/resources")),
        List.of(),
        List.of(),
        base.resolve("target/classes"),
        base.resolve("target/test-classes"),
        17,
        "UTF-8",
        List.of(),
        Processing.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/main/java/a/Foo.java",
        "src/main/java/a/Bar.java",
        "src/main/java/b/c/D.java",
        "app/src/main/java/X.java",
        "src/main/java/ä/Größe.java",
        "src/main/java/package-info.java"
      })
  void mainSourcesMayChange(String file) {
    assertEquals(Optional.empty(), generate.refusal(Path.of(file)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/etc/passwd                           | the path is not relative to the root",
        "../../x                               | the path leads outside or through '.' or '..'",
        "src/main/java/../../../x.java         | the path leads outside or through '.' or '..'",
        "src/main/java/./A.java                | the path leads outside or through '.' or '..'",
        "src/test/java/FooTest.java            | it is a test",
        "app/src/test/java/T.java              | it is a test",
        "src/test/resources/x.json             | it is a test",
        "src/main/resources/x.properties       | it is not a main source",
        "README.md                             | it is not a main source",
        "target/generated-sources/x/A.java     | it is not a main source",
        "src/main/java                         | it is a link or a directory",
        "pom.xml                               | it is a build file",
        "app/POM.xml                           | it is a build file",
        "build.gradle.kts                      | it is a build file",
        ".mvn/maven.config                     | it steers Maven",
        "mvnw                                  | it steers Maven",
        ".git/hooks/post-commit                | git's own files are not sources",
        "src/main/java/.GIT/A.java             | git's own files are not sources",
        ".gitattributes                        | it steers git",
        ".githooks/pre-commit                  | it is a hook",
        ".husky/pre-commit                     | it is a hook",
        ".github/workflows/build.yml           | it steers the build server",
        "Jenkinsfile                           | it steers the build server",
        "lombok.config                         | it steers compiler or tests",
        ".tdd/config.toml                      | it steers this tool",
        "src/main/java/a/notes.txt             | it is not a Java source",
        "src/main/java/link/A.java             | src/main/java/link is a link or a file",
        "src/main/java/a/Foo.java/B.java       | src/main/java/a/Foo.java is a link or a file",
        "src/main/java/L.java                  | it is a link or a directory",
        "src/main/java/org/junit/jupiter/api/Assertions.java | it would hide a class of org.junit",
        "src/main/java/java/lang/String.java   | it would hide a class of java",
      })
  void everythingElseIsRefusedWithAReason(String file, String reason) {
    assertEquals(Optional.of(reason), generate.refusal(Path.of(file)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "src/main/java/a/foo.java   | its name differs from Foo.java only in case or accents",
        "src/main/java/A/Bar.java   | its name differs from a only in case or accents",
        "src/Main/java/a/Bar.java   | it is not a main source",
        "src/main/java/a/Ｆoo.java   | its name differs from Foo.java only in case or accents",
        "src/main/java/a/Cafe\u0301.java | a name in it is not in Unicode normal form C",
        "src/main/java/a/B\u200Bar.java | a name in it has characters that cannot be seen",
        "src/main/java/a/\u202EBar.java | a name in it has characters that cannot be seen",
        "src/main/java/a/B\tx.java  | a name in it has characters that cannot be seen",
        "src/main/java/a:b/B.java   | a name in it has characters that some file systems refuse",
        "src/main/java/a./B.java    | a name in it ends with a space or a dot",
      })
  void misleadingNamesAreRefused(String file, String reason) {
    assertEquals(Optional.of(reason), generate.refusal(Path.of(file)));
  }

  @Test
  void longNamesAreRefused() {
    assertEquals(
        Optional.of("a name in it is longer than 255 bytes"),
        generate.refusal(Path.of("src/main/java/" + "A".repeat(251) + ".java")));
    assertEquals(
        Optional.of("its path is longer than 1024 bytes"),
        generate.refusal(Path.of("src/main/java/" + "abcdefghi/".repeat(101) + "A.java")));
  }

  @Test
  void aPatchNamesEachRefusal() {
    Patch patch =
        Patch.of(
            new Edit.Write(Path.of("src/main/java/New.java"), ""),
            new Edit.Write(Path.of("src/main/java/new.java"), ""),
            new Edit.Delete(Path.of("pom.xml")));
    assertEquals(
        Map.of(
            Path.of("src/main/java/new.java"),
            "its name differs from src/main/java/New.java only in case or accents",
            Path.of("pom.xml"),
            "it is a build file"),
        EditPolicies.refusals(patch, generate));
  }

  @Test
  void aNewTestIsNew() {
    EditPolicy newTest = EditPolicies.newTest(root, modules);
    assertEquals(Optional.empty(), newTest.refusal(Path.of("app/src/test/java/NewTest.java")));
    assertEquals(
        Optional.of("it exists already"), newTest.refusal(Path.of("app/src/test/java/T.java")));
    assertEquals(
        Optional.of("it is not a test"), newTest.refusal(Path.of("src/main/java/New.java")));
    assertEquals(
        Optional.of("it is not a Java source"),
        newTest.refusal(Path.of("src/test/resources/junit-platform.properties")));
  }

  @Test
  void whatDecidesIsKnown() {
    Predicate<Path> decisive = EditPolicies.decisive(root, modules);
    for (String file :
        List.of(
            "src/test/java/T.java",
            "app/src/test/resources/x",
            "src/main/resources/META-INF/services/org.junit.X",
            "pom.xml",
            "app/pom.xml",
            ".mvn/maven.config")) {
      assertTrue(decisive.test(Path.of(file)), file);
    }
    for (String file : List.of("src/main/java/a/Foo.java", "derby.log", "target/x")) {
      assertFalse(decisive.test(Path.of(file)), file);
    }
  }

  @Test
  void aSourceOfAnotherLanguageMayChangeOnlyWhereTheBuildNamesItAndItIsNoTest() throws IOException {
    List<String> named =
        List.of("web/till.ts", "web/till.test.ts", "tests/till.py", "till_test.go", "build.gradle");
    for (String file : named) {
      Files.createDirectories(Disk.parent(root.resolve(file)));
      Files.writeString(root.resolve(file), "");
    }
    Files.writeString(root.resolve("web/other.ts"), "");
    Set<Path> foreign = new HashSet<>(named.stream().map(Path::of).toList());
    foreign.add(Path.of("web/gone.ts"));
    EditPolicy fix = EditPolicies.fix(root, modules, List.of(), false, foreign);

    assertEquals(Optional.empty(), fix.refusal(Path.of("web/till.ts")));
    for (String test : List.of("web/till.test.ts", "tests/till.py", "till_test.go")) {
      assertEquals(Optional.of("it is a test"), fix.refusal(Path.of(test)));
    }
    assertEquals(Optional.of("it is a build file"), fix.refusal(Path.of("build.gradle")));
    assertEquals(Optional.of("there is no such file"), fix.refusal(Path.of("web/gone.ts")));
    assertEquals(
        Optional.of("it is no source of the project"), fix.refusal(Path.of("web/other.ts")));
  }
}
