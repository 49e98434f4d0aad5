package dev.redgreen.fixer.parse.tool;

import java.util.regex.Matcher;

/**
 * A place as a tool prints it.
 *
 * @param file path as printed, which may be relative to any directory
 * @param line 1-based
 * @param column 1-based; 0 if unknown
 */
record Spot(String file, int line, int column) {
  /** The place that the groups {@code file}, {@code line} and {@code column} name. */
  static Spot of(Matcher found, boolean withColumn) {
    String column = withColumn ? found.group("column") : null;
    return new Spot(
        found.group("file"), number(found.group("line")), column == null ? 0 : number(column));
  }

  /** The place in a file that the groups {@code line} and {@code column} name. */
  static Spot in(String file, Matcher found) {
    return new Spot(file, number(found.group("line")), number(found.group("column")));
  }

  /** More digits than a file can have lines are no number. */
  private static int number(String digits) {
    return digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }
}
