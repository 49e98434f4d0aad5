package dev.redgreen.coordinator.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The places where a local repository may be named, the strongest first. */
class RepositoryPathTest {
  private static final String SETTINGS =
      """
      <settings>
        <!-- <localRepository>/of/a/comment</localRepository> -->
        %s
      </settings>
      """;

  @TempDir private Path temp;

  @Test
  void itLiesInTheHomeIfNothingNamesAnother() throws IOException {
    assertEquals(temp.resolve("home/.m2/repository"), found(Map.of()));
    write("home/.m2/settings.xml", SETTINGS.formatted(""));
    assertEquals(temp.resolve("home/.m2/repository"), found(Map.of()));
  }

  @Test
  void settingsNameIt() throws IOException {
    String named = "<localRepository> ${user.home}/kept </localRepository>";
    write("home/.m2/settings.xml", SETTINGS.formatted(named));
    assertEquals(temp.resolve("home/kept"), found(Map.of()));
  }

  @Test
  void optionsAreStrongerThanSettings() throws IOException {
    write("home/.m2/settings.xml", SETTINGS.formatted("<localRepository>/a</localRepository>"));
    Map<String, String> options = Map.of("MAVEN_OPTS", "-Xmx1g -Dmaven.repo.local=\"/b c\" -Dx=y");
    assertEquals(Path.of("/b c"), found(options));
    write("project/.mvn/maven.config", "-B\n-Dmaven.repo.local=cache/m2\n");
    assertEquals(temp.resolve("project/cache/m2"), found(options));
  }

  private Path found(Map<String, String> environment) {
    return RepositoryPath.of(environment, temp.resolve("project"), temp.resolve("home"));
  }

  private void write(String file, String text) throws IOException {
    Path whole = temp.resolve(file);
    Files.createDirectories(whole.getParent());
    Files.writeString(whole, text);
  }
}
