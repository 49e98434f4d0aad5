package dev.redgreen.fixer.diff;

import dev.redgreen.fixer.diff.UnifiedDiff.FileChange;
import dev.redgreen.fixer.diff.UnifiedDiff.Hunk;
import dev.redgreen.fixer.diff.UnifiedDiff.Line;
import java.util.ArrayList;
import java.util.List;

/** Shows a diff in one column, for terminals that are too narrow for two: numbers, marks, lines. */
public final class Inline {
  private static final int MARGIN = 7;
  private static final int NARROWEST = 20;

  private Inline() {}

  /**
   * Renders a diff; lines end with {@code \n}. Long lines are wrapped, none is cut.
   *
   * @param width cells of the terminal
   * @param colours whether ANSI colours may be used
   */
  public static String render(UnifiedDiff diff, int width, boolean colours) {
    StringBuilder out = new StringBuilder();
    for (FileChange file : diff.files()) {
      out.append(title(file, width, colours));
      boolean first = true;
      for (Hunk hunk : file.hunks()) {
        if (!first) {
          out.append(Terminal.coloured("…", Terminal.CYAN, colours)).append('\n');
        }
        first = false;
        hunk.lines().forEach(line -> line(out, line, width, colours));
      }
    }
    return out.toString();
  }

  /** The name of a file, and whether it is new or goes; ends with {@code \n}. */
  static String title(FileChange file, int width, boolean colours) {
    String what = file.what().isEmpty() ? "" : " (" + file.what() + ")";
    StringBuilder title = new StringBuilder();
    for (String piece : Terminal.wrapped(Terminal.plain(file.name() + what), width)) {
      title.append(Terminal.coloured(piece, Terminal.BOLD, colours)).append('\n');
    }
    return title.toString();
  }

  private static void line(StringBuilder out, Line line, int width, boolean colours) {
    int number = line.mark() == '-' ? line.before() : line.after();
    String colour = line.mark() == '-' ? Terminal.RED : line.mark() == '+' ? Terminal.GREEN : "";
    String row = margin(line, number) + Terminal.plain(line.text());
    for (String piece : wrapped(row, Math.max(NARROWEST, width))) {
      out.append(Terminal.coloured(piece.stripTrailing(), colour, colours)).append('\n');
    }
  }

  /** Number and mark of a line. */
  static String margin(Line line, int number) {
    return String.format("%4d %c ", number, line.mark());
  }

  /** A row in pieces of at most so many cells; what goes on stands behind the margin too. */
  static List<String> wrapped(String row, int cells) {
    if (Terminal.cells(row) <= cells) {
      return List.of(row);
    }
    List<String> pieces = new ArrayList<>();
    String margin = row.substring(0, MARGIN);
    for (String piece : Terminal.wrapped(row.substring(MARGIN), cells - MARGIN)) {
      pieces.add(margin + piece);
      margin = " ".repeat(MARGIN);
    }
    return pieces;
  }
}
