package dev.redgreen.coordinator;

import dev.redgreen.coordinator.Doctor.Check;
import dev.redgreen.coordinator.Doctor.Level;
import dev.redgreen.coordinator.config.Setting;
import dev.redgreen.prompts.gateway.Gateway;
import dev.redgreen.prompts.gateway.ModelListener;
import dev.redgreen.prompts.gateway.ModelSettings;
import dev.redgreen.prompts.gateway.ModelUnavailable;
import dev.redgreen.prompts.gateway.Prompt;
import dev.redgreen.prompts.gateway.Sleeper;
import dev.redgreen.prompts.gateway.SpendingLimit;
import dev.redgreen.prompts.gateway.SpendingStopped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Whether the configured endpoint knows the model and takes the key: one request for one token,
 * without retries. Where there is no key, models on this machine are looked for.
 */
final class EndpointCheck {
  private static final String NAME = "model";
  private static final Duration TIME = Duration.ofSeconds(20);
  private static final Sleeper IMPATIENT =
      pause -> {
        throw new ModelUnavailable(
            "the endpoint gave no reply; it may be asked again in " + pause.toSeconds() + " s");
      };

  private final Settings settings;
  private final LocalEndpoints local;
  private final Clock clock;

  EndpointCheck(Settings settings, LocalEndpoints local, Clock clock) {
    this.settings = settings;
    this.local = local;
    this.clock = clock;
  }

  Check run() {
    String url = settings.text("model.base_url");
    if (url.equals(ModelSettings.DEFAULT_BASE_URL) && settings.apiKey().isEmpty()) {
      return withoutKey();
    }
    String model = settings.text("model.name");
    String where = model + " at " + Setting.shown(url);
    try {
      Gateway gateway = gateway(url, model);
      List<String> models = gateway.models();
      if (!models.isEmpty() && !models.contains(model)) {
        return optional(
            where + " is not offered; available: " + models,
            "tdd config set --user model.name " + models.get(0));
      }
      Instant start = clock.instant();
      gateway.ask(
          Prompt.of("Answer with one word.", "Say ok."),
          OptionalDouble.empty(),
          0,
          start.plus(TIME));
      long ms = Duration.between(start, clock.instant()).toMillis();
      String key = settings.apiKey().isPresent() ? ", key accepted" : ", no key needed";
      return new Check(NAME, Level.OK, where + key + ", one token in " + ms + " ms", "");
    } catch (ModelUnavailable | SpendingStopped | IllegalArgumentException e) {
      return optional(String.valueOf(e.getMessage()), "mend it, or use --offline");
    }
  }

  private Gateway gateway(String url, String model) {
    ModelSettings.Builder builder =
        ModelSettings.builder()
            .baseUrl(url)
            .model(model)
            .maxCompletionTokens(1)
            .requestTimeout(TIME)
            .streaming(false);
    settings.apiKey().ifPresent(builder::apiKey);
    return new Gateway(builder.build(), ModelListener.SILENT, SpendingLimit.NONE, clock, IMPATIENT);
  }

  private Check withoutKey() {
    List<LocalEndpoints.Found> found = local.find();
    if (found.isEmpty()) {
      return optional(
          "no key; what needs no model works without one",
          "set TDD_API_KEY, or serve a model on this machine and run tdd doctor again");
    }
    String names =
        found.stream()
            .map(each -> each.program() + " at " + each.baseUrl() + " offers " + each.models())
            .collect(Collectors.joining("; "));
    return optional("no key, but " + names, found.get(0).use());
  }

  private static Check optional(String found, String mend) {
    return new Check(NAME, Level.OPTIONAL, found, mend);
  }
}
