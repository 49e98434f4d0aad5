package dev.redgreen.coordinator.ci;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown that grows up to a number of bytes. What a build said stands in it as text only: no
 * markup, no mention of people, no HTML.
 */
final class Markdown {
  private static final String CUT = "… cut here: the files of the report have the rest.\n";
  private static final Pattern TICKS = Pattern.compile("`+");
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&!@]");

  /** Room for what closes a fence, and for the note. */
  private static final int RESERVE = 256;

  private final StringBuilder text = new StringBuilder();
  private int left;
  private boolean full;

  /**
   * An empty text.
   *
   * @param bytes how long it may become, in UTF-8
   */
  Markdown(int bytes) {
    this.left = bytes - RESERVE;
  }

  /** Adds a line of markup. */
  Markdown line(String line) {
    return add(line + "\n", "");
  }

  /** Adds text as it is, set apart; what does not fit is cut. */
  Markdown fenced(String language, String body) {
    String fence = "`".repeat(Math.max(3, longestTicks(body) + 1));
    add(fence + language + "\n", "");
    if (!full) {
      add(body.stripTrailing() + "\n", fence + "\n");
      add(fence + "\n\n", "");
    }
    return this;
  }

  private Markdown add(String part, String closing) {
    if (full) {
      return this;
    }
    int bytes = part.getBytes(StandardCharsets.UTF_8).length;
    if (bytes <= left) {
      text.append(part);
      left -= bytes;
      return this;
    }
    full = true;
    text.append(closing.isEmpty() ? "" : fitting(part)).append(closing).append("\n").append(CUT);
    return this;
  }

  /** The lines of a part that still fit. */
  private String fitting(String part) {
    StringBuilder lines = new StringBuilder();
    for (String line : part.split("(?<=\n)", -1)) {
      left -= line.getBytes(StandardCharsets.UTF_8).length;
      if (left < 0) {
        break;
      }
      lines.append(line);
    }
    return lines.toString();
  }

  private static int longestTicks(String body) {
    return TICKS.matcher(body).results().mapToInt(run -> run.group().length()).max().orElse(0);
  }

  /** A text within a line, as text only. */
  static String inline(String raw) {
    return MARKUP.matcher(raw.replace('\n', ' ')).replaceAll(Markdown::escaped);
  }

  private static String escaped(MatchResult found) {
    // A mention is no markup, and no backslash ends it.
    String escape = found.group().equals("@") ? "@\u200b" : "\\" + found.group();
    return Matcher.quoteReplacement(escape);
  }

  /** A text within a line as code. */
  static String code(String raw) {
    String fence = "`".repeat(longestTicks(raw) + 1);
    String space = fence.length() > 1 ? " " : "";
    return fence + space + raw.replace('\n', ' ') + space + fence;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
