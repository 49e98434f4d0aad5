package dev.redgreen.fixer.reuse.demand;

/** Writes values as Java literals. */
public final class Literals {
  private Literals() {}

  /** A string literal. */
  public static String string(String value) {
    StringBuilder text = new StringBuilder("\"");
    value.chars().forEach(c -> text.append(escaped((char) c, '"')));
    return text.append('"').toString();
  }

  /** A character literal. */
  public static String character(char value) {
    return "'" + escaped(value, '\'') + "'";
  }

  private static String escaped(char c, char quote) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\\' -> "\\\\";
      default ->
          c == quote
              ? "\\" + c
              : c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c);
    };
  }
}
