package dev.redgreen.fixer.diff;

import dev.redgreen.fixer.diff.UnifiedDiff.FileChange;
import dev.redgreen.fixer.diff.UnifiedDiff.Hunk;
import dev.redgreen.fixer.diff.UnifiedDiff.Line;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Shows two versions of files beside each other: what goes on the left, what comes on the right.
 */
public final class SideBySide {
  private static final int NARROWEST = 40;
  private static final String BETWEEN = " │ ";

  private final int width;
  private final int column;
  private final boolean colours;
  private final StringBuilder out = new StringBuilder();

  private SideBySide(int width, boolean colours) {
    this.width = Math.max(NARROWEST, width);
    this.column = (this.width - BETWEEN.length()) / 2;
    this.colours = colours;
  }

  /**
   * Renders the differences; lines end with {@code \n}. Long lines are wrapped, none is cut.
   *
   * @param before text by path; a file that is only in {@code after} is new
   * @param after text by path; a file that is only in {@code before} goes
   * @param width cells of the terminal, at least 40
   * @param colours whether ANSI colours may be used
   */
  public static String render(
      Map<Path, String> before, Map<Path, String> after, int width, boolean colours) {
    return render(UnifiedDiff.parse(Diffs.unified(before, after)), width, colours);
  }

  /** Renders a diff in the same way. */
  public static String render(UnifiedDiff diff, int width, boolean colours) {
    SideBySide rendering = new SideBySide(width, colours);
    diff.files().forEach(rendering::file);
    return rendering.out.toString();
  }

  private void file(FileChange file) {
    out.append(Inline.title(file, width, colours));
    boolean first = true;
    for (Hunk hunk : file.hunks()) {
      if (!first) {
        out.append(Terminal.coloured("…", Terminal.CYAN, colours)).append('\n');
      }
      first = false;
      hunk(hunk.lines());
    }
  }

  private void hunk(List<Line> lines) {
    List<Line> going = new ArrayList<>();
    List<Line> coming = new ArrayList<>();
    for (Line line : lines) {
      boolean over = line.mark() == ' ' || (line.mark() == '-' && !coming.isEmpty());
      if (over) {
        change(going, coming);
      }
      if (line.mark() == ' ') {
        row(numbered(line, line.before()), numbered(line, line.after()), "", "");
      } else {
        (line.mark() == '-' ? going : coming).add(line);
      }
    }
    change(going, coming);
  }

  private void change(List<Line> going, List<Line> coming) {
    for (int i = 0; i < Math.max(going.size(), coming.size()); i++) {
      row(
          i < going.size() ? numbered(going.get(i), going.get(i).before()) : "",
          i < coming.size() ? numbered(coming.get(i), coming.get(i).after()) : "",
          Terminal.RED,
          Terminal.GREEN);
    }
    going.clear();
    coming.clear();
  }

  private static String numbered(Line line, int number) {
    return Inline.margin(line, number) + Terminal.plain(line.text());
  }

  private void row(String left, String right, String leftColour, String rightColour) {
    List<String> lefts = Inline.wrapped(left, column);
    List<String> rights = Inline.wrapped(right, column);
    for (int i = 0; i < Math.max(lefts.size(), rights.size()); i++) {
      String one = Terminal.padded(i < lefts.size() ? lefts.get(i) : "", column);
      String two = i < rights.size() ? rights.get(i) : "";
      boolean changed = !leftColour.isEmpty();
      out.append(changed ? Terminal.coloured(one, leftColour, colours) : one)
          .append(BETWEEN)
          .append(changed ? Terminal.coloured(two, rightColour, colours) : two.stripTrailing())
          .append('\n');
    }
  }
}
