package dev.redgreen.patterns.syntax;

/** A declaration cut out of its file, moved to the left margin. */
public final class Outdented {
  private Outdented() {}

  /**
   * The text from start to end, its later lines without the first line's indentation. Where a line
   * is indented less, as inside a text block, all stay as they are: moving some changes a literal.
   */
  public static String of(String source, int start, int end) {
    String text = source.substring(start, end);
    int lineStart = source.lastIndexOf('\n', start - 1) + 1;
    String indentation = source.substring(lineStart, start);
    if (indentation.isEmpty() || !indentation.isBlank()) {
      return text;
    }
    boolean all =
        text.lines().skip(1).allMatch(line -> line.isBlank() || line.startsWith(indentation));
    return all ? text.replace("\n" + indentation, "\n") : text;
  }
}
