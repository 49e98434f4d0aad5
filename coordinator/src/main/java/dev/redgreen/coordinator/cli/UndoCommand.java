package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.workspace.Apply;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tdd undo}: takes the last apply back. */
@Command(
    name = "undo",
    description = "Take back what was applied last, if the files are still as they were applied.")
final class UndoCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final Common common = new Common();

  UndoCommand(Console console) {
    this.console = console;
  }

  /** What undoing did. */
  record Undone(boolean undone, List<String> files, String reason) {}

  @Override
  public Integer call() {
    try (Wiring wiring = common.wiring(console)) {
      Undone result = undone(wiring.apply().undo(common.project()));
      if (common.json()) {
        console.json(result);
      } else if (result.undone()) {
        result.files().forEach(file -> console.out().println("as before: " + file));
      } else {
        console.err().println("tdd: " + result.reason());
      }
      return result.undone() ? 0 : 1;
    }
  }

  private static Undone undone(Apply.Result result) {
    if (result instanceof Apply.Result.Applied applied) {
      return new Undone(true, applied.files().stream().map(Path::toString).toList(), "");
    }
    Apply.Result.Refused refused = (Apply.Result.Refused) result;
    return new Undone(
        false, refused.files().stream().map(Path::toString).toList(), refused.reason());
  }
}
