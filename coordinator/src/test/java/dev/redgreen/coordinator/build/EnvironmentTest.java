package dev.redgreen.coordinator.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.build.Environment.Check;
import dev.redgreen.coordinator.process.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
  @TempDir Path directory;

  private Path script(String file, String says) throws IOException {
    Path script = directory.resolve(file);
    Files.createDirectories(script.resolveSibling(""));
    Files.writeString(script, "#!/bin/sh\necho '" + says + "'\n");
    assertTrue(script.toFile().setExecutable(true));
    return script;
  }

  private Check maven(Map<String, String> variables) {
    try (Processes processes = new Processes(variables)) {
      return new Environment(processes, directory).maven();
    }
  }

  @Test
  void aMachineWithoutMavenIsToldHowToGetIt() {
    Check check = maven(Map.of("PATH", directory.toString()));
    assertFalse(check.ok());
    assertTrue(check.remedy().contains("install Maven"), check.toString());
  }

  @Test
  void anOldMavenIsRefusedAndANewOneNamed() throws IOException {
    script("old/mvn", "Apache Maven 3.6.3 (x)");
    script("new/mvn", "Apache Maven 3.9.11 (x)");

    assertFalse(maven(Map.of("PATH", directory.resolve("old").toString())).ok());
    Check found = maven(Map.of("PATH", directory.resolve("new") + ":" + directory.resolve("old")));
    assertTrue(found.ok());
    assertTrue(found.found().startsWith("Apache Maven 3.9.11"), found.found());
  }

  @Test
  void theWrappersMavenIsTakenOnlyIfItIsHere() throws IOException {
    script("path/mvn", "Apache Maven 3.8.8");
    Files.createDirectories(directory.resolve(".mvn/wrapper"));
    Files.writeString(
        directory.resolve(".mvn/wrapper/maven-wrapper.properties"),
        "distributionUrl=https://repository.example/apache-maven-3.9.9-bin.zip\n");
    Map<String, String> variables =
        Map.of("PATH", directory.resolve("path").toString(), "HOME", directory.toString());

    assertEquals(
        directory.resolve("path/mvn"),
        MavenCommand.find(variables, directory).orElseThrow().executable());
    Path own =
        script(".m2/wrapper/dists/apache-maven-3.9.9-bin/abc/apache-maven-3.9.9/bin/mvn", "x");
    assertEquals(own, MavenCommand.find(variables, directory).orElseThrow().executable());
  }

  @Test
  void thisJavaHasACompiler() {
    try (Processes processes = new Processes(System.getenv())) {
      assertTrue(new Environment(processes, directory).java().ok());
    }
  }
}
