package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.Exchange;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.WrongUsage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tdd patterns import}. */
@Command(
    name = "import",
    description = "Take over what another store exported; twice over changes nothing.",
    footer = {
      "",
      "Patterns are merged by the hash of their content, outcomes and marks by their events.",
      "Import only from people whose code you would run.",
      "",
      "Examples:",
      "  tdd patterns import team.jsonl",
      "  tdd patterns import - --on-error skip < team.jsonl",
    })
final class ImportPatterns implements Callable<Integer> {
  private final Console console;

  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "FILE", description = "Where from; - for standard input.")
  private String file = "";

  @Option(
      names = "--on-error",
      paramLabel = "stop|skip",
      description =
          "stop: a broken line means that nothing is imported; skip: the rest is"
              + " (default: ${DEFAULT-VALUE}).",
      defaultValue = "stop")
  private String onError;

  @SuppressWarnings("NullAway.Init")
  ImportPatterns(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!List.of("stop", "skip").contains(onError)) {
      throw new WrongUsage("--on-error takes stop or skip, not " + onError);
    }
    return PatternsCommand.with(console, common, this::take);
  }

  private int take(Wiring wiring) {
    Exchange exchange = new Exchange(wiring);
    boolean skip = onError.equals("skip");
    Exchange.Imported imported =
        file.equals("-")
            ? exchange.importFrom(console.in(), skip)
            : exchange.importFrom(Path.of(file), skip);
    for (Exchange.Skipped one : imported.skipped()) {
      console.err().println("skipped line " + one.line() + ": " + one.why());
    }
    if (common.json()) {
      console.json(imported);
      return 0;
    }
    console
        .out()
        .printf(
            "imported %,d patterns, %,d gained something, %,d outcomes, %,d marks%n",
            imported.added(), imported.changed(), imported.outcomes(), imported.marks());
    return 0;
  }
}
