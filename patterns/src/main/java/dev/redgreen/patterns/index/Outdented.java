package dev.redgreen.patterns.index;

/** A declaration cut out of its file, moved to the left margin. */
final class Outdented {
  private Outdented() {}

  /**
   * The text from start to end, its later lines without the first line's indentation. Where a line
   * is indented less, as inside a text block, all stay as they are: moving some changes a literal.
   */
  static String of(String source, int start, int end) {
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
