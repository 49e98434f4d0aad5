package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.it.Play.Wire;
import dev.redgreen.prompts.testing.Answer;
import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Endpoints that never give a usable reply: the run ends, says why, and leaves nothing behind. */
final class EndpointTroubleIT {
  @TempDir Path temp;

  @Test
  void aWrongKeyIsNamed() {
    Play play = Play.of(temp, Wire.STREAMED, Answer.unauthorized());

    notGreen(play);
    assertEquals(1, play.chats().size());
    assertTrue(play.run().toString().contains("TDD_API_KEY"), play.run()::toString);
    assertFalse(play.run().toString().contains("scripted-key"), "the key is shown");
  }

  @Test
  void anEndpointThatIsNotThereIsNamed() {
    Sandbox sandbox = Sandbox.of(temp, "repair-round").git();
    SortedMap<String, String> before = sandbox.tree();
    ScriptedEndpoint gone = ScriptedEndpoint.answering();
    gone.close();

    Cli.Run run = sandbox.tdd().asking(gone).run("generate", "--json", "--no-patterns");

    assertTrue(List.of(1, 3).contains(run.exit()), run::toString);
    assertTrue(run.toString().contains("127.0.0.1"), run::toString);
    assertEquals(before, sandbox.tree());
    assertEquals(List.of(), sandbox.leftovers());
  }

  @Test
  void aRateLimitThatNeverEndsHitsTheTimeLimit() {
    Sandbox sandbox = Sandbox.of(temp, "repair-round").git();
    Answer[] busy = new Answer[20];
    java.util.Arrays.fill(busy, Answer.rateLimited(30));

    Play play = Play.of(sandbox, Wire.PLAIN, List.of("--timeout", "15s"), busy);

    notGreen(play);
    assertTrue(
        play.run().toString().toLowerCase(Locale.ROOT).contains("limit"), play.run()::toString);
  }

  @Test
  void aReplyThatNeverEndsIsCutOff() {
    Sandbox sandbox = Sandbox.of(temp, "repair-round").git();

    Play play =
        Play.of(
            sandbox,
            Wire.STREAMED,
            List.of("--timeout", "20s"),
            new Answer.Endless(),
            new Answer.Silent(),
            new Answer.Silent());

    notGreen(play);
  }

  private static void notGreen(Play play) {
    assertTrue(List.of(1, 3).contains(play.run().exit()), play.run()::toString);
    assertTrue(
        List.of("stuck", "limit", "environment").contains(play.run().text("outcome")),
        play.run()::toString);
    assertFalse(play.run().text("reason").isBlank(), play.run()::toString);
    assertEquals("", play.run().text("patch"));
  }
}
