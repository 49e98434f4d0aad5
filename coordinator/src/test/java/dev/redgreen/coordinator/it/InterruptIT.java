package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.prompts.testing.Answer;
import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that are ended from outside. */
final class InterruptIT {
  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"snapshot", "round 1"})
  void ctrlCRemovesTheWorktreeAndClosesTheJournal(String moment) {
    Sandbox sandbox = Sandbox.of(temp, "repair-round").git();
    SortedMap<String, String> before = sandbox.tree();
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(new Answer.Silent())) {
      Running running =
          sandbox.tdd().asking(endpoint).start("generate", "--no-patterns", "--apply", "--json");

      Cli.Run run = running.awaitErr(moment).interrupt().end();

      assertEquals(130, run.exit(), run::toString);
      assertEquals(before, sandbox.tree());
      assertEquals(List.of(), sandbox.leftovers(), run::toString);
      Cli.Run runs = sandbox.tdd().run("runs", "list");
      assertTrue(runs.out().contains("interrupted"), runs::toString);
    }
  }

  @Test
  void ctrlCAtATerminalEndsWithTheCard() {
    Sandbox sandbox = Sandbox.of(temp, "repair-round").git();
    Running running = sandbox.tdd().typing("").start("generate", "--offline", "--no-patterns");

    Cli.Run run = running.awaitErr("snapshot").interrupt().end();

    assertEquals(130, run.exit(), run::toString);
    assertTrue(run.out().contains("✘ interrupted"), run::toString);
    assertTrue(run.out().contains("`tdd generate` begins again"), run::toString);
    assertEquals(List.of(), sandbox.leftovers(), run::toString);
  }

  @Test
  void whatAKilledRunLeftIsRemovedByTheNext() {
    Sandbox sandbox = Sandbox.of(temp, "repair-round").git();
    SortedMap<String, String> before = sandbox.tree();
    Answer right = Solution.of("repair-round").answer();
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(right, right)) {
      Cli tdd = sandbox.tdd().asking(endpoint);
      tdd.start("generate", "--no-patterns", "--apply").awaitErr("round 1").kill().end();
      assertEquals(before, sandbox.tree());

      Cli.Run run = tdd.run("generate", "--no-patterns", "--json");

      assertEquals("green", run.text("outcome"), run::toString);
      assertEquals(before, sandbox.tree());
      assertEquals(List.of(), sandbox.leftovers());
    }
  }

  /** One moment of a whole run; {@code ApplyKillTest} kills what writes at many. */
  @Test
  void anApplyThatWasKilledIsFinishedOrTakenBackByTheNextCommand() {
    BigApply apply = BigApply.of(temp.resolve("killed"), 100);
    SortedMap<String, String> before = apply.tree();

    apply.killWhenWritten(50);
    Cli.Run next = apply.tdd().run("runs", "list");

    assertEquals(0, next.exit(), next::toString);
    SortedMap<String, String> after = apply.tree();
    assertTrue(
        after.equals(before) || after.equals(apply.applied(temp.resolve("applied"))),
        () -> "neither the old tree nor the new one:\n" + after.keySet());
  }
}
