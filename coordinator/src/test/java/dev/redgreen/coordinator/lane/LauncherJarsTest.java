package dev.redgreen.coordinator.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.worker.Setup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which launcher goes with which class path. */
class LauncherJarsTest {
  @TempDir Path repository;

  @Test
  void theLauncherOfTheEnginesVersionIsItsNeighbour() {
    Path api = jar("org/junit/jupiter", "junit-jupiter-api", "5.10.2");
    Path jupiter = jar("org/junit/jupiter", "junit-jupiter-engine", "5.10.2");
    Path engine = jar("org/junit/platform", "junit-platform-engine", "1.10.2");
    jar("org/junit/platform", "junit-platform-launcher", "1.9.0");
    Path launcher = jar("org/junit/platform", "junit-platform-launcher", "1.10.2");
    assertEquals(
        new LauncherJars(Setup.Engine.PLATFORM, List.of(launcher), ""),
        LauncherJars.of(List.of(api, jupiter, engine)));
  }

  @Test
  void theApiAloneBringsItsEngine() {
    Path api = jar("org/junit/jupiter", "junit-jupiter-api", "5.11.3");
    Path commons = jar("org/junit/platform", "junit-platform-commons", "1.11.3");
    Path jupiter = jar("org/junit/jupiter", "junit-jupiter-engine", "5.11.3");
    Path engine = jar("org/junit/platform", "junit-platform-engine", "1.11.3");
    Path launcher = jar("org/junit/platform", "junit-platform-launcher", "1.11.3");
    assertEquals(
        List.of(jupiter, engine, launcher), LauncherJars.of(List.of(api, commons)).added());
  }

  @Test
  void aLauncherOnTheClassPathIsUsedAsItIs() {
    Path engine = jar("org/junit/platform", "junit-platform-engine", "1.10.2");
    Path launcher = jar("org/junit/platform", "junit-platform-launcher", "1.10.2");
    assertEquals(List.of(), LauncherJars.of(List.of(engine, launcher)).added());
  }

  @Test
  void aMissingLauncherLeavesTheTestsToMaven() {
    Path engine = jar("org/junit/platform", "junit-platform-engine", "1.10.2");
    assertEquals(
        "junit-platform-launcher-1.10.2.jar is not in the local" + " repository",
        LauncherJars.of(List.of(engine)).trouble());
    assertEquals(
        "JUnit 3.8.2 has no core that selects tests",
        LauncherJars.of(List.of(jar("junit", "junit", "3.8.2"))).trouble());
    assertEquals(
        "no JUnit or TestNG is on its test class path",
        LauncherJars.of(List.of(jar("org/assertj", "assertj-core", "3.26.3"))).trouble());
  }

  @Test
  void testNgIsRunDirectlyWhereSurefireWouldTakeItAlone() {
    Path testng = jar("org/testng", "testng", "7.9.0");
    LauncherJars direct = new LauncherJars(Setup.Engine.TESTNG, List.of(), "");
    assertEquals(direct, LauncherJars.of(List.of(testng)));
    assertEquals(direct, LauncherJars.of(List.of(jar("org/testng", "testng", "6.14.3"))));
    assertEquals(
        "TestNG 6.8.21 is older than 6.14",
        LauncherJars.of(List.of(jar("org/testng", "testng", "6.8.21"))).trouble());
    assertEquals(
        "JUnit and TestNG are both on its test class path",
        LauncherJars.of(List.of(testng, jar("junit", "junit", "4.13.2"))).trouble());
    Path engine = jar("org/junit/platform", "junit-platform-engine", "1.10.2");
    jar("org/junit/platform", "junit-platform-launcher", "1.10.2");
    assertEquals(Setup.Engine.PLATFORM, LauncherJars.of(List.of(testng, engine)).engine());
  }

  @Test
  void jUnit4AloneIsRunDirectly() {
    assertEquals(
        new LauncherJars(Setup.Engine.JUNIT4, List.of(), ""),
        LauncherJars.of(List.of(jar("junit", "junit", "4.13.2"))));
  }

  private Path jar(String group, String artifact, String version) {
    try {
      Path folder =
          Files.createDirectories(repository.resolve(group).resolve(artifact).resolve(version));
      Path jar = folder.resolve(artifact + "-" + version + ".jar");
      return Files.exists(jar) ? jar : Files.createFile(jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
