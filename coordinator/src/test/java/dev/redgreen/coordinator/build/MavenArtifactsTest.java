package dev.redgreen.coordinator.build;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenArtifactsTest {
  @TempDir Path directory;

  private MavenArtifacts artifacts(MavenRun maven) {
    return new MavenArtifacts(maven.maven, maven.processes);
  }

  @Test
  void anArtifactThatMavenHasIsCopied() throws IOException {
    try (MavenRun maven = new MavenRun(directory)) {
      Path pom = artifacts(maven).copy("org.apiguardian:apiguardian-api:1.1.2", "pom", directory);
      assertTrue(Files.readString(pom).contains("Apache"), pom.toString());
    }
  }

  @Test
  void whatCannotBeCoordinatesNeverReachesMaven() {
    try (MavenRun maven = new MavenRun(directory)) {
      for (String wrong : new String[] {"a:b", "a:b:c:d", "a:b:../c", "-Dx:b:c d"}) {
        assertThrows(
            MavenArtifacts.NotFound.class,
            () -> artifacts(maven).sources(wrong, directory.resolve("none")));
      }
    }
  }
}
