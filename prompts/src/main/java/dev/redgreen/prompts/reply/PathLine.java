package dev.redgreen.prompts.reply;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the path that a line, an info string or a comment is about. */
final class PathLine {
  /** Anything with a slash or a dot in it; whether it is a good path is not decided here. */
  private static final String PATH = "([^\\s`*\"'<>|]*[/\\\\.][^\\s`*\"'<>|]*)";

  private static final Pattern LINE =
      Pattern.compile(
          "\\s*(?:[#>*\\-]+\\s+|\\d+[.)]\\s+)?[*_]{0,3}"
              + "(?:(?i:file(?:name)?|path|new file|create|update)\\s*:?\\s*)?"
              + "[*_]{0,3}[`\"']?"
              + PATH
              + "[`\"']?[*_]{0,3}\\s*:?\\s*[*_]{0,3}(?:\\((?i:new|updated|modified|changed|new file|shortened)\\))?:?\\s*");

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

  private static final Pattern SOURCE_NAME =
      Pattern.compile(
          ".*\\.(?:java|kt|kts|groovy|gradle|xml|properties|ya?ml|json|toml|md|txt|sh|cmd|bat)");

  private static final int LONGEST = 1200;

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
    Matcher matcher = pattern.matcher(text.length() > LONGEST ? "" : text);
    return matcher.matches()
        ? Optional.of(matcher.group(1).replaceFirst("[:,]+$", "")).filter(PathLine::plausible)
        : Optional.empty();
  }

  /** A file has directories, or a name with an extension that sources have; a URL is none. */
  private static boolean plausible(String path) {
    boolean inDirectory = path.lastIndexOf('/') >= 0 || path.lastIndexOf('\\') >= 0;
    return !path.contains("://")
        && !path.endsWith("/")
        && (inDirectory || SOURCE_NAME.matcher(path).matches());
  }
}
