package dev.redgreen.fixer.rules.know;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** White space of a source text. */
public final class Layout {
  private static final Pattern INDENTED = Pattern.compile("(?m)^([ \\t]+)\\S");

  private Layout() {}

  /** White space at the start of the line of an offset. */
  public static String indent(String text, int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    int end = start;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }

  /** One step of indentation: the smallest that the text has. */
  public static String unit(String text) {
    Matcher each = INDENTED.matcher(text);
    String unit = "";
    while (each.find()) {
      boolean comment = text.startsWith(" *", each.end() - 2);
      if (!comment && (unit.isEmpty() || each.group(1).length() < unit.length())) {
        unit = each.group(1);
      }
    }
    return unit.isEmpty() ? "  " : unit;
  }

  /** The end of line that the text uses. */
  public static String newline(String text) {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  /** Offset of the first character of the line of an offset. */
  public static int lineStart(String text, int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Offset behind the end of the line of an offset, its newline included. */
  public static int lineEnd(String text, int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end + 1;
  }
}
