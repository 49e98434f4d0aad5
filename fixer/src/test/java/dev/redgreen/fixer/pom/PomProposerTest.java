package dev.redgreen.fixer.pom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Poms before and after, with a local repository of a few artifacts. */
final class PomProposerTest {
  private static final Path POM = Path.of("pom.xml");

  @TempDir Path temp;

  @BeforeEach
  void repository() throws IOException {
    artifact("com.acme", "bolts", "1.4.2", "com/acme/bolts/Bolt");
    artifact("com.acme", "bolts", "2.0.0-rc1", "com/acme/bolts/Bolt");
    artifact("com.acme", "nuts", "1.4.2", "com/acme/nuts/Nut");
    artifact("org.other", "gears", "3.0", "org/other/gears/Gear");
  }

  private void artifact(String group, String name, String version, String type) throws IOException {
    Path directory =
        temp.resolve("repository").resolve(group.replace('.', '/')).resolve(name).resolve(version);
    Files.createDirectories(directory);
    Files.writeString(directory.resolve(name + "-" + version + ".pom"), "<project/>");
    try (OutputStream file =
            Files.newOutputStream(directory.resolve(name + "-" + version + ".jar"));
        JarOutputStream jar = new JarOutputStream(file)) {
      jar.putNextEntry(new JarEntry(type + ".class"));
    }
  }

  private static String pom(String... lines) {
    return "<project>\n  <!-- ours -->\n  <artifactId>till</artifactId>\n"
        + String.join("\n", lines)
        + "\n</project>\n";
  }

  private static String dependency(String group, String name, String version) {
    return """
          <dependency>
            <groupId>%s</groupId>
            <artifactId>%s</artifactId>
            <version>%s</version>
          </dependency>"""
        .formatted(group, name, version)
        .indent(4)
        .stripTrailing();
  }

  private static String dependencies(String... each) {
    return "  <dependencies>\n" + String.join("\n", each) + "\n  </dependencies>";
  }

  private List<Fix> fixes(String pom, Failure failure) throws IOException {
    Path project = temp.resolve("project");
    Files.createDirectories(project.resolve("src/test/java"));
    Files.writeString(project.resolve(POM), pom);
    JavaModule module =
        new JavaModule(
            "net.till:till:1",
            project,
            List.of(project.resolve("src/main/java")),
            List.of(project.resolve("src/test/java")),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            project.resolve("target/classes"),
            project.resolve("target/test-classes"),
            17,
            "UTF-8",
            List.of(),
            false);
    Task task = new Task(project, module, List.of(), "", "till", "run", Task.Door.FIX);
    Attempt attempt =
        new Attempt(
            task,
            1,
            true,
            List.of(failure),
            SourceTree.of(project, module),
            List.of(),
            new NoBench(),
            file -> Optional.empty(),
            Instant.MAX);
    LocalRepository repository = new LocalRepository(temp.resolve("repository"));
    return new PomProposer(repository, 17).propose(attempt).toList();
  }

  private String first(String pom, Failure failure) throws IOException {
    List<Fix> fixes = fixes(pom, failure);
    assertTrue(!fixes.isEmpty(), "nothing is proposed");
    return fixes
        .get(0)
        .patch()
        .applyTo(file -> Optional.of(pom))
        .values()
        .iterator()
        .next()
        .orElseThrow();
  }

  private static BuildFailure maven(String code, String message) {
    return new BuildFailure(code, message, false, Optional.empty());
  }

  /** Runs nothing. */
  private record NoBench() implements TestBench {
    @Override
    public Report run(Map<String, byte[]> classes, List<TestId> tests, Duration deadline) {
      return new Report(List.of(), List.of(), List.of(), "there is none");
    }

    @Override
    public List<Path> resources() {
      return List.of();
    }
  }

  @Test
  void aVersionThatDoesNotExistBecomesTheNearestOne() throws IOException {
    String before = pom(dependencies(dependency("com.acme", "bolts", "1.4.22")));

    String after =
        first(
            before,
            maven(
                "maven.dependency-not-found",
                "Could not find artifact com.acme:bolts:jar:1.4.22 in central"));

    assertEquals(before.replace("1.4.22", "1.4.2"), after);
  }

  @Test
  void aVersionIsMendedWhereThePropertyStands() throws IOException {
    String before =
        pom(
            "  <properties>\n    <bolts>1.5.2</bolts>\n  </properties>",
            dependencies(dependency("com.acme", "bolts", "${bolts}")));

    String after =
        first(
            before,
            maven(
                "maven.dependency-not-found", "Could not find artifact com.acme:bolts:jar:1.5.2"));

    assertEquals(before.replace("<bolts>1.5.2", "<bolts>1.4.2"), after);
  }

