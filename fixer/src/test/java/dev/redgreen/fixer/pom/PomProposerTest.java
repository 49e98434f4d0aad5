package dev.redgreen.fixer.pom;

import static dev.redgreen.fixer.pom.PomProject.dependencies;
import static dev.redgreen.fixer.pom.PomProject.dependency;
import static dev.redgreen.fixer.pom.PomProject.maven;
import static dev.redgreen.fixer.pom.PomProject.pom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.Standing;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Poms before and after, with a local repository of a few artifacts. */
final class PomProposerTest {
  @TempDir Path temp;
  private PomProject project;

  @BeforeEach
  void repository() {
    project = new PomProject(temp);
    project.artifact("com.acme", "bolts", "1.4.2", "com/acme/bolts/Bolt");
    project.artifact("com.acme", "bolts", "2.0.0-rc1", "com/acme/bolts/Bolt");
    project.artifact("com.acme", "nuts", "1.4.2", "com/acme/nuts/Nut");
    project.artifact("org.other", "gears", "3.0", "org/other/gears/Gear");
  }

  @Test
  void aVersionThatDoesNotExistBecomesTheNearestOne() {
    String before = pom(dependencies(dependency("com.acme", "bolts", "1.4.22")));

    String after =
        project.first(
            before,
            maven(
                "maven.dependency-not-found",
                "Could not find artifact com.acme:bolts:jar:1.4.22 in central"));

    assertEquals(before.replace("1.4.22", "1.4.2"), after);
  }

  @Test
  void aVersionIsMendedWhereThePropertyStands() {
    String before =
        pom(
            "  <properties>\n    <bolts>1.5.2</bolts>\n  </properties>",
            dependencies(dependency("com.acme", "bolts", "${bolts}")));

    String after =
        project.first(
            before,
            maven(
                "maven.dependency-not-found", "Could not find artifact com.acme:bolts:jar:1.5.2"));

    assertEquals(before.replace("<bolts>1.5.2", "<bolts>1.4.2"), after);
  }

  @Test
  void aMuchLowerVersionIsOnlySuggested() {
    List<Fix> fixes =
        project.fixes(
            pom(dependencies(dependency("com.acme", "bolts", "9.10"))),
            maven("maven.dependency-not-found", "Could not find artifact com.acme:bolts:jar:9.10"));

    assertTrue(!fixes.isEmpty());
    assertTrue(fixes.stream().allMatch(fix -> fix.standing() == Standing.PLAUSIBLE));
  }

  @Test
  void aMisspeltArtifactOrGroupGetsItsName() {
    String name = pom(dependencies(dependency("com.acme", "botls", "1.4.2")));
    String group = pom(dependencies(dependency("com.acmee", "nuts", "1.4.2")));

    assertEquals(
        name.replace("botls", "bolts"),
        project.first(
            name, maven("maven.dependency-not-found", "not find com.acme:botls:jar:1.4.2")));
    assertEquals(
        group.replace("acmee", "acme"),
        project.first(
            group, maven("maven.dependency-not-found", "not find com.acmee:nuts:jar:1.4.2")));
  }

  @Test
  void aMissingVersionIsThatOfASibling() {
    String nuts = dependency("com.acme", "nuts", "1.4.2");
    String before =
        pom(
            dependencies(
                nuts, dependency("com.acme", "bolts", "?").replaceAll("\n.*<version>.*", "")));

    String after =
        project.first(
            before,
            maven(
                "maven.missing-version",
                "'dependencies.dependency.version' for com.acme:bolts:jar is missing."));

    assertEquals(pom(dependencies(nuts, dependency("com.acme", "bolts", "1.4.2"))), after);
  }

  /** A platform gives versions by the right name only. */
  @Test
  void aMissingVersionMayComeOfAMisspeltName() {
    String nuts = dependency("com.acme", "nuts", "?").replaceAll("\n.*<version>.*", "");

    String after =
        project.first(
            pom(dependencies(nuts.replace("nuts", "nutts"))),
            maven(
                "maven.missing-version",
                "'dependencies.dependency.version' for com.acme:nutts:jar is missing."));

    assertEquals(pom(dependencies(nuts)), after);
  }

  @Test
  void theSecondOfTwoEqualDependenciesGoes() {
    String one = dependency("com.acme", "nuts", "1.4.2");

    String after =
        project.first(
            pom(dependencies(one, one)),
            maven("maven.invalid-pom", "'dependencies.dependency...' must be unique"));

    assertEquals(pom(dependencies(one)), after);
  }

  @Test
  void aPackageOfTheLocalRepositoryBecomesADependency() {
    Location place = new Location(Path.of("src/main/java/Till.java"), 1, 8);
    CompileError missing =
        new CompileError(
            "compiler.err.doesnt.exist",
            place,
            0,
            1,
            "org.other.gears",
            "package org.other.gears does not exist");

    String after =
        project.first(pom(dependencies(dependency("com.acme", "nuts", "1.4.2"))), missing);

    assertEquals(
        pom(
            dependencies(
                dependency("com.acme", "nuts", "1.4.2"), dependency("org.other", "gears", "3.0"))),
        after);
  }

  @Test
  void mainCodeThatUsesATestDependencyMakesItAnOrdinaryOne() {
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

    assertEquals(pom(dependencies(plain)), project.first(pom(dependencies(scoped)), missing));
  }

  @Test
  void aReleaseThatTheJdkDoesNotKnowBecomesItsOwn() {
    String before =
        pom(
            "  <properties>\n"
                + "    <maven.compiler.release>99</maven.compiler.release>\n"
                + "  </properties>");

    assertEquals(
        before.replace("99", "17"),
        project.first(before, maven("maven.source-level", "release version 99 not supported")));
  }

  @Test
  void aReleaseThatTheJdkHasForgottenIsRaised() {
    String message = "Source option 5 is no longer supported. Use 7 or later.";
    String named =
        pom(
            "  <properties>\n"
                + "    <maven.compiler.source>1.5</maven.compiler.source>\n"
                + "  </properties>");

    assertEquals(
        named.replace("1.5", "8"), project.first(named, maven("maven.source-level", message)));
    assertEquals(
        pom(
            "  <properties>\n    <maven.compiler.source>8</maven.compiler.source>\n"
                + "    <maven.compiler.target>8</maven.compiler.target>\n  </properties>"),
        project.first(pom().replace("\n\n", "\n"), maven("maven.source-level", message)));
  }
}
