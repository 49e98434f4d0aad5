package dev.redgreen.prompts.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.prompts.testing.Answer;
import dev.redgreen.prompts.testing.Received;
import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant DEADLINE = NOW.plusSeconds(300);
  private static final Prompt PROMPT = Prompt.of("be brief", "say hello");

  private final List<Duration> pauses = new ArrayList<>();

  private Gateway gateway(ScriptedEndpoint endpoint, boolean streaming) {
    return gateway(settings(endpoint).streaming(streaming).build());
  }

  private Gateway gateway(ModelSettings settings) {
    return new Gateway(
        settings,
        ModelListener.SILENT,
        SpendingLimit.NONE,
        Clock.fixed(NOW, ZoneOffset.UTC),
        pauses::add);
  }

  private static ModelSettings.Builder settings(ScriptedEndpoint endpoint) {
    return ModelSettings.builder().baseUrl(endpoint.baseUrl()).apiKey("csk-0123456789abcdef");
  }

  private Reply ask(Gateway gateway) {
    return gateway.ask(PROMPT, OptionalDouble.empty(), 0, DEADLINE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aReplyComesBackWithItsCounts(boolean streaming) {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(Answer.content("hello there, you"))) {
      Reply reply = ask(gateway(endpoint, streaming));

      assertEquals("hello there, you", reply.text());
      assertEquals(StopReason.STOP, reply.stop());
      assertEquals(4, reply.outputTokens());
      assertTrue(reply.inputTokens() > 0);
    }
  }

  @Test
  void onlyWhatIsSetIsSent() {
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(Answer.content("hi"))) {
      ask(gateway(endpoint, false));

      Received request = endpoint.chats().get(0);
      assertEquals("HTTP/1.1", request.version());
      assertEquals("/v1/chat/completions", request.path());
      assertEquals("Bearer csk-0123456789abcdef", request.headers().get("authorization"));
      assertFalse(request.headers().containsKey("upgrade"));
      assertEquals(
          "{\"model\":\"gpt-oss-120b\",\"messages\":[{\"role\":\"system\",\"content\":\"be brief\"},"
              + "{\"role\":\"user\",\"content\":\"say hello\"}],\"stream\":false,"
              + "\"max_completion_tokens\":8192}",
          request.body().toString());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRateLimitIsWaitedFor(boolean streaming) {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(
            Answer.rateLimited(7), Answer.error(500, "oops"), Answer.content("hi"))) {
      Gateway gateway = gateway(endpoint, streaming);

      assertEquals("hi", ask(gateway).text());
      assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(1)), pauses);
      assertEquals(3, gateway.usage().calls());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDroppedConnectionIsTriedAgain(boolean streaming) {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(
            new Answer.Drop(), new Answer.Truncated("public class Half"), Answer.content("hi"))) {
      Gateway gateway = gateway(endpoint, streaming);

      assertEquals("hi", ask(gateway).text());
      assertEquals(3, gateway.usage().calls());
      assertTrue(
          gateway.usage().inputTokens() > promptTokens(), "the broken reply was billed, too");
    }
  }

  private static int promptTokens() {
    return PROMPT.tokens();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRefusedKeyIsSaidAtOnce(boolean streaming) {
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(Answer.unauthorized())) {
      ModelUnavailable error =
          assertThrows(ModelUnavailable.class, () -> ask(gateway(endpoint, streaming)));

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
          assertThrows(ModelUnavailable.class, () -> ask(gateway(endpoint, streaming)));

      assertTrue(error.sentence().contains("llama-4, qwen-3"), error.sentence());
      assertTrue(error.sentence().contains("gpt-oss-120b"), error.sentence());
    }
  }

  @Test
  void aReplyThatNeverEndsIsCut() {
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(new Answer.Endless())) {
      Gateway gateway = gateway(settings(endpoint).maxReplyBytes(100_000).build());

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
          gateway(
              settings(endpoint)
                  .streaming(streaming)
                  .requestTimeout(Duration.ofMillis(200))
                  .build());

      ModelUnavailable error = assertThrows(ModelUnavailable.class, () -> ask(gateway));

      assertTrue(error.sentence().contains("timeout"), error.sentence());
    }
  }
}
