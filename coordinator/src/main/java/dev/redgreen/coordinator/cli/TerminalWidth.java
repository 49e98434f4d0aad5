package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.process.CannotStart;
import dev.redgreen.coordinator.process.Command;
import dev.redgreen.coordinator.process.ProcessResult;
import dev.redgreen.coordinator.process.Processes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** Asks the terminal of this process how wide it is now. */
final class TerminalWidth implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Processes processes;

  TerminalWidth(Map<String, String> environment) {
    this.processes = new Processes(environment);
  }

  /** Columns, at least 20; the ones that were known if the terminal does not say. */
  int columns(int known) {
    try {
      ProcessResult size =
          processes.run(
              Command.of(Path.of("/"), PATIENCE, List.of("sh", "-c", "stty size </dev/tty")));
      String[] words = size.output().strip().split(" ");
      return size.ok() && words.length == 2 && words[1].matches("[1-9]\\d{0,4}")
          ? Math.max(20, Integer.parseInt(words[1]))
          : known;
    } catch (CannotStart | CancellationException e) {
      return known;
    }
  }

  @Override
  public void close() {
    processes.close();
  }
}
