package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.Exchange;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.WrongUsage;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tdd patterns export}. */
@Command(
    name = "export",
    description = "Write what was learned as JSON Lines, for another store.",
    footer = {
      "",
      "Only what this project may see is told: its own space, public ones, and those in",
      "patterns.spaces. Outcomes and marks of other projects stay here.",
      "",
      "Examples:",
      "  tdd patterns export team.jsonl",
      "  tdd patterns export - --space com.acme:shop | ssh build tdd patterns import -",
    })
final class ExportPatterns implements Callable<Integer> {
  private final Console console;

  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "FILE", description = "Where to; - for standard output.")
  private String file = "";

  @Option(names = "--corpus", description = "Also tell what was only indexed.")
  private boolean corpus;

  @Option(
      names = "--space",
      paramLabel = "NAME",
      split = ",",
      description = "Only of these spaces, which the project must be permitted to see.")
  private Set<String> spaces = new LinkedHashSet<>();

  @Option(names = "--force", description = "Overwrite the file.")
  private boolean force;

  ExportPatterns(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (file.equals("-") && common.json()) {
      throw new WrongUsage("--json and the lines cannot both go to standard output; name a file");
    }
    return PatternsCommand.with(console, common, this::export);
  }

  private int export(Wiring wiring) {
    Exchange exchange = new Exchange(wiring);
    if (file.equals("-")) {
      print(exchange.exportTo(console.out(), spaces, corpus));
      return 0;
    }
    Exchange.Exported exported = exchange.exportTo(Path.of(file), spaces, corpus, force);
    if (common.json()) {
      console.json(exported);
    } else {
      print(exported);
    }
    return 0;
  }

  private void print(Exchange.Exported exported) {
    console
        .err()
        .printf(
            "exported %,d patterns, %,d outcomes, %,d marks of %s%n",
            exported.patterns(), exported.outcomes(), exported.marks(), exported.spaces());
  }
}
