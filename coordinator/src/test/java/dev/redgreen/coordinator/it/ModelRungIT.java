package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.it.Play.Wire;
import dev.redgreen.prompts.testing.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ways in which a model gets to the right code, over plain and streamed connections. */
final class ModelRungIT {
  private static final String FILE = "src/main/java/com/acme/party/BillSplit.java";
  private static final Solution RIGHT = Solution.of("repair-round");

  @TempDir Path temp;

  @ParameterizedTest
  @EnumSource(Wire.class)
  void rightAtOnce(Wire wire) {
    Play play = Play.of(temp, wire, RIGHT.answer());

    play.green(1).rounds(1).changes(FILE);
    assertTrue(play.said(0).contains("noCentIsLostAndTheFirstPayTheOddOnes"), play.said(0));
    assertEquals(1, play.json().path("model").path("calls").asInt());
    assertTrue(play.json().path("model").path("outputTokens").asInt() > 0);
    assertEquals("model", play.json().path("fixes").path(0).path("rung").asText());
    assertEquals(3, play.json().path("tests").path("run").asInt());
    assertEquals(0, play.json().path("tests").path("failed").asInt());
  }

  @Test
  void oneCompileErrorThenRight() {
    Answer unknown = RIGHT.but("(i < cents % people ? 1 : 0)", "Oddments.of(i)").answer();

    Play play = Play.of(temp, Wire.PLAIN, unknown, RIGHT.answer());

    play.green(2).rounds(2).changes(FILE);
    assertTrue(play.asked(1).contains("cannot find symbol"), play.asked(1));
    assertTrue(play.asked(1).contains("Oddments"), play.asked(1));
  }

  @Test
  void aMissingImportNeedsNoSecondRequest() {
    Answer forgot = RIGHT.but("import java.util.ArrayList;\n", "").answer();

    Play play = Play.of(temp, Wire.STREAMED, forgot);

    play.green(1).rounds(2).changes(FILE);
    assertEquals("rule", play.json().path("fixes").path(1).path("rung").asText());
  }

  @Test
  void wrongLogicThenRight() {
    Answer loses = RIGHT.but(" + (i < cents % people ? 1 : 0)", "").answer();

    Play play = Play.of(temp, Wire.STREAMED, loses, RIGHT.answer());

    play.green(2).rounds(2).changes(FILE);
    assertTrue(play.asked(1).contains("[334, 333, 333]"), play.asked(1));
    assertTrue(play.asked(1).contains("[333, 333, 333]"), play.asked(1));
  }

  @Test
  void aBusyAndAFailingEndpointIsAskedAgain() {
    Answer busy = Answer.rateLimited(1);
    Answer failing = Answer.error(500, "out of luck");

    Play.of(temp, Wire.PLAIN, busy, failing, RIGHT.answer()).green(3).rounds(1).changes(FILE);
  }

  @Test
  void aDroppedConnectionAndATruncatedReplyAreMadeAgain() {
    Answer half = new Answer.Truncated(RIGHT.reply());

    Play.of(temp, Wire.STREAMED, new Answer.Drop(), half, RIGHT.answer())
        .green(3)
        .rounds(1)
        .changes(FILE);
  }

  @Test
  void aReplyThatReachedItsLengthIsAskedForAgain() {
    Answer cut = Answer.cutOff(RIGHT.reply().substring(0, RIGHT.reply().length() / 2));

    Play.of(temp, Wire.PLAIN, cut, RIGHT.answer()).green(2).changes(FILE);
  }

  @Test
  void garbageIsAskedForAgainOnce() {
    Answer chat = Answer.content("I would rather talk about the weather.");

    Play play = Play.of(temp, Wire.STREAMED, chat, RIGHT.answer());

    play.green(2).rounds(1).changes(FILE);
    assertEquals(2, play.json().path("model").path("calls").asInt());
  }
}
