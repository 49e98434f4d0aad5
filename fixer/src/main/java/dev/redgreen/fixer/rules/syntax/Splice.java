package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.Edit;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Characters that take the place of others.
 *
 * @param start offset of the first character that goes
 * @param end offset behind the last one that goes
 */
record Splice(int start, int end, String text) {
  static Splice insert(int at, String text) {
    return new Splice(at, at, text);
  }

  /** The same change of a file. */
  Edit.Replace in(Path file) {
    return new Edit.Replace(file, start, end, text);
  }

  /** A text after splices that do not overlap. */
  static String apply(String text, List<Splice> splices) {
    StringBuilder after = new StringBuilder(text);
    splices.stream()
        .sorted(Comparator.comparingInt(Splice::start).reversed())
        .forEach(splice -> after.replace(splice.start, splice.end, splice.text));
    return after.toString();
  }
}
