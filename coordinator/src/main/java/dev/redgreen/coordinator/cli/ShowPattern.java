package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.Patterns;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Success;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tdd patterns show}. */
@Command(
    name = "show",
    description = "Show a pattern: body, origins, success, and what happened to it.",
    footer = {"", "Example:", "  tdd patterns show 3fa4c1"})
final class ShowPattern implements Callable<Integer> {
  private final Console console;

  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "ID", description = "Id, or a beginning of it that no other has.")
  private String id = "";

  ShowPattern(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return PatternsCommand.with(console, common, this::print);
  }

  private int print(Wiring wiring) {
    Patterns.Shown shown = new Patterns(wiring).show(id);
    if (common.json()) {
      console.json(shown);
      return 0;
    }
    Pattern pattern = shown.pattern();
    console.out().println(pattern.kind() + " " + pattern.id());
    console.out().println(pattern.signature());
    for (Origin origin : pattern.origins()) {
      console.out().println("from " + Patterns.describe(origin) + ", " + origin.licence());
    }
    Success success = shown.success();
    console
        .out()
        .printf(
            Locale.ROOT,
            "standing %s%s%s, %d uses, expected success %.2f ± %.2f%n",
            pattern.standing().name().toLowerCase(Locale.ROOT),
            shown.pinned() ? ", pinned" : "",
            shown.banned() ? ", banned" : "",
            success.trials(),
            success.mean(),
            success.deviation());
    console.out().println();
    console.out().println(shown.text().isEmpty() ? body(pattern) : shown.text());
    for (Patterns.Event event : shown.history()) {
      console.out().printf("%-24s  %-11s %s%n", event.at(), event.what(), event.detail());
    }
    return 0;
  }

  private static String body(Pattern pattern) {
    return pattern.body().isEmpty() ? "(known by its signature only)" : pattern.body();
  }
}
