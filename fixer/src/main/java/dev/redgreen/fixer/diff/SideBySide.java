package dev.redgreen.fixer.diff;

import dev.redgreen.fixer.diff.LineDiff.Change;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Shows two versions of files beside each other: what goes on the left, what comes on the right.
 */
public final class SideBySide {
  private static final int CONTEXT = 3;
  private static final int NARROWEST = 40;
  private static final String BETWEEN = " │ ";

  private final int column;
  private final boolean colours;
  private final StringBuilder out = new StringBuilder();

  private SideBySide(int width, boolean colours) {
    this.column = (Math.max(NARROWEST, width) - BETWEEN.length()) / 2;
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
    SideBySide rendering = new SideBySide(width, colours);
    Set<Path> files = new TreeSet<>(before.keySet());
    files.addAll(after.keySet());
    for (Path file : files) {
      rendering.file(file, before.get(file), after.get(file));
    }
    return rendering.out.toString();
  }

  private void file(Path file, @Nullable String old, @Nullable String now) {
    if (Objects.equals(old, now)) {
      return;
    }
    String what = old == null ? " (new)" : now == null ? " (deleted)" : "";
    out.append(Terminal.coloured(Terminal.plain(file + what), Terminal.BOLD, colours)).append('\n');
    List<String> left = LineDiff.lines(old == null ? "" : old);
    List<String> right = LineDiff.lines(now == null ? "" : now);
    boolean first = true;
    for (List<Change> hunk : Diffs.hunks(LineDiff.changes(left, right))) {
      if (!first) {
        out.append(Terminal.coloured("…", Terminal.CYAN, colours)).append('\n');
      }
      first = false;
      hunk(hunk, left, right);
    }
  }

  private void hunk(List<Change> hunk, List<String> left, List<String> right) {
    int at = Math.max(0, hunk.get(0).start() - CONTEXT);
    int offset = hunk.get(0).newStart() - hunk.get(0).start();
    for (Change change : hunk) {
      same(left, at, change.start(), offset);
      change(left, right, change);
      at = change.end();
      offset = change.newEnd() - change.end();
    }
    same(left, at, Math.min(left.size(), at + CONTEXT), offset);
  }

  private void same(List<String> left, int from, int to, int offset) {
    for (int i = from; i < to; i++) {
      row(numbered(left.get(i), i, ' '), numbered(left.get(i), i + offset, ' '), "", "");
    }
  }

  private void change(List<String> left, List<String> right, Change change) {
    int rows = Math.max(change.end() - change.start(), change.newEnd() - change.newStart());
    for (int i = 0; i < rows; i++) {
      int l = change.start() + i;
      int r = change.newStart() + i;
      row(
          l < change.end() ? numbered(left.get(l), l, '-') : "",
          r < change.newEnd() ? numbered(right.get(r), r, '+') : "",
          Terminal.RED,
          Terminal.GREEN);
    }
  }

  private static String numbered(String line, int index, char mark) {
    String text = line.replaceFirst("\\r?\\n$", "");
    return String.format("%4d %c ", index + 1, mark) + Terminal.plain(text);
  }

  private void row(String left, String right, String leftColour, String rightColour) {
    List<String> lefts = Terminal.wrapped(left, column);
    List<String> rights = Terminal.wrapped(right, column);
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
