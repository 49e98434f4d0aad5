package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From words to a test, and from the test to code. */
final class SpecIT {
  private static final String TEST = "src/test/java/com/acme/party/BillSplitTest.java";
  private static final String FILE = "src/main/java/com/acme/party/BillSplit.java";
  private static final Solution RIGHT = Solution.of("repair-round");

  @TempDir Path temp;

  @Test
  void theTestIsWrittenFirstAndIsPartOfTheResult() {
    Sandbox sandbox = Sandbox.of(temp, "repair-round").git();
    String test = sandbox.read(TEST);
    sandbox.delete(TEST);
    Solution written = new Solution(new TreeMap<>(Map.of(TEST, test)));
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(written.answer(), RIGHT.answer())) {
      Cli.Run run =
          sandbox
              .tdd()
              .asking(endpoint)
              .run("generate", "--spec", "split a bill", "--yes", "--apply", "--json");

      assertEquals("green", run.text("outcome"), run::toString);
      assertEquals(2, endpoint.chats().size());
      assertTrue(endpoint.chats().get(0).body().toString().contains("split a bill"));
      assertTrue(run.text("patch").contains("+++ b/" + TEST), run::toString);
      assertTrue(run.text("patch").contains("+++ b/" + FILE), run::toString);
      assertEquals(test, sandbox.read(TEST));
      assertEquals(RIGHT.text(), sandbox.read(FILE));
    }
  }

  @Test
  void wordsAloneNeedAModel() {
    Sandbox sandbox = Sandbox.of(temp, "repair-round").git();

    Cli.Run run =
        sandbox.tdd().run("generate", "--spec", "split a bill", "--yes", "--offline", "--json");

    assertEquals(3, run.exit(), run::toString);
    assertEquals("environment", run.text("outcome"), run::toString);
  }
}