  @Test
  void aMuchLowerVersionIsOnlySuggested() throws IOException {
    List<Fix> fixes =
        fixes(
            pom(dependencies(dependency("com.acme", "bolts", "9.10"))),
            maven("maven.dependency-not-found", "Could not find artifact com.acme:bolts:jar:9.10"));

    assertTrue(!fixes.isEmpty());
    assertTrue(fixes.stream().allMatch(fix -> fix.standing() == Standing.PLAUSIBLE));
  }

  @Test
  void aMisspeltArtifactOrGroupGetsItsName() throws IOException {
    String name = pom(dependencies(dependency("com.acme", "botls", "1.4.2")));
    String group = pom(dependencies(dependency("com.acmee", "nuts", "1.4.2")));

    assertEquals(
        name.replace("botls", "bolts"),
        first(name, maven("maven.dependency-not-found", "not find com.acme:botls:jar:1.4.2")));
    assertEquals(
        group.replace("acmee", "acme"),
        first(group, maven("maven.dependency-not-found", "not find com.acmee:nuts:jar:1.4.2")));
  }

  @Test
  void aMissingVersionIsThatOfASibling() throws IOException {
    String nuts = dependency("com.acme", "nuts", "1.4.2");
    String before =
        pom(
            dependencies(
                nuts, dependency("com.acme", "bolts", "?").replaceAll("\n.*<version>.*", "")));

    String after =
        first(
            before,
            maven(
                "maven.missing-version",
                "'dependencies.dependency.version' for com.acme:bolts:jar is missing."));

    assertEquals(pom(dependencies(nuts, dependency("com.acme", "bolts", "1.4.2"))), after);
  }

  @Test
  void theSecondOfTwoEqualDependenciesGoes() throws IOException {
    String one = dependency("com.acme", "nuts", "1.4.2");

    String after =
        first(
            pom(dependencies(one, one)),
            maven("maven.invalid-pom", "'dependencies.dependency...' must be unique"));

    assertEquals(pom(dependencies(one)), after);
  }

  @Test
  void aPackageOfTheLocalRepositoryBecomesADependency() throws IOException {
    Location place = new Location(Path.of("src/main/java/Till.java"), 1, 8);
    CompileError missing =
        new CompileError(
            "compiler.err.doesnt.exist",
            place,
            0,
            1,
            "org.other.gears",
            "package org.other.gears does not exist");

    String after = first(pom(dependencies(dependency("com.acme", "nuts", "1.4.2"))), missing);

    assertEquals(
        pom(
            dependencies(
                dependency("com.acme", "nuts", "1.4.2"), dependency("org.other", "gears", "3.0"))),
        after);
  }

  @Test
  void mainCodeThatUsesATestDependencyMakesItAnOrdinaryOne() throws IOException {
    String plain = dependency("org.other", "gears", "3.0");
    String scoped = plain.replace("</version>", "</version>\n        <scope>test</scope>");
    CompileError missing =
        new CompileError(
            "compiler.err.doesnt.exist",
            new Location(Path.of("src/main/java/Till.java"), 1, 8),
            0,
            1,
            "",
            "package org.other.gears does not exist");

    assertEquals(pom(dependencies(plain)), first(pom(dependencies(scoped)), missing));
  }

  @Test
  void aReleaseThatTheJdkDoesNotKnowBecomesItsOwn() throws IOException {
    String before =
        pom(
            "  <properties>\n    <maven.compiler.release>99</maven.compiler.release>\n  </properties>");

    assertEquals(
        before.replace("99", "17"),
        first(before, maven("maven.source-level", "release version 99 not supported")));
  }

  @Test
  void aReleaseThatTheJdkHasForgottenIsRaised() throws IOException {
    String message = "Source option 5 is no longer supported. Use 7 or later.";
    String named =
        pom(
            "  <properties>\n    <maven.compiler.source>1.5</maven.compiler.source>\n  </properties>");

    assertEquals(named.replace("1.5", "8"), first(named, maven("maven.source-level", message)));
    assertEquals(
        pom(
            "  <properties>\n    <maven.compiler.source>8</maven.compiler.source>\n"
                + "    <maven.compiler.target>8</maven.compiler.target>\n  </properties>"),
        first(pom().replace("\n\n", "\n"), maven("maven.source-level", message)));
  }
}
