package dev.redgreen.prompts.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redgreen.patterns.Embedder;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.StoreException;
import dev.redgreen.prompts.testing.Answer;
import dev.redgreen.prompts.testing.Received;
import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RemoteEmbedderTest {
  private final List<Duration> pauses = new ArrayList<>();

  private EmbedderSource source(ScriptedEndpoint endpoint) {
    return source(endpoint, Duration.ofSeconds(5));
  }

  private EmbedderSource source(ScriptedEndpoint endpoint, Duration longest) {
    return RemoteEmbedder.source(
        GatewaySetup.settings(endpoint).model("embed-1").requestTimeout(longest).build(),
        Clock.systemUTC(),
        pauses::add);
  }

  private static Answer vectors(String... vectors) {
    StringBuilder data = new StringBuilder();
    for (int i = vectors.length - 1; i >= 0; i--) {
      data.append(data.isEmpty() ? "" : ",");
      data.append("{\"object\":\"embedding\",\"index\":").append(i);
      data.append(",\"embedding\":").append(vectors[i]).append('}');
    }
    return new Answer.Raw(
        200,
        Map.of("Content-Type", "application/json"),
        "{\"object\":\"list\",\"data\":[" + data + "]}");
  }

  private static String failure(Executable asking) {
    return String.valueOf(assertThrows(StoreException.class, asking).getMessage());
  }

  @Test
  void vectorsComeByIndexAndOfUnitLength() {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(vectors("[1,0]"), vectors("[3,4]", "[0,2]"))) {
      EmbedderSource source = source(endpoint);
      String host = endpoint.baseUrl().replace("http://", "").replace("/v1", "");
      assertEquals("embed-1@" + host, source.model());
      assertEquals(List.of(), endpoint.requests());

      Embedder embedder = source.load();
      assertEquals(2, embedder.dimension());
      List<float[]> vectors = embedder.embed(List.of("one", "two"));
      assertArrayEquals(new float[] {0.6f, 0.8f}, vectors.get(0), 1e-6f);
      assertArrayEquals(new float[] {0, 1}, vectors.get(1), 1e-6f);

      Received request = endpoint.requests().get(1);
      assertEquals("/v1/embeddings", request.path());
      assertEquals("Bearer " + GatewaySetup.KEY, request.headers().get("authorization"));
      assertEquals("embed-1", request.body().path("model").asText());
      assertEquals("two", request.body().path("input").path(1).asText());
    }
  }

  @Test
  void secretsStayHere() {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(vectors("[1,0]"), vectors("[1,0]"))) {
      source(endpoint)
          .load()
          .embed(List.of("String key = \"" + GatewaySetup.KEY + "\"; // the key"));
      JsonNode sent = endpoint.requests().get(1).body().path("input").path(0);
      assertFalse(sent.asText().contains(GatewaySetup.KEY), sent::asText);
      assertTrue(sent.asText().contains("// the key"), sent::asText);
    }
  }

  @Test
  void rateLimitIsWaitedFor() {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(Answer.rateLimited(2), vectors("[1,0]"))) {
      assertEquals(2, source(endpoint).load().dimension());
      assertEquals(List.of(Duration.ofSeconds(2)), pauses);
    }
  }

  @Test
  void rateLimitPastTheTimeOfTheCallEndsIt() {
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(Answer.rateLimited(45))) {
      EmbedderSource source = source(endpoint);
      String said = failure(source::load);
      assertTrue(said.contains("429"), said);
      assertTrue(said.contains("does not fit in the time that is left"), said);
      assertEquals(List.of(), pauses);
    }
  }

  @Test
  void refusedKeyIsSaidAtOnce() {
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(Answer.unauthorized())) {
      EmbedderSource source = source(endpoint);
      String said = failure(source::load);
      assertEquals(
          "the embedder "
              + source.model()
              + " gives no vectors: the endpoint answered 401 (Wrong API Key)",
          said);
      assertEquals(1, endpoint.requests().size());
    }
  }

  @Test
  void vectorOfAnotherDimensionIsRefused() {
    Answer other = vectors("[1,0,0]");
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(vectors("[1,0]"), other, other)) {
      Embedder embedder = source(endpoint).load();
      String said = failure(() -> embedder.embedQuery("pad a text"));
      assertTrue(said.contains("a vector of 3 numbers where others have 2"), said);
    }
  }

  @Test
  void wrongCountIsRefused() {
    Answer two = vectors("[1,0]", "[0,1]");
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(vectors("[1,0]"), two, two)) {
      Embedder embedder = source(endpoint).load();
      String said = failure(() -> embedder.embedQuery("pad a text"));
      assertTrue(said.contains("2 vectors for 1 texts"), said);
    }
  }

  @Test
  void whatIsNoVectorIsRefused() {
    for (String nothing : List.of("[0,0]", "[\"a\",1]", "[]", "\"AAAA\"")) {
      try (ScriptedEndpoint endpoint =
          ScriptedEndpoint.answering(vectors(nothing), vectors(nothing))) {
        EmbedderSource source = source(endpoint);
        String said = failure(source::load);
        assertTrue(said.contains("no vector"), said);
      }
    }
  }

  @Test
  void garbageIsRefused() {
    Answer page = Answer.garbage("<html>welcome</html>");
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(page, page)) {
      EmbedderSource source = source(endpoint);
      String said = failure(source::load);
      assertTrue(said.contains("0 vectors for 1 texts"), said);
    }
  }

  @Test
  void silenceEndsWithTheTimeOfARequest() {
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(new Answer.Silent())) {
      EmbedderSource source = source(endpoint, Duration.ofMillis(300));
      String said = failure(source::load);
      assertTrue(said.contains("in time") || said.contains("did not end"), said);
    }
  }

  @Test
  void nobodyThereIsSaid() {
    ScriptedEndpoint gone = ScriptedEndpoint.answering();
    EmbedderSource source = source(gone);
    gone.close();
    String said = failure(source::load);
    assertTrue(said.contains("there is no connection to"), said);
    assertEquals(2, pauses.size());
  }
}
