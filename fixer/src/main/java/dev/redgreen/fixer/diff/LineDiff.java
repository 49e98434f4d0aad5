package dev.redgreen.fixer.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import dev.redgreen.fixer.Edit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, in lines that keep their ends. */
public final class LineDiff {
  private LineDiff() {}

  /** The lines of a text with their ends; only the last may have none. */
  public static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline + 1;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }

  /** One edit for each change that leads from one text of a file to the other. */
  public static List<Edit> edits(Path file, String before, String after) {
    List<String> old = lines(before);
    List<String> now = lines(after);
    List<Edit> edits = new ArrayList<>();
    for (Change change : changes(old, now)) {
      int start = String.join("", old.subList(0, change.start())).length();
      int end = start + String.join("", old.subList(change.start(), change.end())).length();
      String text = String.join("", now.subList(change.newStart(), change.newEnd()));
      edits.add(new Edit.Replace(file, start, end, text));
    }
    return edits;
  }

  /** The changes that lead from one text to the other, in order and not touching each other. */
  public static List<Change> changes(List<String> before, List<String> after) {
    List<Change> changes = new ArrayList<>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
      int start = delta.getSource().getPosition();
      int newStart = delta.getTarget().getPosition();
      Change next =
          new Change(
              start,
              start + delta.getSource().size(),
              newStart,
              newStart + delta.getTarget().size());
      int last = changes.size() - 1;
      if (last >= 0 && changes.get(last).end() == next.start()) {
        Change joined = changes.remove(last);
        next = new Change(joined.start(), next.end(), joined.newStart(), next.newEnd());
      }
      changes.add(next);
    }
    return changes;
  }

  /**
   * Lines that go and lines that come in their place. Indices start at 0, ends are exclusive.
   *
   * @param start first line that goes
   * @param end line behind the last that goes
   * @param newStart first line that comes, counted in the new text
   * @param newEnd line behind the last that comes
   */
  public record Change(int start, int end, int newStart, int newEnd) {}
}
