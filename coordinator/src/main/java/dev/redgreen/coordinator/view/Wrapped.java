package dev.redgreen.coordinator.view;

import dev.redgreen.fixer.diff.Terminal;
import java.util.ArrayList;
import java.util.List;

/** Text fitted into the columns of a terminal. */
public final class Wrapped {
  /** Narrower text would be harder to read than text that the terminal wraps. */
  private static final int NARROWEST = 30;

  private Wrapped() {}

  /** Prose, broken between words; what goes on is indented as it began and two more. */
  public static String prose(String text, int width) {
    StringBuilder lines = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      lines.append(lines.length() > 0 ? "\n" : "").append(broken(line, width));
    }
    return lines.toString();
  }

  private static String broken(String line, int width) {
    int indent = line.length() - line.stripLeading().length();
    if (length(line) <= width || width - indent < NARROWEST) {
      return line;
    }
    List<String> rows = new ArrayList<>();
    StringBuilder row = new StringBuilder(line.substring(0, indent));
    int used = indent;
    for (String word : line.strip().split(" +")) {
      boolean first = row.toString().isBlank();
      if (!first && used + 1 + length(word) > width) {
        rows.add(row.toString());
        row = new StringBuilder(" ".repeat(indent + 2));
        used = indent + 2;
        first = true;
      }
      row.append(first ? "" : " ").append(word);
      used += length(word) + (first ? 0 : 1);
    }
    rows.add(row.toString());
    return String.join("\n", rows);
  }

  /** Colours take no columns. */
  private static int length(String text) {
    return text.replaceAll("\u001b\\[[0-9;]*m", "").length();
  }

  /** Columns that a text takes, colours left out. */
  static int cells(String text) {
    return Terminal.cells(text.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  /**
   * A drawn failure: prose is broken, but a source line and the caret below it are cut to the same
   * part, so that the caret still points at what it is about.
   */
  public static String drawing(String text, int indent, int width) {
    List<String> lines = text.indent(indent).lines().toList();
    List<String> fitted = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean pointedAt = i + 1 < lines.size() && isCaret(lines.get(i + 1));
      if (pointedAt) {
        int from = start(lines.get(i + 1).indexOf('^'), indent + 4, width);
        fitted.add(part(lines.get(i), from, indent + 4, width));
        fitted.add(part(lines.get(i + 1), from, indent + 4, width));
        i++;
      } else {
        fitted.add(prose(lines.get(i), width));
      }
    }
    return String.join("\n", fitted);
  }

  private static boolean isCaret(String line) {
    return line.strip().equals("^");
  }

  /** How many columns behind the margin go, so that the caret can be seen. */
  private static int start(int caret, int margin, int width) {
    boolean seen = caret < width || width - margin < NARROWEST;
    return seen ? 0 : caret - margin - (width - margin) / 2;
  }

  private static String part(String line, int from, int margin, int width) {
    String rest = line.length() > margin + from ? line.substring(margin + from) : "";
    String shown = " ".repeat(margin) + rest;
    return from == 0 && line.length() <= width
        ? line
        : shown.substring(0, Math.min(shown.length(), Math.max(width, margin + 1)));
  }
}
