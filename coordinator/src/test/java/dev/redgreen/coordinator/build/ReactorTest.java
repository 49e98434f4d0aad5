package dev.redgreen.coordinator.build;

import static dev.redgreen.coordinator.build.SmallProject.JUPITER;
import static dev.redgreen.coordinator.build.SmallProject.dependencies;
import static dev.redgreen.coordinator.build.SmallProject.dependency;
import static dev.redgreen.coordinator.build.SmallProject.release;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.TestId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReactorTest {
  @TempDir Path directory;
  private SmallProject project;
  private MavenRun maven;

  @BeforeEach
  void open() {
    project = new SmallProject(directory.resolve("project"));
    maven = new MavenRun(directory.resolve("cache"));
    String modules =
        Stream.of("core", "app", "other")
            .map("<module>%s</module>"::formatted)
            .collect(Collectors.joining());
    project
        .write(
            "pom.xml", SmallProject.pom("t:root", "pom", "", "<modules>" + modules + "</modules>"))
        .module("core", "t:core", release("17"), dependencies(JUPITER))
        .module(
            "app", "t:app", release("17"), dependencies(dependency("t:core:1:compile"), JUPITER))
        .module("other", "t:other", release("17"), "")
        .write(
            "core/src/main/java/t/Core.java",
            "package t; public class Core { public static int one() { return 1; } }")
        .write("core/src/test/java/t/CoreTest.java", test("CoreTest", "2"))
        .write("app/src/test/java/t/AppTest.java", test("AppTest", "1"))
        .write("other/src/main/java/t/Broken.java", "package t; class Broken { int x = ; }");
  }

  private static String test(String name, String expected) {
    return """
        package t;
        class %s {
          @org.junit.jupiter.api.Test void one() {
            org.junit.jupiter.api.Assertions.assertEquals(%s, Core.one());
          }
        }
        """
        .formatted(name, expected);
  }

  @AfterEach
  void close() {
    maven.close();
  }

  @Test
  void aModuleIsJudgedWithItsDependentsEvenIfItsOwnTestsFail() throws IOException {
    Path root = project.root();

    Verdict verdict =
        maven.run(
            new BuildRequest(root, root.resolve("core"), "test", List.of(), MavenRun.DEADLINE));

    assertEquals(Set.of(new TestId("t.AppTest", "one")), verdict.passed(), verdict.log());
    assertEquals(
        Map.of(Path.of("core"), 1, Path.of("app"), 0),
        verdict.modules().stream()
            .collect(
                Collectors.toMap(Verdict.ModuleTests::module, module -> module.failing().size())));
    ModuleModel app = maven.models.find(root, root.resolve("app")).orElseThrow();
    assertTrue(
        app.java().mainClasspath().contains(root.toRealPath().resolve("core/target/classes")));
    assertTrue(
        app.upstream().contains(root.toRealPath().resolve("core")), app.upstream().toString());

    // Another worktree of the same project knows the modules, as far as they need no other's
    // classes.
    Path copy = directory.resolve("copy");
    copy(root, copy);
    assertEquals(
        copy.resolve("core/src/main/java"),
        maven.models.find(copy, copy.resolve("core")).orElseThrow().java().mainSources().get(0));
    assertTrue(maven.models.find(copy, copy.resolve("app")).isEmpty());

    // A changed pom is another project.
    Files.writeString(
        copy.resolve("core/pom.xml"), Files.readString(copy.resolve("core/pom.xml")) + " ");
    assertTrue(maven.models.find(copy, copy.resolve("core")).isEmpty());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(path -> !path.toString().contains("target")).toList()) {
        Files.createDirectories(to.resolve(from.relativize(file)).getParent());
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }
}
