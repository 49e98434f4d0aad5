package dev.redgreen.patterns.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Comments as plain text: the comment that ends right before a declaration. */
final class DocComment {
  private static final int LONGEST = 1_000;
  private static final Pattern BLOCK_END = Pattern.compile("\\*/\\s*\\z");
  private static final Pattern LINE_MARK = Pattern.compile("(?m)^[ \\t]*(?:///?|#+)[ \\t]?");
  private static final Pattern STAR = Pattern.compile("(?m)^[ \\t]*\\*[ \\t]?");
  private static final Pattern TAGS =
      Pattern.compile("(?m)^\\s*[@\\\\](?:param|return|throws)\\w*");

  private DocComment() {}

  /**
   * The documentation that stands before this place of a text; empty if there is none.
   *
   * @param mark what a comment of one line begins with
   */
  static String before(String text, int index, String mark) {
    String head = text.substring(0, index).stripTrailing();
    if (text.substring(head.length(), index).chars().filter(c -> c == '\n').count() > 1) {
      return "";
    }
    return BLOCK_END.matcher(head).find() ? block(head) : lines(head, mark);
  }

  private static String block(String head) {
    int start = head.lastIndexOf("/*");
    return start < 0 ? "" : plain(head.substring(start));
  }

  private static String lines(String head, String mark) {
    List<String> lines = new ArrayList<>();
    int end = head.length();
    while (end > 0) {
      int start = head.lastIndexOf('\n', end - 1) + 1;
      String line = head.substring(start, end).strip();
      if (!line.startsWith(mark) || line.startsWith(mark + "!")) {
        break;
      }
      lines.add(0, line);
      end = start - 1;
    }
    return plain(String.join("\n", lines));
  }

  /** The text without marks, cut before its first tag; nothing if it speaks of a licence. */
  static String plain(String comment) {
    String text = comment.replaceFirst("^/\\*[*!]?", "").replaceFirst("\\*/\\s*$", "");
    text =
        LINE_MARK
            .matcher(comment.startsWith("/*") ? STAR.matcher(text).replaceAll("") : text)
            .replaceAll("");
    Matcher tags = TAGS.matcher(text);
    text = tags.find() ? text.substring(0, tags.start()) : text;
    text =
        text.replaceAll("[ \\t]+", " ")
            .replaceAll("(?m)^ | $", "")
            .replaceAll("\\n{2,}", "\n")
            .strip();
    String lower = text.toLowerCase(Locale.ROOT);
    boolean licence =
        lower.contains("copyright") || lower.contains("spdx-") || lower.contains("licensed under");
    return licence ? "" : text.substring(0, Math.min(LONGEST, text.length()));
  }
}
