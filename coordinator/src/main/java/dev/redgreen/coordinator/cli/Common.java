package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.CommitCapture;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.workspace.WorkspaceException;
import dev.redgreen.patterns.StoreException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command takes. */
final class Common {
  @Option(
      names = "--project",
      paramLabel = "DIR",
      description = "A directory inside the Maven project (default: here).")
  private Path project = Path.of("");

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description =
          "Where patterns and runs are kept (default: $$TDD_HOME, else the data directory).")
  private @Nullable Path store;

  @Option(names = "--json", description = "Print exactly one JSON document on standard output.")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  /**
   * What this command works with; first finishes or takes back what a killed one began, and reads
   * what the hooks noted, as far as that takes no time.
   */
  Wiring wiring(Console console) {
    Wiring wiring = undrained(console);
    try {
      String captured = CaptureCommand.sentence(new CommitCapture(wiring).spooledQuickly());
      if (!captured.isEmpty()) {
        console.err().println("note: " + captured);
      }
    } catch (StoreException | WorkspaceException | UncheckedIOException e) {
      // Capturing is not what the user asked for: it waits, and `tdd capture` tells what is wrong.
    }
    return wiring;
  }

  /** The same for a command that has nothing to do with what the hooks noted. */
  Wiring undrained(Console console) {
    Wiring wiring = Wiring.of(console.environment(), store(), project());
    wiring.recover().forEach(line -> console.err().println("note: " + line));
    return wiring;
  }

  Path project() {
    return project.toAbsolutePath().normalize();
  }

  Optional<Path> store() {
    return Optional.ofNullable(store).map(path -> path.toAbsolutePath().normalize());
  }

  boolean json() {
    return json;
  }
}
