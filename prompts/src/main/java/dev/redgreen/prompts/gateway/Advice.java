package dev.redgreen.prompts.gateway;

import java.util.List;
import java.util.function.Supplier;

/** Tells a user in one sentence what happened at the endpoint and what to do about it. */
final class Advice {
  private static final int NAMES_SHOWN = 12;

  private Advice() {}

  /**
   * The sentence.
   *
   * @param why why it was given up; empty if there is nothing to add
   * @param names asks the endpoint for the models it offers; called only where that helps
   */
  static String on(
      Trouble trouble, String why, ModelSettings settings, Supplier<List<String>> names) {
    String what = trouble.what() + (why.isEmpty() ? "" : "; " + why);
    return switch (kind(trouble)) {
      case 401, 403 ->
          (settings.apiKey().isPresent()
                  ? "The API key was refused by " + settings.host()
                  : settings.host() + " wants an API key")
              + ": "
              + what
              + ". Set TDD_API_KEY or CEREBRAS_API_KEY, or use --offline.";
      case 404 -> notFound(what, settings, names.get());
      case 429 -> "The rate limit holds: " + what + ". Try later, or use --offline.";
      case 400, 413, 422 ->
          aboutModel(what) ? notFound(what, settings, names.get()) : refused(what, settings);
      default -> other(trouble, what, settings);
    };
  }

  private static int kind(Trouble trouble) {
    return trouble instanceof Trouble.Refused refused ? refused.status() : 0;
  }

  /** Some endpoints answer 400 to an unknown model. */
  private static boolean aboutModel(String what) {
    return what.matches(
        "(?is).*\\bmodel\\b.{0,80}\\b(?:not (?:found|exist)|unknown|exist|invalid).*");
  }

  private static String refused(String what, ModelSettings settings) {
    return "The request was refused: "
        + what
        + ". Check the settings of the model "
        + settings.model()
        + ", or use --offline.";
  }

  private static String notFound(String what, ModelSettings settings, List<String> names) {
    if (names.contains(settings.model())) {
      return refused(what, settings);
    }
    String start = "There is no model " + settings.model() + " at " + settings.baseUrl();
    if (names.isEmpty()) {
      return start + ": " + what + ". Check TDD_BASE_URL and TDD_MODEL, or use --offline.";
    }
    String more = names.size() > NAMES_SHOWN ? ", …" : "";
    String shown = String.join(", ", names.subList(0, Math.min(names.size(), NAMES_SHOWN)));
    return start + ". Set TDD_MODEL to one of: " + shown + more + ".";
  }

  private static String other(Trouble trouble, String what, ModelSettings settings) {
    String start = "The model cannot be reached: " + what + ". ";
    if (trouble instanceof Trouble.Endless) {
      return start + "Raise the request timeout if the model is slow, or use --offline.";
    }
    if (trouble instanceof Trouble.Foreign) {
      return start + "Check TDD_BASE_URL (" + settings.baseUrl() + "), or use --offline.";
    }
    return start + "Check the network and TDD_BASE_URL, or use --offline.";
  }
}
