package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.Upkeep;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.patterns.Restored;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tdd patterns restore}. */
@Command(
    name = "restore",
    description = "Put a backup into the place of the store; what was there is kept aside.",
    footer = {"", "Example:", "  tdd patterns restore /backups/patterns-2026-11-21.db"})
final class RestoreStore implements Callable<Integer> {
  private final Console console;

  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "FILE", description = "What `tdd patterns backup` wrote.")
  private Path file = Path.of("");

  RestoreStore(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return PatternsCommand.with(console, common, this::restore);
  }

  private int restore(Wiring wiring) {
    Restored restored = new Upkeep(wiring).restore(file);
    if (common.json()) {
      console.json(restored);
      return 0;
    }
    console.out().printf("%,d patterns are restored%n", restored.patterns());
    if (!restored.kept().isEmpty()) {
      console.out().println("the store before is kept as " + restored.kept());
    }
    return 0;
  }
}
