package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.it.Play.Wire;
import dev.redgreen.prompts.testing.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replies whose code tries to look green while it is wrong. None of them ever is. */
final class HostileCandidateIT {
  private static final Solution RIGHT = Solution.of("repair-round");

  /** Knows Maven's test JVM by a class of its own, hidden from whoever reads the source. */
  private static final String IN_MAVEN =
      """
        private static boolean inMaven() {
          try {
            Class.forName(String.join("fire", "org.apache.maven.sure", ".booter.ForkedBooter"));
            return true;
          } catch (ClassNotFoundException e) {
            return false;
          }
        }

      """;

  @TempDir Path temp;

  private static Solution wrongInMaven(String alsoElsewhere) {
    return RIGHT
        .but("  private BillSplit() {}\n", "  private BillSplit() {}\n\n" + IN_MAVEN)
        .but(
            "    if (people < 1) {",
            "    if (inMaven()) {\n      return List.of();\n    }\n"
                + alsoElsewhere
                + "    if (people < 1) {");
  }

  private Play play(Sandbox sandbox, List<String> options, Solution solution) {
    Answer answer = solution.answer();
    return Play.of(
        sandbox, Wire.STREAMED, options, answer, answer, answer, answer, answer, answer, answer);
  }

  private Sandbox sandbox() {
    return Sandbox.of(temp, "repair-round").git();
  }

  private static void assertNotGreen(Play play) {
    assertEquals(1, play.run().exit(), play.run()::toString);
    assertFalse(play.run().text("outcome").equals("green"), play.run()::toString);
  }

  /** The gate is Maven's, and the lane that was deceived is not asked again. */
  @Test
  void codeThatIsRightOnlyOutsideOfMavenIsNotGreen() {
    Sandbox sandbox = sandbox();

    Play first = play(sandbox, List.of("--rounds", "1"), wrongInMaven(""));

    assertNotGreen(first);
    assertEquals("warm", first.run().text("lane"), first.run()::toString);
    assertTrue(first.run().err().contains("Maven disagrees"), first.run()::toString);
    assertTrue(journal(sandbox).contains("disagree"), "the journal does not say so");
    Play second = play(sandbox, List.of("--rounds", "1"), wrongInMaven(""));
    assertEquals("maven", second.run().text("lane"), second.run()::toString);
    assertTrue(second.run().lines("warnings").contains("warm lane"), second.run()::toString);
  }

  /** What is written as the tests run in the lane does not help in Maven. */
  @Test
  void filesThatTheLaneLeavesBehindCountForNothing() {
    String write =
        written(".mvn/maven.config", "-DskipTests")
            + written("src/test/java/com/acme/party/BillSplitTest.java", "class BillSplitTest {}")
            + written("src/main/resources/junit-platform.properties", "parallel=true");

    Play play = play(sandbox(), List.of("--rounds", "1"), wrongInMaven(write));

    assertNotGreen(play);
    assertTrue(play.run().err().contains("Maven disagrees"), play.run()::toString);
  }

  private static String written(String file, String text) {
    return """
            try {
              java.nio.file.Path file = java.nio.file.Path.of(String.join("-", "%s"));
              java.nio.file.Files.createDirectories(file.getParent());
              java.nio.file.Files.writeString(file, "%s");
            } catch (java.io.IOException e) {
              // as it is
            }
        """
        .formatted(file.replace("-", "\", \""), text);
  }

  @Test
  void codeThatLooksWhoAsksIsRefused() {
    Solution sniffing =
        RIGHT.but(
            "    if (people < 1) {",
            "    if (new Throwable().getStackTrace().length > 40) {\n"
                + "      return List.of();\n    }\n    if (people < 1) {");

    Play play = play(sandbox(), List.of("--rounds", "1"), sniffing);

    assertNotGreen(play);
    assertTrue(play.run().lines("refused").contains("it looks who calls it"), play.run()::toString);
  }

  @Test
  void withoutBubblewrapNothingRunsWhereItIsRequired() throws IOException {
    Path bin = Files.createDirectories(temp.resolve("bin"));
    Files.writeString(bin.resolve("mvn"), "#!/bin/sh\nexit 1\n");
    assertTrue(bin.resolve("mvn").toFile().setExecutable(true));
    Cli tdd = sandbox().tdd().with("PATH", bin.toString());

    Cli.Run run = tdd.run("generate", "--offline", "--sandbox", "require", "--json");

    assertEquals(3, run.exit(), run::toString);
    assertTrue(run.text("reason").contains("install the package bubblewrap"), run::toString);
    assertEquals("limits", run.text("sandbox"), "what this machine has");
  }

  private static String journal(Sandbox sandbox) {
    try (Stream<Path> files = Files.walk(sandbox.home().resolve("runs"))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file));
      }
      return all.toString().toLowerCase(java.util.Locale.ROOT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
