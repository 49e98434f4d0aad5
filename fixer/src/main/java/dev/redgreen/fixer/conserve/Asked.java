package dev.redgreen.fixer.conserve;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Failure;
import java.nio.file.Path;
import java.util.List;

/** What the failures ask to have removed from a file: only a compiler can ask for that. */
final class Asked {
  private final String text;
  private final List<CompileError> errors;
  private final List<CompileError> here;

  Asked(Path file, String text, List<Failure> failures) {
    this.text = text;
    this.errors =
        failures.stream()
            .filter(CompileError.class::isInstance)
            .map(CompileError.class::cast)
            .toList();
    this.here = errors.stream().filter(error -> error.place().file().equals(file)).toList();
  }

  /** Whether an error lies on the lines of this range, so that its removal may be the repair. */
  boolean toRemove(int start, int end) {
    int first = line(start);
    int last = line(Math.max(start, end - 1));
    return here.stream()
        .mapToInt(error -> error.place().line())
        .anyMatch(line -> first <= line && line <= last);
  }

  /** Whether an error in this file is about this name. */
  boolean about(String name) {
    return here.stream().anyMatch(error -> names(error, name));
  }

  /** Whether an error in any file is about this name. */
  boolean aboutAnywhere(String name) {
    return errors.stream().anyMatch(error -> names(error, name));
  }

  private static boolean names(CompileError error, String name) {
    String symbol = error.symbol();
    return !name.isEmpty() && name.equals(symbol.substring(symbol.lastIndexOf('.') + 1));
  }

  private int line(int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }
}
