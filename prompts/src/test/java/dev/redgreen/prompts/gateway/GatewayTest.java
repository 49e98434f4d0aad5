package dev.redgreen.prompts.gateway;

import static dev.redgreen.prompts.gateway.GatewaySetup.PROMPT;
import static dev.redgreen.prompts.gateway.GatewaySetup.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.prompts.testing.Answer;
import dev.redgreen.prompts.testing.Received;
import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out, what comes back, and what it costs. */
class GatewayTest {
  private final GatewaySetup setup = new GatewaySetup();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aReplyComesBackWithItsCounts(boolean streaming) {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(Answer.content("hello there, you"))) {
      Reply reply = ask(setup.gateway(endpoint, streaming));

      assertEquals("hello there, you", reply.text());
      assertEquals(StopReason.STOP, reply.stop());
      assertEquals(4, reply.outputTokens());
      assertTrue(reply.inputTokens() > 0);
    }
  }

  @Test
  void onlyWhatIsSetIsSent() {
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(Answer.content("hi"))) {
      ask(setup.gateway(endpoint, false));

      Received request = endpoint.chats().get(0);
      assertEquals("HTTP/1.1", request.version());
      assertEquals("/v1/chat/completions", request.path());
      assertEquals("Bearer " + GatewaySetup.KEY, request.headers().get("authorization"));
      assertFalse(request.headers().containsKey("upgrade"));
      assertEquals(
          "{\"model\":\"gpt-oss-120b\",\"messages\":[{\"role\":\"system\",\"content\":\"be brief\"},"
              + "{\"role\":\"user\",\"content\":\"say hello\"}],\"stream\":false,"
              + "\"max_completion_tokens\":8192}",
          request.body().toString());
    }
  }

  @Test
  void progressCountsReasoningToo() {
    List<Integer> seen = new ArrayList<>();
    setup.listener(
        new ModelListener() {
          @Override
          public void progress(int outputTokens, double tokensPerSecond) {
            seen.add(outputTokens);
          }
        });
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(
            new Answer.Content("x".repeat(66), "stop", "y".repeat(33), true))) {

      assertEquals("x".repeat(66), ask(setup.gateway(endpoint, true)).text());
      assertEquals(List.of(10, 18, 25, 30), seen);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void usageIsEstimatedWhereTheEndpointIsSilent(boolean streaming) {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(new Answer.Content("x".repeat(33), "stop", "", false))) {
      Reply reply = ask(setup.gateway(endpoint, streaming));

      assertEquals(10, reply.outputTokens());
      assertEquals(PROMPT.tokens(), reply.inputTokens());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aReplyThatWasCutOffSaysSo(boolean streaming) {
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(Answer.cutOff("class A {"))) {
      assertEquals(StopReason.LENGTH, ask(setup.gateway(endpoint, streaming)).stop());
    }
  }

  @Test
  void aLimitIsAskedBeforeEveryRequest() {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(Answer.error(500, "oops"), Answer.content("never asked"))) {
      List<Usage> asked = new ArrayList<>();
      setup.limit(
          (spent, next) -> {
            asked.add(next);
            return spent.calls() > 0 ? Optional.of("enough") : Optional.empty();
          });
      Gateway gateway =
          setup.gateway(GatewaySetup.settings(endpoint).price(1, 2).maxCompletionTokens(1_000_000));

      SpendingStopped stopped = assertThrows(SpendingStopped.class, () -> ask(gateway));

      assertEquals("enough", stopped.sentence());
      assertEquals(1, endpoint.chats().size());
      assertEquals(2.0, asked.get(0).cost(), 0.001);
    }
  }

  @Test
  void costsAreCounted() {
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(Answer.content("x".repeat(400)))) {
      Reply reply = ask(setup.gateway(GatewaySetup.settings(endpoint).price(0, 10_000)));

      assertEquals(100, reply.outputTokens());
      assertEquals(1.0, reply.cost(), 1e-9);
    }
  }

  @Test
  void modelsAreListed() {
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering().offering("a-1", "b-2")) {
      assertEquals(List.of("a-1", "b-2"), setup.gateway(endpoint, true).models());
      assertEquals("/v1/models", endpoint.requests().get(0).path());
    }
  }

  @Test
  void aWholeStreamIsEnoughEvenIfItStaysOpen() {
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(new Answer.Lingering("hello"))) {
      assertEquals("hello", ask(setup.gateway(endpoint, true)).text());
    }
  }
}
