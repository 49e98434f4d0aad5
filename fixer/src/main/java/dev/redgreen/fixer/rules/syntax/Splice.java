package dev.redgreen.fixer.rules.syntax;

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

  /** A text after splices that do not overlap. */
  static String apply(String text, List<Splice> splices) {
    StringBuilder after = new StringBuilder(text);
    splices.stream()
        .sorted(Comparator.comparingInt(Splice::start).reversed())
        .forEach(splice -> after.replace(splice.start, splice.end, splice.text));
    return after.toString();
  }
}
