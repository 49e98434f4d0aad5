package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A verified patch reaches the user's tree only when the user says so, and whole or not at all. */
final class ApplyIT {
  private static final String FILE = "src/main/java/com/acme/party/BillSplit.java";
  private static final Solution RIGHT = Solution.of("repair-round");

  @TempDir Path temp;
  private Sandbox sandbox;
  private ScriptedEndpoint endpoint;

  @BeforeEach
  void project() {
    sandbox = Sandbox.of(temp, "repair-round").git();
    endpoint = ScriptedEndpoint.answering(RIGHT.answer());
  }

  @AfterEach
  void hangUp() {
    endpoint.close();
  }

  @Test
  void theAppliedTreeIsExactlyThePatchedOneAndUndoTakesItBack() {
    SortedMap<String, String> before = sandbox.tree();

    Cli.Run run = tdd().run("generate", "--no-patterns", "--apply", "--json");

    assertEquals(0, run.exit(), run::toString);
    assertEquals("true", run.text("applied"), run::toString);
    assertEquals(RIGHT.files().get(FILE), sandbox.read(FILE));
    SortedMap<String, String> after = sandbox.tree();
    after.keySet().removeIf(path -> !before.containsKey(path) && FILE.startsWith(path));
    assertEquals(before, after, "something else has changed");

    Cli.Run undo = sandbox.tdd().run("undo");
    assertEquals(0, undo.exit(), undo::toString);
    SortedMap<String, String> undone = sandbox.tree();
    undone.values().removeIf("directory"::equals);
    before.values().removeIf("directory"::equals);
    assertEquals(before, undone, "undo left something");
  }

  @Test
  void aTerminalIsAskedAndYesApplies() {
    Cli.Run run = tdd().typing("y\n").run("generate");

    assertEquals(0, run.exit(), run::toString);
    assertEquals(RIGHT.files().get(FILE), sandbox.read(FILE));
    assertTrue(learned().path("successesHere").asDouble() > 1.5, learned()::toString);
  }

  @Test
  void aTerminalIsAskedAndNoLeavesTheTreeAsItWas() {
    SortedMap<String, String> before = sandbox.tree();

    Cli.Run run = tdd().typing("n\n").run("generate");

    assertEquals(1, run.exit(), run::toString);
    assertEquals(before, sandbox.tree());
    assertTrue(learned().path("failuresHere").asDouble() > 1.5, learned()::toString);
  }

  @Test
  void withoutATerminalThePatchIsPrintedAndGitTakesIt() {
    Cli.Run run = tdd().run("generate", "--no-patterns");

    assertEquals(0, run.exit(), run::toString);
    assertFalse(sandbox.has(FILE));
    sandbox.write("../result.patch", run.out());
    sandbox.git("apply", "../result.patch");
    assertEquals(RIGHT.files().get(FILE), sandbox.read(FILE));
  }

  @Test
  void aFileThatAppearedMeanwhileIsNamedAndKept() {
    Running running = tdd().typing("").start("generate", "--no-patterns", "--apply");
    running.awaitErr("round 1");
    sandbox.write(FILE, "// my own\n");

    Cli.Run run = running.end();

    assertEquals(1, run.exit(), run::toString);
    assertEquals("// my own\n", sandbox.read(FILE));
    assertTrue(run.toString().contains(FILE), run::toString);
  }

  private Cli tdd() {
    return sandbox.tdd().asking(endpoint);
  }

  /** What the outcome log says of the pattern that was learned. */
  private JsonNode learned() {
    String id = sandbox.tdd().run("patterns", "list", "--json").json().path(0).path("id").asText();
    return sandbox.tdd().run("patterns", "show", id, "--json").json().path("success");
  }
}
