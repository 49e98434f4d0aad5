package dev.redgreen.fixer.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unified diff read back, to be drawn: which lines of which files go and come, with their
 * numbers.
 */
public record UnifiedDiff(List<FileChange> files) {
  public UnifiedDiff {
    files = List.copyOf(files);
  }

  /**
   * A file that differs.
   *
   * @param name path relative to the root, as the diff writes it
   * @param what {@code ""}, {@code "new"} or {@code "deleted"}
   */
  public record FileChange(String name, String what, List<Hunk> hunks) {
    public FileChange {
      hunks = List.copyOf(hunks);
    }

    /** Lines with a mark. */
    public long count(char mark) {
      return hunks.stream()
          .flatMap(hunk -> hunk.lines().stream())
          .filter(line -> line.mark() == mark)
          .count();
    }
  }

  /** Changes that stand together. */
  public record Hunk(List<Line> lines) {
    public Hunk {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line.
   *
   * @param mark {@code ' '}, {@code '-'} or {@code '+'}
   * @param before its number before, from 1; 0 if it comes
   * @param after its number now, from 1; 0 if it goes
   * @param text without mark and line end
   */
  public record Line(char mark, int before, int after, String text) {}

  /** Reads a diff as {@link Diffs} and git write it; what is none of it is left out. */
  public static UnifiedDiff parse(String diff) {
    return new Reading(diff).read();
  }

  private static final class Reading {
    private static final Pattern HUNK =
        Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@.*");
    private static final String NO_FILE = "/dev/null";

    private final String[] lines;
    private final List<FileChange> files = new ArrayList<>();
    private List<Hunk> hunks = new ArrayList<>();
    private String name = "";
    private String what = "";
    private int at;

    Reading(String diff) {
      this.lines = diff.split("\n", -1);
    }

    UnifiedDiff read() {
      while (at < lines.length) {
        String line = lines[at++];
        Matcher hunk = HUNK.matcher(line.stripTrailing());
        if (hunk.matches()) {
          hunks.add(hunk(hunk));
        } else {
          head(line);
        }
      }
      finish();
      return new UnifiedDiff(files);
    }

    private void head(String line) {
      if (line.startsWith("diff --git ")) {
        finish();
        name = line.substring(line.lastIndexOf(" ") + 1).replaceFirst("^\"?b/", "");
      } else if (line.startsWith("new file ")) {
        what = "new";
      } else if (line.startsWith("deleted file ")) {
        what = "deleted";
      } else if (line.startsWith("--- ") || line.startsWith("+++ ")) {
        named(line.substring(4).stripTrailing());
      }
    }

    private void named(String path) {
      if (!path.equals(NO_FILE)) {
        name = path.replaceAll("^\"|\"$", "").replaceFirst("^[ab]/", "");
      }
    }

    private void finish() {
      if (!name.isEmpty()) {
        files.add(new FileChange(name, what, hunks));
      }
      hunks = new ArrayList<>();
      name = "";
      what = "";
    }

    private Hunk hunk(Matcher head) {
      int before = Integer.parseInt(head.group(1));
      int after = Integer.parseInt(head.group(3));
      int goes = head.group(2) == null ? 1 : Integer.parseInt(head.group(2));
      int comes = head.group(4) == null ? 1 : Integer.parseInt(head.group(4));
      List<Line> found = new ArrayList<>();
      while (at < lines.length && (goes > 0 || comes > 0)) {
        String line = lines[at++];
        char mark = line.isEmpty() ? ' ' : line.charAt(0);
        if (mark == '\\') {
          continue; // "No newline at end of file"
        }
        boolean old = mark != '+';
        boolean now = mark != '-';
        found.add(new Line(mark, old ? before++ : 0, now ? after++ : 0, text(line)));
        goes -= old ? 1 : 0;
        comes -= now ? 1 : 0;
      }
      return new Hunk(found);
    }

    private static String text(String line) {
      return line.isEmpty() ? "" : line.substring(1).replaceFirst("\r$", "");
    }
  }
}
