package dev.redgreen.coordinator;

import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.replay.SolvedFailures;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.prompts.Conservation;
import dev.redgreen.prompts.ModelProposer;
import dev.redgreen.prompts.SamplePlan;
import dev.redgreen.prompts.Similar;
import dev.redgreen.prompts.StoredCode;
import dev.redgreen.prompts.StoredFixes;
import dev.redgreen.prompts.gateway.Gateway;
import dev.redgreen.prompts.gateway.ModelSettings;
import dev.redgreen.prompts.gateway.Sleeper;
import dev.redgreen.prompts.gateway.SpendingLimit;
import dev.redgreen.prompts.gateway.Usage;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The model of a run: whether it may be asked, how, and what was spent. */
final class ModelRung {
  /**
   * Least relevance of stored code that is shown to a model; worse code does more harm than good.
   */
  private static final double FLOOR = 0.5;

  private static final double SAMPLE_TEMPERATURE = 0.8;

  private final ModelEvents listener;
  private final Optional<Gateway> gateway;
  private final Optional<WhileReachable> proposer;

  /**
   * The model rung of a run.
   *
   * @param conservation gives a reply's file back what it dropped without need
   */
  ModelRung(
      Wiring wiring, RunRequest request, Conservation conservation, Consumer<RunEvent> events) {
    Optional<String> unavailable = unavailable(wiring.settings(), request);
    unavailable.ifPresent(why -> events.accept(new RunEvent.RungSkipped("model", why)));
    ModelSettings settings = settings(wiring, events);
    listener = new ModelEvents(settings.model(), events);
    if (unavailable.isPresent()) {
      gateway = Optional.empty();
      proposer = Optional.empty();
      return;
    }
    Gateway asked =
        new Gateway(settings, listener, limit(request.limits()), wiring.clock(), Sleeper.THREAD);
    SamplePlan plan = new SamplePlan(request.candidates(), SAMPLE_TEMPERATURE);
    Similar similar = request.patterns() ? similar(wiring) : Similar.NOTHING;
    gateway = Optional.of(asked);
    proposer =
        Optional.of(
            new WhileReachable(
                new ModelProposer(asked, similar, plan, conservation, listener), events));
  }

  private static Optional<String> unavailable(Settings settings, RunRequest request) {
    if (request.offline()) {
      return Optional.of("--offline");
    }
    boolean standard = settings.text("model.base_url").equals(ModelSettings.DEFAULT_BASE_URL);
    return standard && settings.apiKey().isEmpty() && settings.text("model.replay").isEmpty()
        ? Optional.of("no key: set TDD_API_KEY, or TDD_BASE_URL for a local endpoint")
        : Optional.empty();
  }

  private static ModelSettings settings(Wiring wiring, Consumer<RunEvent> events) {
    Settings settings = wiring.settings();
    ModelSettings.Builder builder =
        ModelSettings.builder()
            .baseUrl(settings.text("model.base_url"))
            .model(settings.text("model.name"))
            .maxCompletionTokens((int) settings.number("model.max_completion_tokens"))
            .promptTokens((int) settings.number("model.prompt_tokens"))
            .requestTimeout(
                Duration.ofSeconds((long) settings.number("model.request_timeout_seconds")))
            .streaming(settings.flag("model.streaming"))
            .price(
                settings.number("model.price_input_per_million"),
                settings.number("model.price_output_per_million"));
    builder.secrets(
        GitleaksFile.read(wiring.root(), why -> events.accept(new RunEvent.Warned(why))));
    settings.apiKey().ifPresent(builder::apiKey);
    settings.path("model.record").ifPresent(builder::recordDir);
    settings.path("model.replay").ifPresent(builder::replayDir);
    if (!settings.text("model.reasoning_effort").isEmpty()) {
      builder.reasoningEffort(settings.text("model.reasoning_effort"));
    }
    if (settings.flag("model.cache")) {
      builder.cacheDir(wiring.home().cache().resolve("replies"));
    }
    try {
      return builder.build();
    } catch (IllegalArgumentException e) {
      throw new WrongUsage("the settings of the model: " + e.getMessage());
    }
  }

  private static SpendingLimit limit(Limits limits) {
    return (spent, next) -> {
      if (limits.tokens() > 0 && spent.tokens() + next.tokens() > limits.tokens()) {
        return Optional.of(
            "the next request may pass " + limits.tokens() + " tokens (--max-tokens)");
      }
      boolean costly =
          limits.cost().isPresent() && spent.cost() + next.cost() > limits.cost().getAsDouble();
      return costly
          ? Optional.of("the next request may pass the cost limit (--max-cost)")
          : Optional.empty();
    };
  }

  private static Similar similar(Wiring wiring) {
    Set<String> licences = new HashSet<>(wiring.settings().list("patterns.licences"));
    Filter filter =
        Filter.ofKinds(Kind.METHOD, Kind.TYPE)
            .inSpaces(wiring.permittedSpaces())
            .underLicences(licences);
    SolvedFailures solved =
        new SolvedFailures(
            wiring.store(), wiring.permittedSpaces(), licences, wiring.projectName());
    return new StoredFixes(solved).or(new StoredCode(wiring.store(), filter, FLOOR, false));
  }

  /** The proposer, if the model may be asked. */
  List<Proposer> proposers() {
    return proposer.<List<Proposer>>map(List::of).orElse(List.of());
  }

  /** What asks, if the model may be asked. */
  Optional<Gateway> gateway() {
    return gateway;
  }

  /** Turns what happens to a request into events. */
  ModelEvents listener() {
    return listener;
  }

  /** Why the model could not be asked although it was tried; empty if it could. */
  String trouble() {
    return proposer.map(WhileReachable::trouble).orElse("");
  }

  /** What was spent so far. */
  Usage usage() {
    return gateway.map(Gateway::usage).orElse(Usage.NONE);
  }
}
