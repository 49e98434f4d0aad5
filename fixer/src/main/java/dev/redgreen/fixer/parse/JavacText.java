package dev.redgreen.fixer.parse;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.DiagnosticSymbol;
import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.javac.JavacMessages;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the compiler's errors out of Maven's output, line by line. Maven prints each twice, the
 * second time without its level in the middle of a summary; they are merged.
 */
final class JavacText {
  /** More are never looked at, and a log can have any number. */
  private static final int MOST = 10_000;

  private static final Pattern HEAD =
      Pattern.compile(
          "^(?<file>\\S.*?\\.java):\\[(?<line>\\d+)(?:,(?<column>\\d+))?\\] "
              + "(?<forked>error: )?(?<message>.*)$");

  private final RelativePaths paths;
  private @Nullable JavacMessages messages;
  private final Map<String, CompileError> errors = new LinkedHashMap<>();
  private @Nullable Matcher head;
  private final List<String> message = new ArrayList<>();

  JavacText(RelativePaths paths) {
    this.paths = paths;
  }

  /** Takes the next line; says whether it belongs to a compiler's message. */
  boolean take(LogLine line) {
    Matcher next = HEAD.matcher(line.text());
    if (line.isError() && next.find()) {
      finish();
      head = next;
      message.add(next.group("message"));
      return true;
    }
    if (head != null && continues(line)) {
      message.add(line.text());
      return true;
    }
    finish();
    return false;
  }

  private static boolean continues(LogLine line) {
    boolean indented = line.text().startsWith("  ") && !line.text().isBlank();
    return line.hasLevel() ? line.isError() && indented : !line.text().isBlank();
  }

  /** The errors so far, in the order of first mention. */
  List<CompileError> errors() {
    finish();
    return List.copyOf(errors.values());
  }

  private void finish() {
    Matcher found = head;
    head = null;
    if (found != null && errors.size() < MOST) {
      error(found).ifPresent(error -> errors.putIfAbsent(error.toString(), error));
    }
    message.clear();
  }

  private Optional<CompileError> error(Matcher found) {
    String text = String.join("\n", message).stripTrailing();
    Path file;
    try {
      file = paths.relative(found.group("file"));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    int column = number(found.group("column"));
    if (found.group("forked") != null) {
      // A forked javac is read from its text, and its columns are counted from zero there.
      column++;
    }
    String code = code(text);
    Location place = new Location(file, number(found.group("line")), column);
    return Optional.of(new CompileError(code, place, -1, -1, DiagnosticSymbol.of(text), text));
  }

  /** The templates are read when the first error asks for them: most logs have none. */
  private String code(String text) {
    JavacMessages known = messages;
    if (known == null) {
      known = new JavacMessages();
      messages = known;
    }
    return known.code(text).orElse("javac");
  }

  private static int number(@Nullable String digits) {
    return digits == null || digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }
}
