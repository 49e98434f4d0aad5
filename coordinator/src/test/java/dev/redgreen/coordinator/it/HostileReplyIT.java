package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.it.Play.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Replies that bring the right code and something else that no reply may bring. */
final class HostileReplyIT {
  private static final String FILE = "src/main/java/com/acme/party/BillSplit.java";
  private static final String TEST = "src/test/java/com/acme/party/BillSplitTest.java";
  private static final Solution RIGHT = Solution.of("repair-round");

  @TempDir Path temp;

  @ParameterizedTest
  @EnumSource(Wire.class)
  void whatNoReplyMayWriteIsRefused(Wire wire) {
    List<String> forbidden =
        List.of(
            TEST,
            "../../x",
            ".git/hooks/post-commit",
            "pom.xml",
            "src/main/java/../../../pom.xml",
            ".mvn/maven.config");
    Solution hostile = RIGHT;
    for (String path : forbidden) {
      hostile = hostile.and(path, "class BillSplitTest {}\n");
    }

    Play play = Play.of(temp, wire, hostile.answer());

    play.green(1).changes(FILE);
    assertEquals(forbidden.size(), play.json().path("refused").size(), play.run()::toString);
    forbidden.forEach(
        path -> assertTrue(play.run().lines("refused").contains(path), play.run()::toString));
    assertFalse(Files.exists(temp.resolve("x")));
    assertEquals(3, play.json().path("tests").path("run").asInt(), "the test is not as it was");
  }

  @Test
  void nothingIsWrittenThroughASymbolicLink() throws IOException {
    Sandbox sandbox = Sandbox.of(temp, "repair-round");
    Path outside = Files.createDirectories(temp.resolve("outside"));
    Files.createDirectories(sandbox.project().resolve("src/main/java/com/acme"));
    Files.createSymbolicLink(
        sandbox.project().resolve("src/main/java/com/acme/elsewhere"), outside);
    sandbox.git();
    Solution hostile =
        RIGHT.and("src/main/java/com/acme/elsewhere/X.java", "package com.acme.elsewhere;\n");

    Play play = Play.of(sandbox, Wire.PLAIN, List.of(), hostile.answer());

    play.green(1).changes(FILE);
    assertEquals(1, play.json().path("refused").size(), play.run()::toString);
    assertEquals(1, Sandbox.tree(outside).size(), "something was written outside");
  }

  /** Only the test is changed, so that it asks for less: that is no solution. */
  @Test
  void aWeakerTestIsNoSolution() {
    Sandbox sandbox = Sandbox.of(temp, "repair-round").git();
    SortedMap<String, String> before = sandbox.tree();
    String weaker = "package com.acme.party;\n\nclass BillSplitTest {}\n";
    var answer = dev.redgreen.prompts.testing.Answer.file(TEST, weaker);

    Play play =
        Play.of(sandbox, Wire.STREAMED, List.of("--rounds", "1"), answer, answer, answer, answer);

    assertEquals(1, play.run().exit(), play.run()::toString);
    assertFalse(play.run().text("outcome").equals("green"), play.run()::toString);
    assertTrue(play.run().lines("refused").contains(TEST), play.run()::toString);
    assertEquals(before, sandbox.tree());
  }
}
