package dev.redgreen.fixer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A failure as text: place, message, source line and caret. The same text serves the user and the
 * model. Control characters, which builds and tests may print, are left out.
 */
public final class Drawing {
  private static final int WIDEST = 160;
  private static final int LONGEST_MESSAGE = 2_000;
  private static final int MOST_FRAMES = 3;

  /** javac counts columns as if tabulators stood every eight characters. */
  private static final int TAB = 8;

  /** Colours and the like: without its first character the rest would stay. */
  private static final Pattern ESCAPE = Pattern.compile("\u001b\\[[0-?]*[ -/]*[@-~]");

  private Drawing() {}

  /**
   * Draws a failure; lines end with {@code \n}, the last one without.
   *
   * @param sources text of a file by its relative path; empty if there is none
   */
  public static String of(Failure failure, Function<Path, Optional<String>> sources) {
    List<String> lines = new ArrayList<>();
    List<String> message = bounded(failure).lines().toList();
    String first = message.isEmpty() ? "" : message.get(0);
    lines.add(failure.location().map(place -> place + ": ").orElse("") + subject(failure) + first);
    failure
        .location()
        .flatMap(place -> sources.apply(place.file()).flatMap(text -> line(text, place.line())))
        .ifPresent(line -> addSource(lines, line, column(failure)));
    message.stream().skip(1).forEach(lines::add);
    if (failure instanceof TestFailure test) {
      addEvidence(lines, test);
    }
    return printable(String.join("\n", lines).stripTrailing());
  }

  private static String bounded(Failure failure) {
    String message = failure.message().strip();
    return message.length() <= LONGEST_MESSAGE
        ? message
        : message.substring(0, LONGEST_MESSAGE) + " …";
  }

  private static String subject(Failure failure) {
    if (failure instanceof TestFailure test) {
      String exception = test.exception().substring(test.exception().lastIndexOf('.') + 1);
      return test.test() + ": " + exception + ": ";
    }
    return failure instanceof CompileError || failure instanceof ToolError ? "error: " : "";
  }

  private static int column(Failure failure) {
    return failure.location().map(Location::column).orElse(0);
  }

  private static Optional<String> line(String text, int number) {
    return text.lines().skip(Math.max(0, number - 1L)).findFirst();
  }

  private static void addSource(List<String> lines, String raw, int column) {
    String line = expanded(raw);
    int from = column > WIDEST - 20 ? column - WIDEST / 2 : 0;
    int to = Math.min(line.length(), from + WIDEST);
    lines.add("    " + line.substring(Math.min(from, to), to));
    if (column > 0) {
      lines.add("    " + " ".repeat(column - 1 - from) + "^");
    }
  }

  private static String expanded(String line) {
    StringBuilder spaces = new StringBuilder();
    for (char c : line.toCharArray()) {
      spaces.append(c == '\t' ? " ".repeat(TAB - spaces.length() % TAB) : String.valueOf(c));
    }
    return spaces.toString();
  }

  private static void addEvidence(List<String> lines, TestFailure test) {
    test.expected().ifPresent(value -> lines.add("    expected: " + value));
    test.actual().ifPresent(value -> lines.add("    actual:   " + value));
    test.stack().stream().limit(MOST_FRAMES).forEach(frame -> lines.add("    at " + frame));
  }

  private static String printable(String text) {
    StringBuilder plain = new StringBuilder();
    ESCAPE
        .matcher(text)
        .replaceAll("")
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
