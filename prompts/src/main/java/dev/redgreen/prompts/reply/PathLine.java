package dev.redgreen.prompts.reply;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the path that a line, an info string or a comment is about. */
final class PathLine {
  /** A path has an extension, or a slash; whether it is a good one is not decided here. */
  private static final String PATH = "([^\\s`*\"'<>|]*[/\\\\.][^\\s`*\"'<>|]*)";

  private static final Pattern LINE =
      Pattern.compile(
          "\\s*(?:[#>*\\-]+\\s+|\\d+[.)]\\s+)?[*_]{0,3}"
              + "(?:(?i:file(?:name)?|path|new file|create|update)\\s*:?\\s*)?"
              + "[*_]{0,3}[`\"']?"
              + PATH
              + "[`\"']?[*_]{0,3}\\s*:?\\s*[*_]{0,3}(?:\\((?i:new|updated|modified|changed|new file)\\))?:?\\s*");

  private static final Pattern INFO_PATH =
      Pattern.compile(
          "(?:[A-Za-z0-9+#-]+[\\s:]+)?\\{?(?:(?:title|file|filename|path|name)\\s*=\\s*)?[\"']?"
              + PATH
              + "[\"']?}?");

  private static final Pattern COMMENT =
      Pattern.compile(
          "\\s*(?://|#|/\\*+|<!--)\\s*(?:(?i:file(?:name)?|path)\\s*:\\s*)?"
              + PATH
              + "\\s*(?:\\*/|-->)?\\s*");

  private PathLine() {}

  /** The path on a line of prose that holds nothing else. */
  static Optional<String> in(String line) {
    return match(LINE, line);
  }

  /** The path in a fence's info string. */
  static Optional<String> inInfo(String info) {
    return match(INFO_PATH, info);
  }

  /** The path in a comment that is all of a file's first line. */
  static Optional<String> inComment(String line) {
    return match(COMMENT, line);
  }

  private static Optional<String> match(Pattern pattern, String text) {
    if (text.length() > 2000) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(text);
    return matcher.matches()
        ? Optional.of(matcher.group(1)).filter(PathLine::plausible)
        : Optional.empty();
  }

  /** A file has a name with an extension or is known without one; a URL is none. */
  private static boolean plausible(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    boolean extension = name.matches(".*\\.[A-Za-z0-9_-]{1,20}");
    return !path.contains("://") && (extension || path.indexOf('/') > 0) && !path.endsWith("/");
  }
}
