package dev.redgreen.coordinator.bench.fix;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.diff.Diffs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Describes the cases that are not green: what was broken, what javac says, what was proposed.
 *
 * @param file where
 */
record FailureFile(Path file) {
  private static final int MOST_ERRORS = 5;

  /** An empty file. */
  static FailureFile at(Path file) {
    write(file, "", StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    return new FailureFile(file);
  }

  /** Appends a case. */
  void add(Judged one) {
    write(file, text(one), StandardOpenOption.APPEND);
  }

  private static void write(Path file, String text, StandardOpenOption... options) {
    try {
      Files.writeString(file, text, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Judged one) {
    BrokenProgram broken = one.broken();
    StringBuilder text = new StringBuilder();
    text.append("=== ").append(broken.operator().title());
    broken.others().forEach(other -> text.append(" + ").append(other.title()));
    text.append(" in ").append(broken.project().name().title());
    text.append(" ").append(broken.files()).append("\n");
    text.append(
        "ended: %s, %s, %d ms, %d proposed, %d tests%n"
            .formatted(
                one.ending().state(),
                one.weakened() ? "a test is weakened" : "no test is weakened",
                one.ending().ms(),
                one.ending().proposed(),
                broken.tests().size()));
    text.append("--- how it was broken\n");
    text.append(diff(broken.project().tree(), broken.tree()));
    text.append("--- what javac says\n");
    List<CompileError> errors = broken.errors();
    errors.stream().limit(MOST_ERRORS).forEach(error -> text.append(line(error)));
    text.append(errors.size() > MOST_ERRORS ? "and " + errors.size() + " in all\n" : "");
    text.append("--- what was done\n");
    one.ending().fixes().forEach(fix -> text.append(line(fix)));
    text.append(diff(broken.tree(), one.ending().tree()));
    one.ending().failed().stream()
        .limit(MOST_ERRORS)
        .forEach(line -> text.append(line).append("\n"));
    return text.append("\n").toString();
  }

  private static String line(CompileError error) {
    return "%s %s: %s%n"
        .formatted(error.place(), error.code(), error.message().strip().replace("\n", "\n    "));
  }

  private static String line(Fix fix) {
    return "%s, %s, %s: %s%n".formatted(fix.rung(), fix.code(), fix.standing(), fix.why());
  }

  private static String diff(SourceTree from, SourceTree to) {
    Set<Path> files = new TreeSet<>(from.changes().files());
    files.addAll(to.changes().files());
    Map<Path, String> before = new TreeMap<>();
    Map<Path, String> after = new TreeMap<>();
    for (Path one : files) {
      from.text(one).ifPresent(text -> before.put(one, text));
      to.text(one).ifPresent(text -> after.put(one, text));
    }
    return Diffs.unified(before, after);
  }
}
