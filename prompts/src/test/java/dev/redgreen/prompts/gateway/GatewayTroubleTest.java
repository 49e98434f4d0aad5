package dev.redgreen.prompts.gateway;

import static dev.redgreen.prompts.gateway.GatewaySetup.PROMPT;
import static dev.redgreen.prompts.gateway.GatewaySetup.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.prompts.testing.Answer;
import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong at an endpoint, and what becomes of it. */
class GatewayTroubleTest {
  private final GatewaySetup setup = new GatewaySetup();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRateLimitIsWaitedFor(boolean streaming) {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(
            Answer.rateLimited(7), Answer.error(500, "oops"), Answer.content("hi"))) {
      Gateway gateway = setup.gateway(endpoint, streaming);

      assertEquals("hi", ask(gateway).text());
      assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(1)), setup.pauses);
      assertEquals(3, gateway.usage().calls());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDroppedConnectionIsTriedAgain(boolean streaming) {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(
            new Answer.Drop(), new Answer.Truncated("public class Half"), Answer.content("hi"))) {
      Gateway gateway = setup.gateway(endpoint, streaming);

      assertEquals("hi", ask(gateway).text());
      assertEquals(3, gateway.usage().calls());
      assertTrue(
          gateway.usage().inputTokens() > PROMPT.tokens(), "the broken reply was billed, too");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRefusedKeyIsSaidAtOnce(boolean streaming) {
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(Answer.unauthorized())) {
      ModelUnavailable error =
          assertThrows(ModelUnavailable.class, () -> ask(setup.gateway(endpoint, streaming)));

      assertTrue(error.sentence().contains("TDD_API_KEY"), error.sentence());
      assertTrue(error.sentence().contains("Wrong API Key"), error.sentence());
      assertFalse(error.sentence().contains("csk-"), error.sentence());
      assertEquals(1, endpoint.chats().size());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anUnknownModelNamesThoseThatExist(boolean streaming) {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(Answer.modelNotFound()).offering("llama-4", "qwen-3")) {
      ModelUnavailable error =
          assertThrows(ModelUnavailable.class, () -> ask(setup.gateway(endpoint, streaming)));

      assertTrue(error.sentence().contains("llama-4, qwen-3"), error.sentence());
      assertTrue(error.sentence().contains("gpt-oss-120b"), error.sentence());
    }
  }

  @Test
  void aReplyThatNeverEndsIsCut() {
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(new Answer.Endless())) {
      Gateway gateway = setup.gateway(GatewaySetup.settings(endpoint).maxReplyBytes(100_000));

      ModelUnavailable error = assertThrows(ModelUnavailable.class, () -> ask(gateway));

      assertTrue(error.sentence().contains("100000 bytes"), error.sentence());
      assertTrue(gateway.usage().outputTokens() > 0);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aReplyThatStopsInTheMiddleIsGivenUp(boolean streaming) {
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(new Answer.Silent())) {
      Gateway gateway =
          setup.gateway(
              GatewaySetup.settings(endpoint)
                  .streaming(streaming)
                  .requestTimeout(Duration.ofMillis(200)));

      ModelUnavailable error = assertThrows(ModelUnavailable.class, () -> ask(gateway));

      assertTrue(error.sentence().contains("timeout"), error.sentence());
    }
  }

  @Test
  void aStreamThatBreaksOffIsRepeated() {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(
            new Answer.Unfinished("half a reply"),
            new Answer.BrokenStream("half", "the backend crashed"),
            Answer.content("hi"))) {
      Gateway gateway = setup.gateway(endpoint, true);

      assertEquals("hi", ask(gateway).text());
      assertEquals(3, gateway.usage().calls());
      assertTrue(gateway.usage().inputTokens() >= 2 * PROMPT.tokens());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aWebPageIsNotAReply(boolean streaming) {
    Answer page = Answer.garbage("<html>Welcome to the hotel</html>");
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(page, page)) {
      ModelUnavailable error =
          assertThrows(ModelUnavailable.class, () -> ask(setup.gateway(endpoint, streaming)));

      assertTrue(error.sentence().contains("Check TDD_BASE_URL"), error.sentence());
      assertEquals(2, endpoint.chats().size());
    }
  }

  @Test
  void anUnreachableHostIsSaid() {
    String gone;
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering()) {
      gone = endpoint.baseUrl();
    }
    Gateway gateway = setup.gateway(ModelSettings.builder().baseUrl(gone));

    ModelUnavailable error = assertThrows(ModelUnavailable.class, () -> ask(gateway));

    assertTrue(error.sentence().contains("there is no connection to 127.0.0.1"), error.sentence());
    assertTrue(error.sentence().contains("--offline"), error.sentence());
    assertEquals(2, setup.pauses.size());
  }

  @Test
  void aRateLimitForEverEndsAtTheDeadline() {
    Answer[] limited = new Answer[20];
    Arrays.fill(limited, Answer.rateLimited(50));
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(limited)) {
      Gateway gateway = setup.gateway(endpoint, true);

      ModelUnavailable error = assertThrows(ModelUnavailable.class, () -> ask(gateway));

      assertTrue(error.sentence().startsWith("The rate limit holds"), error.sentence());
      assertEquals(6, endpoint.chats().size());
      assertEquals(5, setup.pauses.size());
    }
  }

  @Test
  void anInterruptEndsTheWait() {
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(Answer.rateLimited(5))) {
      Gateway gateway =
          new Gateway(
              GatewaySetup.settings(endpoint).build(),
              ModelListener.SILENT,
              SpendingLimit.NONE,
              Clock.fixed(GatewaySetup.NOW, ZoneOffset.UTC),
              pause -> {
                throw new InterruptedException();
              });

      assertThrows(ModelUnavailable.class, () -> ask(gateway));
      assertTrue(Thread.interrupted(), "the interrupt is handed on");
    }
  }

  @Test
  void aRedirectIsNotFollowed() {
    try (ScriptedEndpoint other = ScriptedEndpoint.answering(Answer.content("stolen"));
        ScriptedEndpoint endpoint =
            ScriptedEndpoint.answering(
                new Answer.Raw(
                    307, Map.of("Location", other.baseUrl() + "/chat/completions"), ""))) {
      assertThrows(ModelUnavailable.class, () -> ask(setup.gateway(endpoint, true)));
      assertEquals(List.of(), other.requests());
    }
  }

  @Test
  void aRefusedRequestIsSaidInTheWordsOfTheEndpoint() {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(
            Answer.error(400, "reasoning_effort is not supported"),
            Answer.error(400, "model `gpt-oss-120b` not found"))) {
      Gateway gateway = setup.gateway(endpoint.offering("llama-4"), true);

      String first = assertThrows(ModelUnavailable.class, () -> ask(gateway)).sentence();
      String second = assertThrows(ModelUnavailable.class, () -> ask(gateway)).sentence();

      assertTrue(first.contains("reasoning_effort is not supported"), first);
      assertTrue(second.contains("Set TDD_MODEL to one of: llama-4."), second);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anErrorThatPosesAsSuccessIsSaid(boolean streaming) {
    Answer posing = Answer.garbage("{\"error\": {\"message\": \"overloaded\"}}");
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(posing, posing)) {
      ModelUnavailable error =
          assertThrows(ModelUnavailable.class, () -> ask(setup.gateway(endpoint, streaming)));

      assertTrue(error.sentence().contains("(overloaded)"), error.sentence());
    }
  }
}
