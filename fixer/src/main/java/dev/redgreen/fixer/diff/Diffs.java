package dev.redgreen.fixer.diff;

import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.diff.LineDiff.Change;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Unified diffs in the form that {@code git apply} accepts. */
public final class Diffs {
  private static final int CONTEXT = 3;
  private static final String NO_FILE = "/dev/null";
  private static final String MODE = "100644";

  private Diffs() {}

  /**
   * The diff between two sets of files; empty if they are the same. Line ends and a missing last
   * one are kept, so carriage returns stand in the diff as they do in git's.
   *
   * @param before text by path relative to the root; a file that is only in {@code after} is new
   * @param after text by path relative to the root; a file that is only in {@code before} goes
   */
  public static String unified(Map<Path, String> before, Map<Path, String> after) {
    Set<Path> files = new TreeSet<>(before.keySet());
    files.addAll(after.keySet());
    StringBuilder diff = new StringBuilder();
    for (Path file : files) {
      append(
          diff,
          slashed(file),
          Optional.ofNullable(before.get(file)),
          Optional.ofNullable(after.get(file)));
    }
    return diff.toString();
  }

  /**
   * The diff of a patch.
   *
   * @param sources current text of a file; empty if there is none
   */
  public static String unified(Patch patch, Function<Path, Optional<String>> sources) {
    Map<Path, String> before = new TreeMap<>();
    Map<Path, String> after = new TreeMap<>();
    patch
        .applyTo(sources)
        .forEach(
            (file, text) -> {
              sources.apply(file).ifPresent(old -> before.put(file, old));
              text.ifPresent(now -> after.put(file, now));
            });
    return unified(before, after);
  }

  /**
   * A unified diff for the eye: without control characters, lines that go red, lines that come
   * green.
   *
   * @param colours whether ANSI colours may be used
   */
  public static String coloured(String diff, boolean colours) {
    StringBuilder shown = new StringBuilder();
    for (String line : diff.split("\r?\n")) {
      shown.append(Terminal.coloured(Terminal.plain(line), colour(line), colours)).append('\n');
    }
    return shown.toString();
  }

  private static String colour(String line) {
    if (line.startsWith("diff ") || line.startsWith("--- ") || line.startsWith("+++ ")) {
      return Terminal.BOLD;
    }
    return line.startsWith("-")
        ? Terminal.RED
        : line.startsWith("+") ? Terminal.GREEN : line.startsWith("@@") ? Terminal.CYAN : "";
  }

  private static String slashed(Path file) {
    List<String> names = new ArrayList<>();
    file.forEach(name -> names.add(name.toString()));
    return String.join("/", names);
  }

  private static void append(
      StringBuilder diff, String file, Optional<String> before, Optional<String> after) {
    if (before.equals(after)) {
      return;
    }
    diff.append("diff --git ").append(quoted("a/" + file)).append(' ').append(quoted("b/" + file));
    diff.append('\n');
    if (before.isEmpty()) {
      diff.append("new file mode " + MODE + "\n");
    } else if (after.isEmpty()) {
      diff.append("deleted file mode " + MODE + "\n");
    }
    List<String> old = LineDiff.lines(before.orElse(""));
    List<String> now = LineDiff.lines(after.orElse(""));
    if (old.isEmpty() && now.isEmpty()) {
      return;
    }
    diff.append("--- ").append(before.isEmpty() ? NO_FILE : named("a/" + file)).append('\n');
    diff.append("+++ ").append(after.isEmpty() ? NO_FILE : named("b/" + file)).append('\n');
    hunks(LineDiff.changes(old, now)).forEach(hunk -> append(diff, hunk, old, now));
  }

  /** A name with a space ends with a tabulator, by which git knows where it ends. */
  private static String named(String path) {
    String quoted = quoted(path);
    return quoted.equals(path) && path.contains(" ") ? path + "\t" : quoted;
  }

  private static String quoted(String path) {
    StringBuilder quoted = new StringBuilder("\"");
    boolean needed = false;
    for (char c : path.toCharArray()) {
      boolean special = c == '"' || c == '\\' || c < ' ';
      needed |= special;
      quoted.append(special ? (c < ' ' ? String.format("\\%03o", (int) c) : "\\" + c) : "" + c);
    }
    return needed ? quoted.append('"').toString() : path;
  }

  /** Changes whose contexts touch are one hunk. */
  static List<List<Change>> hunks(List<Change> changes) {
    List<List<Change>> hunks = new ArrayList<>();
    int end = Integer.MIN_VALUE;
    for (Change change : changes) {
      if (hunks.isEmpty() || change.start() - end > 2 * CONTEXT) {
        hunks.add(new ArrayList<>());
      }
      hunks.get(hunks.size() - 1).add(change);
      end = change.end();
    }
    return hunks;
  }

  private static void append(
      StringBuilder diff, List<Change> hunk, List<String> old, List<String> now) {
    Change first = hunk.get(0);
    Change last = hunk.get(hunk.size() - 1);
    int start = Math.max(0, first.start() - CONTEXT);
    int end = Math.min(old.size(), last.end() + CONTEXT);
    int newStart = first.newStart() - (first.start() - start);
    int newEnd = last.newEnd() + (end - last.end());
    diff.append("@@ -").append(range(start, end)).append(" +").append(range(newStart, newEnd));
    diff.append(" @@\n");
    int at = start;
    for (Change change : hunk) {
      append(diff, ' ', old.subList(at, change.start()));
      append(diff, '-', old.subList(change.start(), change.end()));
      append(diff, '+', now.subList(change.newStart(), change.newEnd()));
      at = change.end();
    }
    append(diff, ' ', old.subList(at, end));
  }

  /** Lines count from 1; a range without lines names the line before it. */
  private static String range(int start, int end) {
    int length = end - start;
    int first = length == 0 ? start : start + 1;
    return length == 1 ? "" + first : first + "," + length;
  }

  private static void append(StringBuilder diff, char mark, List<String> lines) {
    for (String line : lines) {
      diff.append(mark).append(line);
      if (!line.endsWith("\n")) {
        diff.append("\n\\ No newline at end of file\n");
      }
    }
  }
}
