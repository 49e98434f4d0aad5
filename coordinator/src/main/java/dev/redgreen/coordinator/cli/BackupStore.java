package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.Upkeep;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.patterns.Backup;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tdd patterns backup}. */
@Command(
    name = "backup",
    description = "Copy the whole store into one file, while it may be in use.",
    footer = {"", "Example:", "  tdd patterns backup /backups/patterns-$(date +%F).db"})
final class BackupStore implements Callable<Integer> {
  private final Console console;

  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "FILE", description = "Where to; it must not be there.")
  private Path file = Path.of("");

  @Option(names = "--force", description = "Overwrite the file.")
  private boolean force;

  BackupStore(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return PatternsCommand.with(console, common, this::copy);
  }

  private int copy(Wiring wiring) {
    Backup backup = new Upkeep(wiring).backup(file, force);
    if (common.json()) {
      console.json(backup);
      return 0;
    }
    console
        .out()
        .printf(
            "%,d patterns and %,d outcomes are in %s (%,d KiB)%n",
            backup.patterns(), backup.outcomes(), backup.file(), backup.bytes() / 1024);
    return 0;
  }
}
