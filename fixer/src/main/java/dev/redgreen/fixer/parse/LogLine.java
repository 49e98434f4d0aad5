package dev.redgreen.fixer.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of Maven's output without colours.
 *
 * @param level what stands in the brackets before it; empty if there are none
 * @param text the rest
 */
record LogLine(String level, String text) {
  private static final Pattern ANSI = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]");
  private static final Pattern LEVEL =
      Pattern.compile("^\\[(INFO|WARNING|ERROR|FATAL|DEBUG)\\] ?(.*)$", Pattern.DOTALL);

  static LogLine of(String raw) {
    String plain = raw.indexOf('\u001b') < 0 ? raw : ANSI.matcher(raw).replaceAll("");
    Matcher matcher = LEVEL.matcher(plain);
    return matcher.find() ? nested(matcher.group(1), matcher.group(2)) : new LogLine("", plain);
  }

  /** Maven puts some reports into one message, whose lines have levels of their own. */
  private static LogLine nested(String level, String text) {
    Matcher matcher = LEVEL.matcher(text);
    return matcher.find()
        ? new LogLine(matcher.group(1), matcher.group(2))
        : new LogLine(level, text);
  }

  boolean isError() {
    return level.equals("ERROR") || level.equals("FATAL");
  }

  boolean hasLevel() {
    return !level.isEmpty();
  }
}
