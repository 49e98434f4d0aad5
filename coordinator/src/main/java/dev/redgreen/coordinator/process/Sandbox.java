package dev.redgreen.coordinator.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How code that nobody has read is held: by bubblewrap where the system has it, else by limits
 * alone. What is not confined runs as it is.
 *
 * @param name {@code bubblewrap}, {@code limits} or {@code off}
 * @param lacking what keeps it from being stronger, with what to do; empty if nothing does
 * @param wall the wall around confined commands; empty where limits are all there is
 */
public record Sandbox(String name, String lacking, Optional<Bubblewrap> wall) {
  /** Nothing is confined. */
  public static final Sandbox OFF = new Sandbox("off", "", Optional.empty());

  /**
   * The strongest sandbox of this machine; it is tried out, which takes some milliseconds.
   *
   * @param environment variables with {@code PATH} and {@code HOME}
   * @param readable files and directories that every confined command reads
   * @param passed further variables that confined commands see
   */
  public static Sandbox find(
      Map<String, String> environment, List<Path> readable, List<String> passed) {
    Bubblewrap.Search found = Bubblewrap.find(environment, readable, passed);
    return found
        .wall()
        .map(wall -> new Sandbox("bubblewrap", wall.lacking(), Optional.of(wall)))
        .orElseGet(() -> new Sandbox("limits", found.trouble(), Optional.empty()));
  }

  /** The words that are really started for a command. */
  List<String> words(Command command) {
    if (command.confinement().isEmpty() || name.equals("off")) {
      return command.arguments();
    }
    List<String> limited = ResourceLimits.around(command.arguments());
    return wall.map(w -> w.words(limited, command.directory(), command.confinement().get()))
        .orElseGet(() -> ResourceLimits.dyingWithParent(limited));
  }

  /** What a command sees of the inherited variables. */
  Map<String, String> environment(Command command, Map<String, String> inherited) {
    return command.confinement().isPresent() && wall.isPresent()
        ? wall.get().environment(inherited)
        : inherited;
  }

  /** Whether a command is looked at while it runs. */
  boolean watches(Command command) {
    return command.confinement().isPresent() && !name.equals("off");
  }
}
