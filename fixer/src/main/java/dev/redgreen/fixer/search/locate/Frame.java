package dev.redgreen.fixer.search.locate;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A frame of a stack trace.
 *
 * @param file the end of the source file's path: package directories and file name
 * @param line 1-based; 0 if unknown
 */
record Frame(Path file, int line) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:.*/)?(?<package>(?:[\\w$]+\\.)*)[^.(]+\\.[^.(]+\\((?<file>[^:()]+)(?::(?<line>\\d+))?\\)");

  static Frame parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return new Frame(Path.of("none"), 0);
    }
    String line = matcher.group("line");
    String folder = matcher.group("package").replace('.', '/');
    return new Frame(
        Path.of(folder + matcher.group("file")), line == null ? 0 : Integer.parseInt(line));
  }
}
