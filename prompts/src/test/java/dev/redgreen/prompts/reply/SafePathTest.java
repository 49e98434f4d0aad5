package dev.redgreen.prompts.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafePathTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../x | it climbs with dots",
        "src/../../x | it climbs with dots",
        "src/./x | it climbs with dots",
        "/etc/passwd | it is absolute",
        "~/x | it is absolute",
        "C:/x.java | it has a colon, as drives and streams have",
        "src/A.java:stream | it has a colon, as drives and streams have",
        "src\\A.java | it has backslashes",
        ".git/hooks/pre-commit | it is inside .git",
        "sub/.GIT/config | it is inside .git",
        "sub/.git. ./config | it is inside .git",
        "git~1/config | it is inside .git",
        "src//A.java | it has an empty name in it",
        "src/.../A.java | it has an empty name in it",
        "src/A\u0000.java | it has control characters",
        "src/A\u202Eavaj. | it has control characters",
        "'' | it is empty",
      })
  void aPathIsRefused(String path, String why) {
    assertEquals(Optional.of(why), SafePath.refusal(path));
  }

  @Test
  void overLongPathsAreRefused() {
    assertEquals(
        Optional.of("it has an over-long name in it"), SafePath.refusal("src/" + "a".repeat(201)));
    assertEquals(Optional.of("it is too long"), SafePath.refusal("a/".repeat(501) + "a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/main/java/a/B.java",
        "src/main/java/a/Überweisung.java",
        ".gitignore",
        "module-a/src/main/java/A.java",
        "a b/C.java"
      })
  void aPathIsTaken(String path) {
    assertEquals(Optional.empty(), SafePath.refusal(path));
  }

  @Test
  void aLinkOnTheWayIsRefused(@TempDir Path root, @TempDir Path outside) throws IOException {
    Files.createDirectories(root.resolve("src/main"));
    Files.createSymbolicLink(root.resolve("src/main/java"), outside);

    Optional<String> why = SafePath.linkRefusal(root, Path.of("src/main/java/A.java"));

    assertTrue(why.orElse("").startsWith("it goes through the symbolic link src"), why.toString());
    assertEquals(Optional.empty(), SafePath.linkRefusal(root, Path.of("src/main/B.java")));
  }
}
