package dev.redgreen.prompts.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which model is asked, and how. Only fields that are set are sent: endpoints refuse unknown ones.
 *
 * @param baseUrl address of an OpenAI-compatible endpoint, without {@code /chat/completions}
 * @param model name of the model
 * @param apiKey key for the {@code Authorization} header; local servers need none
 * @param temperature sampling temperature of a single answer; unset leaves it to the endpoint
 * @param maxCompletionTokens always sent, because endpoints reserve it from the quota
 * @param reasoningEffort {@code low}, {@code medium} or {@code high}
 * @param promptTokens budget of a prompt, in estimated tokens
 * @param requestTimeout the longest that one request may take, from sending to the last byte
 * @param maxReplyBytes the longest answer that is read, protocol frame included
 * @param streaming whether replies are streamed, which shows progress
 * @param cacheDir where replies are kept for identical requests
 * @param recordDir where every exchange is written
 * @param replayDir where exchanges are read from instead of being sent
 * @param price what tokens cost
 * @param secrets what the user calls a secret, taken out of all that is sent
 */
public record ModelSettings(
    String baseUrl,
    String model,
    Optional<String> apiKey,
    OptionalDouble temperature,
    int maxCompletionTokens,
    Optional<String> reasoningEffort,
    int promptTokens,
    Duration requestTimeout,
    long maxReplyBytes,
    boolean streaming,
    Optional<Path> cacheDir,
    Optional<Path> recordDir,
    Optional<Path> replayDir,
    Price price,
    SecretPatterns secrets) {

  /** The default endpoint. */
  public static final String DEFAULT_BASE_URL = "https://api.cerebras.ai/v1";

  /** The default model. */
  public static final String DEFAULT_MODEL = "gpt-oss-120b";

  /**
   * Price of a million tokens.
   *
   * @param input of the prompt
   * @param output of the reply, reasoning included
   */
  public record Price(double input, double output) {
    /** No price is known: every cost is 0. */
    public static final Price UNKNOWN = new Price(0, 0);

    /** Whether costs can be counted. */
    public boolean known() {
      return input > 0 || output > 0;
    }

    /** Price of an exchange. */
    public double of(long inputTokens, long outputTokens) {
      return (inputTokens * input + outputTokens * output) / 1e6;
    }
  }

  /**
   * @throws IllegalArgumentException if a setting makes no sense; the message names it
   */
  public ModelSettings {
    baseUrl = baseUrl.strip().replaceAll("/+$", "");
    apiKey = apiKey.map(String::strip).filter(key -> !key.isEmpty());
    requireHttp(baseUrl);
    require(!model.isBlank(), "the model has no name");
    require(maxCompletionTokens > 0, "max completion tokens must be positive");
    require(promptTokens >= 1000, "the prompt needs a budget of at least 1000 tokens");
    require(!requestTimeout.isNegative() && !requestTimeout.isZero(), "no time for a request");
    require(
        apiKey.stream().allMatch(key -> key.chars().allMatch(c -> c > 32 && c < 127)),
        "the API key has a character that cannot be sent");
  }

  private static void requireHttp(String baseUrl) {
    try {
      URI uri = URI.create(baseUrl);
      String scheme = String.valueOf(uri.getScheme());
      if (scheme.matches("(?i)https?") && uri.getHost() != null && uri.getUserInfo() == null) {
        return;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the base URL is no address: " + e.getMessage(), e);
    }
    throw new IllegalArgumentException(
        "the base URL must look like " + DEFAULT_BASE_URL + ", without user and password");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** Settings to start from. */
  public static Builder builder() {
    return new Builder();
  }

  /** Where the endpoint is, as {@code host:port}, for messages. */
  public String host() {
    return URI.create(baseUrl).getAuthority();
  }

  /** Shows everything but the key. */
  @Override
  public String toString() {
    return model + " at " + baseUrl + (apiKey.isPresent() ? " with a key" : " without a key");
  }

  /** Collects settings; what is not set keeps its default. */
  public static final class Builder {
    private String baseUrl = DEFAULT_BASE_URL;
    private String model = DEFAULT_MODEL;
    private Optional<String> apiKey = Optional.empty();
    private OptionalDouble temperature = OptionalDouble.empty();
    private int maxCompletionTokens = 8192;
    private Optional<String> reasoningEffort = Optional.empty();
    private int promptTokens = 16_000;
    private Duration requestTimeout = Duration.ofSeconds(120);
    private long maxReplyBytes = 8L << 20;
    private boolean streaming = true;
    private Optional<Path> cacheDir = Optional.empty();
    private SecretPatterns secrets = SecretPatterns.NONE;
    private Optional<Path> recordDir = Optional.empty();
    private Optional<Path> replayDir = Optional.empty();
    private Price price = Price.UNKNOWN;

    private Builder() {}

    public Builder baseUrl(String value) {
      baseUrl = value;
      return this;
    }

    public Builder model(String value) {
      model = value;
      return this;
    }

    public Builder apiKey(String value) {
      apiKey = Optional.of(value);
      return this;
    }

    public Builder temperature(double value) {
      temperature = OptionalDouble.of(value);
      return this;
    }

    public Builder maxCompletionTokens(int value) {
      maxCompletionTokens = value;
      return this;
    }

    public Builder reasoningEffort(String value) {
      reasoningEffort = Optional.of(value);
      return this;
    }

    public Builder promptTokens(int value) {
      promptTokens = value;
      return this;
    }

    public Builder requestTimeout(Duration value) {
      requestTimeout = value;
      return this;
    }

    public Builder maxReplyBytes(long value) {
      maxReplyBytes = value;
      return this;
    }

    public Builder streaming(boolean value) {
      streaming = value;
      return this;
    }

    public Builder cacheDir(Path value) {
      cacheDir = Optional.of(value);
      return this;
    }

    public Builder recordDir(Path value) {
      recordDir = Optional.of(value);
      return this;
    }

    public Builder replayDir(Path value) {
      replayDir = Optional.of(value);
      return this;
    }

    public Builder price(double inputPerMillion, double outputPerMillion) {
      price = new Price(inputPerMillion, outputPerMillion);
      return this;
    }

    public Builder secrets(SecretPatterns value) {
      secrets = value;
      return this;
    }

    /**
     * The settings.
     *
     * @throws IllegalArgumentException if one makes no sense
     */
    public ModelSettings build() {
      return new ModelSettings(
          baseUrl,
          model,
          apiKey,
          temperature,
          maxCompletionTokens,
          reasoningEffort,
          promptTokens,
          requestTimeout,
          maxReplyBytes,
          streaming,
          cacheDir,
          recordDir,
          replayDir,
          price,
          secrets);
    }
  }
}
