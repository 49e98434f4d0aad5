package dev.redgreen.coordinator.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redgreen.coordinator.RunReport;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.journal.Json;
import dev.redgreen.coordinator.journal.Run;
import dev.redgreen.coordinator.journal.Runs;
import dev.redgreen.coordinator.view.Beside;
import dev.redgreen.coordinator.view.Card;
import dev.redgreen.coordinator.view.Story;
import dev.redgreen.patterns.Success;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The card of a run at a terminal: at its end, and whenever its journal is looked at again. */
final class ResultCard {
  private static final double MILLION = 1e6;

  private final Console console;
  private final Wiring wiring;
  private final int width;

  /** A card for a terminal of this width. */
  ResultCard(Console console, Wiring wiring, int width) {
    this.console = console;
    this.wiring = wiring;
    this.width = width;
  }

  /** Prints the card of a run that ends now, up to the question that it may ask. */
  void print(RunReport report) {
    story(report).ifPresent(this::print);
  }

  /** Prints what comes after the question. */
  void next(RunReport report) {
    story(report).ifPresent(this::next);
  }

  /** Prints the card of a story. */
  void print(Story story) {
    console.out().println();
    print(Card.of(story, beside(story), width, console.colour()));
  }

  /** Prints what to type next. */
  void next(Story story) {
    print(Card.next(story, width, console.colour()));
  }

  private void print(List<String> lines) {
    lines.forEach(console.out()::println);
    console.out().flush();
  }

  /** The story of a run whose journal is still open. */
  private Optional<Story> story(RunReport report) {
    JsonNode summary = Json.mapper().valueToTree(report);
    return Runs.show(wiring.home(), report.runId()).map(run -> story(run, summary));
  }

  private static Story story(Run run, JsonNode summary) {
    try {
      return Story.of(run, summary);
    } catch (IOException e) {
      throw new UncheckedIOException("the journal cannot be read: " + run.directory(), e);
    }
  }

  /** What the store and the configuration know of a run today. */
  Beside beside(Story story) {
    JsonNode model = story.summary().path("model");
    double cost =
        model.path("inputTokens").asLong() * price("input")
            + model.path("outputTokens").asLong() * price("output");
    return new Beside(cost, id -> record(wiring.store().success(id, wiring.projectName(), 1)));
  }

  private double price(String side) {
    return wiring.settings().number("model.price_" + side + "_per_million") / MILLION;
  }

  static String record(Success success) {
    long worked = Math.round(success.successesHere() + success.successesElsewhere());
    long failed = Math.round(success.failuresHere() + success.failuresElsewhere());
    return String.format(
        Locale.ROOT,
        "record: worked %d, failed %d, expected success %.0f %%",
        worked,
        failed,
        100 * success.mean());
  }
}
