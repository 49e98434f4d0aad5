package dev.redgreen.prompts.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.redgreen.patterns.Embedder;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.StoreException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An embedder behind an OpenAI-compatible {@code /embeddings} endpoint. Texts go out through the
 * same redaction as prompts, failures are repeated by the same rule, and no wait goes past the time
 * that one call has.
 */
public final class RemoteEmbedder implements Embedder {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Endpoints take at least so many texts at once. */
  private static final int AT_ONCE = 32;

  private static final Duration FOR_A_QUERY = Duration.ofSeconds(10);
  private static final Duration FOR_A_BATCH = Duration.ofMinutes(3);
  private static final String PROBE = "dimension";

  private final ModelSettings settings;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Transport transport;
  private final RetryRule rule;
  private final Redactor redactor;
  private int dimension;

  private RemoteEmbedder(ModelSettings settings, Clock clock, Sleeper sleeper) {
    this.settings = settings;
    this.clock = clock;
    this.sleeper = sleeper;
    this.transport = new JdkTransport();
    this.rule = new RetryRule(clock);
    this.redactor = new Redactor(settings.apiKey().stream().toList(), settings.secrets());
  }

  /**
   * Asks the endpoint for one vector when it is first wanted, and so learns the dimension.
   *
   * @param settings address, model, key and the longest time for one request; the rest is not used
   */
  public static EmbedderSource source(ModelSettings settings, Clock clock, Sleeper sleeper) {
    return new Lazy(settings, clock, sleeper);
  }

  /** Host and name: two endpoints may call different models by one name. */
  static String modelOf(ModelSettings settings) {
    return settings.model() + "@" + settings.host();
  }

  @Override
  public String model() {
    return modelOf(settings);
  }

  @Override
  public int dimension() {
    return dimension;
  }

  /**
   * @throws StoreException if the endpoint does not give the vectors; the message says why
   */
  @Override
  public List<float[]> embed(List<String> texts) {
    List<float[]> vectors = new ArrayList<>();
    for (int from = 0; from < texts.size(); from += AT_ONCE) {
      List<String> some = texts.subList(from, Math.min(texts.size(), from + AT_ONCE));
      vectors.addAll(asked(some, FOR_A_BATCH));
    }
    return vectors;
  }

  @Override
  public float[] embedQuery(String query) {
    return asked(List.of(query), FOR_A_QUERY).get(0);
  }

  private List<float[]> asked(List<String> texts, Duration time) {
    String body = body(texts.stream().map(redactor::redact).toList());
    Instant deadline = clock.instant().plus(time);
    for (int failures = 1; ; failures++) {
      Wire wire = new Wire(transport, guard(deadline));
      try {
        return vectors(wire.execute(request(body)), texts.size());
      } catch (RuntimeException e) {
        pauseOrGiveUp(trouble(wire, e), failures, deadline);
      }
    }
  }

  private GuardedBody guard(Instant deadline) {
    Duration left = Duration.between(clock.instant(), deadline);
    Duration time =
        left.compareTo(settings.requestTimeout()) < 0 ? left : settings.requestTimeout();
    return new GuardedBody(settings.maxReplyBytes(), time);
  }

  /** The model refuses blank text; a word that says nothing stands in for it. */
  private String body(List<String> texts) {
    ObjectNode body = JSON.createObjectNode().put("model", settings.model());
    texts.forEach(text -> body.withArray("input").add(text.isBlank() ? "nothing" : text));
    return body.put("encoding_format", "float").toString();
  }

  private HttpRequest request(String body) {
    HttpRequest.Builder request =
        HttpRequest.builder()
            .method(HttpMethod.POST)
            .url(settings.baseUrl(), "embeddings")
            .addHeader("Content-Type", "application/json")
            .body(body);
    settings.apiKey().ifPresent(key -> request.addHeader("Authorization", "Bearer " + key));
    return request.build();
  }

  /** The vectors by their index, as long as one each. */
  private List<float[]> vectors(SuccessfulHttpResponse response, int wanted) {
    JsonNode data = ErrorText.json(response.body()).path("data");
    if (data.size() != wanted) {
      throw new Misfit("it gave " + data.size() + " vectors for " + wanted + " texts");
    }
    float[][] vectors = new float[wanted][];
    for (JsonNode entry : data) {
      int index = entry.path("index").asInt(-1);
      if (index < 0 || index >= wanted || vectors[index] != null) {
        throw new Misfit("its vectors are not numbered");
      }
      vectors[index] = unit(entry.path("embedding"));
    }
    return List.of(vectors);
  }

  private float[] unit(JsonNode components) {
    if (dimension > 0 && components.size() != dimension) {
      throw new Misfit(
          "it gave a vector of " + components.size() + " numbers where others have " + dimension);
    }
    float[] vector = new float[components.size()];
    double square = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) components.get(i).asDouble(Double.NaN);
      square += (double) vector[i] * vector[i];
    }
    if (!(square > 0) || Double.isInfinite(square)) {
      throw new Misfit("it gave something that is no vector");
    }
    double length = Math.sqrt(square);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) length;
    }
    return vector;
  }

  private Trouble trouble(Wire wire, RuntimeException failure) {
    IOException broken = wire.failure();
    Exchange exchange = wire.exchange();
    if (broken != null) {
      return Trouble.of(broken, settings.host());
    }
    if (failure instanceof Misfit misfit) {
      return new Trouble.Foreign(misfit.what);
    }
    if (exchange.status() > 0 && !exchange.accepted()) {
      return new Trouble.Refused(
          exchange.status(), exchange.headers(), ErrorText.of(exchange.body()));
    }
    throw failure;
  }

  private void pauseOrGiveUp(Trouble trouble, int failures, Instant deadline) {
    RetryRule.Decision decision = rule.after(trouble, failures, deadline);
    if (!(decision instanceof RetryRule.Decision.Again again)) {
      String why = decision instanceof RetryRule.Decision.GiveUp end ? end.why() : "";
      throw failed(trouble, why);
    }
    try {
      sleeper.sleep(again.pause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(trouble, "interrupted");
    }
  }

  private StoreException failed(Trouble trouble, String why) {
    return new StoreException(
        "the embedder "
            + model()
            + " gives no vectors: "
            + trouble.what()
            + (why.isEmpty() ? "" : "; " + why));
  }

  /** An answer of the right form that is not what was asked for. */
  private static final class Misfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String what;

    Misfit(String what) {
      super(what);
      this.what = what;
    }
  }

  private static final class Lazy implements EmbedderSource {
    private final ModelSettings settings;
    private final Clock clock;
    private final Sleeper sleeper;
    private @Nullable Embedder loaded;

    Lazy(ModelSettings settings, Clock clock, Sleeper sleeper) {
      this.settings = settings;
      this.clock = clock;
      this.sleeper = sleeper;
    }

    @Override
    public String model() {
      return modelOf(settings);
    }

    @Override
    public synchronized Embedder load() {
      if (loaded == null) {
        RemoteEmbedder embedder = new RemoteEmbedder(settings, clock, sleeper);
        embedder.dimension = embedder.asked(List.of(PROBE), FOR_A_QUERY).get(0).length;
        loaded = embedder;
      }
      return loaded;
    }
  }
}
