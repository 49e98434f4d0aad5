package dev.redgreen.prompts.template;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Text that may go into a prompt: what a terminal or an editor would act on instead of showing is
 * gone, and what surrounds it cannot be closed from inside.
 */
public final class Plain {
  private static final Pattern ANSI =
      Pattern.compile(
          "\\x1B(?:\\[[0-?]{0,64}[ -/]{0,16}[@-~]|][^\\x07\\x1B]{0,2000}(?:\\x07|\\x1B\\\\)|[@-Z\\\\-_])");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cf}\\u2028\\u2029\\x{E0000}-\\x{E007F}\\x{FE00}-\\x{FE0F}]");
  private static final Pattern BACKTICKS = Pattern.compile("`{3,}");

  private Plain() {}

  /**
   * Output of a program: no escape sequences, no control, bidirectional or invisible characters.
   */
  public static String output(String text) {
    String lines = ANSI.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    return INVISIBLE.matcher(CONTROL.matcher(lines).replaceAll("")).replaceAll("");
  }

  /** The first lines of a text; what is left out is counted. */
  public static String head(String text, int lines) {
    String[] all = text.split("\n", -1);
    if (all.length <= lines) {
      return text;
    }
    return String.join("\n", Arrays.copyOf(all, lines))
        + "\n("
        + (all.length - lines)
        + " more lines)";
  }

  /** A fenced block; its fence is longer than any in the text, so the text cannot close it. */
  public static String fenced(String info, String text) {
    int longest =
        BACKTICKS.matcher(text).results().mapToInt(run -> run.end() - run.start()).max().orElse(2);
    String fence = "`".repeat(longest + 1);
    String end = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
    return fence + info + "\n" + text + end + fence + "\n";
  }

  /** A file in the form that a reply has, too: a path line and a fenced block. */
  public static String file(String path, String text) {
    return file(path, "", text);
  }

  /** A file with a remark behind its path. */
  static String file(String path, String remark, String text) {
    String extension = path.substring(path.lastIndexOf('.') + 1);
    String info = extension.matches("[a-z]{1,10}") ? extension : "";
    return path + remark + "\n" + fenced(info, text);
  }
}
