package dev.redgreen.prompts.gateway;

import dev.langchain4j.model.output.TokenUsage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The door to a model: one prompt in, one reply out. Repeats what is worth repeating, counts what
 * is billed, keeps secrets in, and answers identical requests from a local cache.
 */
public final class Gateway {
  private final ModelSettings settings;
  private final ModelListener listener;
  private final SpendingLimit limit;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Redactor redactor;
  private final Transport transport;
  private final RetryRule rule;
  private final ReplyCache cache;
  private final Optional<Recordings.Recorder> recorder;
  private final Chat chat;
  private final ModelList models;
  private Usage usage = Usage.NONE;

  /**
   * A gateway for one run.
   *
   * @throws ModelUnavailable if exchanges are to be replayed and cannot be read
   */
  public Gateway(
      ModelSettings settings,
      ModelListener listener,
      SpendingLimit limit,
      Clock clock,
      Sleeper sleeper) {
    this.settings = settings;
    this.listener = listener;
    this.limit = limit;
    this.clock = clock;
    this.sleeper = sleeper;
    this.redactor = new Redactor(settings.apiKey().stream().toList(), settings.secrets());
    this.transport =
        settings
            .replayDir()
            .<Transport>map(directory -> new Recordings.Replay(directory, redactor::redact))
            .orElseGet(JdkTransport::new);
    this.rule = new RetryRule(clock);
    this.cache = new ReplyCache(settings.cacheDir());
    this.recorder = settings.recordDir().map(dir -> new Recordings.Recorder(dir, redactor::redact));
    this.chat = new Chat(settings, listener, clock);
    this.models = new ModelList(settings, transport);
  }

  /** The settings it was made with. */
  public ModelSettings settings() {
    return settings;
  }

  /** What was spent so far. */
  public synchronized Usage usage() {
    return usage;
  }

  /** Adds to what was spent; for counts that only a reader of replies knows. */
  public synchronized void count(Usage more) {
    usage = usage.plus(more);
  }

  /**
   * Asks for one reply.
   *
   * @param temperature sampling temperature; unset takes that of the settings
   * @param sample number of the sample, from 0: asking again for another sample is not identical
   * @param deadline when the run must end; no wait goes past it
   * @throws ModelUnavailable if there is no reply; the message says what to do
   * @throws SpendingStopped if a limit forbids the request
   */
  public Reply ask(Prompt prompt, OptionalDouble temperature, int sample, Instant deadline) {
    OptionalDouble warmth = temperature.isPresent() ? temperature : settings.temperature();
    int before = redactor.count();
    Prompt clean = prompt.map(redactor::redact);
    if (redactor.count() > before) {
      listener.redacted(redactor.count() - before);
    }
    String key = RequestKey.of(settings, clean, warmth, sample);
    Reply reply =
        cache
            .find(key)
            .map(this::fromCache)
            .orElseGet(() -> fromEndpoint(clean, warmth, key, deadline));
    Reply restored = reply.withText(redactor.restore(reply.text()));
    listener.reply(restored);
    return restored;
  }

  private Reply fromCache(Reply reply) {
    count(new Usage(0, 0, 0, 0, 1, 0, 0));
    return reply;
  }

  /** Forgets the cached reply, because it did not help. */
  public void forget(Reply reply) {
    cache.forget(reply.key());
  }

  private Reply fromEndpoint(
      Prompt prompt, OptionalDouble temperature, String key, Instant deadline) {
    for (int failures = 1; ; failures++) {
      Chat.Heard heard = once(prompt, temperature, deadline);
      if (heard.trouble().isEmpty()) {
        Reply reply = spent(prompt, heard, key);
        cache.keep(key, reply);
        return reply;
      }
      pauseOrGiveUp(heard.trouble().get(), failures, deadline);
    }
  }

  private Chat.Heard once(Prompt prompt, OptionalDouble temperature, Instant deadline) {
    int tokens = prompt.tokens();
    checkLimit(tokens);
    listener.requestStarted(tokens);
    Wire wire = new Wire(transport, guard(deadline));
    Chat.Heard heard = chat.say(prompt, temperature, wire);
    Exchange exchange = wire.exchange();
    recorder.ifPresent(files -> files.keep(exchange));
    if (heard.trouble().isPresent()) {
      countFailed(prompt, heard, exchange);
    }
    return heard;
  }

  private void checkLimit(int promptTokens) {
    int largest = settings.maxCompletionTokens();
    Usage next =
        new Usage(1, promptTokens, largest, settings.price().of(promptTokens, largest), 0, 0, 0);
    limit
        .refusal(usage(), next)
        .ifPresent(
            sentence -> {
              throw new SpendingStopped(sentence);
            });
  }

  private GuardedBody guard(Instant deadline) {
    Duration left = Duration.between(clock.instant(), deadline);
    if (left.isNegative() || left.isZero()) {
      throw timeIsUp();
    }
    Duration time =
        left.compareTo(settings.requestTimeout()) < 0 ? left : settings.requestTimeout();
    return new GuardedBody(settings.maxReplyBytes(), time);
  }

  /** A request that the endpoint accepted is billed although its reply broke off. */
  private void countFailed(Prompt prompt, Chat.Heard heard, Exchange exchange) {
    int input = exchange.accepted() ? prompt.tokens() : 0;
    int output = Tokens.estimate(heard.text());
    count(new Usage(1, input, output, settings.price().of(input, output), 0, 0, 0));
  }

  private Reply spent(Prompt prompt, Chat.Heard heard, String key) {
    Optional<TokenUsage> told = heard.usage();
    int input = told.map(TokenUsage::inputTokenCount).orElseGet(prompt::tokens);
    int output =
        told.map(TokenUsage::outputTokenCount).orElseGet(() -> Tokens.estimate(heard.text()));
    double cost = settings.price().of(input, output);
    count(new Usage(1, input, output, cost, 0, 0, 0));
    return new Reply(heard.text(), input, output, cost, heard.stop(), false, key);
  }

  private void pauseOrGiveUp(Trouble trouble, int failures, Instant deadline) {
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted();
    }
    if (trouble instanceof Trouble.Endless && !clock.instant().isBefore(deadline)) {
      throw timeIsUp();
    }
    RetryRule.Decision decision = rule.after(trouble, failures, deadline);
    if (decision instanceof RetryRule.Decision.Again again) {
      listener.retrying(trouble.what(), again.pause());
      pause(again.pause());
      return;
    }
    String why = decision instanceof RetryRule.Decision.GiveUp giveUp ? giveUp.why() : "";
    throw new ModelUnavailable(Advice.on(trouble, why, settings, models::namesOrNone));
  }

  private void pause(Duration time) {
    try {
      sleeper.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted();
    }
  }

  private static ModelUnavailable interrupted() {
    return new ModelUnavailable("Interrupted while waiting for the model.");
  }

  private static SpendingStopped timeIsUp() {
    return new SpendingStopped("The time of the run is used up.");
  }

  /**
   * Names of the models that the endpoint offers, in its order; asked once, without retry.
   *
   * @throws ModelUnavailable if it does not answer
   */
  public List<String> models() {
    return models.names();
  }
}
