package dev.redgreen.fixer.javac;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Broken sources made harmless for those that use their types: a type that is not found becomes
 * {@code Object}, an import of it goes. What has other errors in its declarations stays as it is.
 */
public final class Neutral {
  private static final Pattern LOST =
      Pattern.compile("compiler\\.err\\.(cant\\.resolve.*|doesnt\\.exist)");
  private static final Pattern NAME = Pattern.compile("[\\w$.]+");
  private static final Pattern ARGUMENTS = Pattern.compile("<[^<>{}();]*>");

  private Neutral() {}

  /** The text without the names that these problems are about. */
  public static String text(String text, List<Problem> problems) {
    StringBuilder neutral = new StringBuilder(text);
    int changed = text.length();
    for (Problem problem : lastFirst(problems)) {
      // What holds a name that has changed already has other offsets now.
      if (problem.end() <= changed) {
        neutralise(neutral, problem.start(), problem.end());
        changed = problem.start();
      }
    }
    return neutral.toString();
  }

  private static List<Problem> lastFirst(List<Problem> problems) {
    return problems.stream()
        .filter(problem -> LOST.matcher(problem.code()).matches() && problem.start() >= 0)
        .sorted(Comparator.comparingInt(Problem::start).reversed())
        .toList();
  }

  private static void neutralise(StringBuilder text, int start, int end) {
    int line = text.lastIndexOf("\n", start) + 1;
    if (text.substring(line, start).stripLeading().startsWith("import ")) {
      blank(text, line, Math.max(line, text.indexOf(";", start) + 1));
    } else if (NAME.matcher(text.substring(start, end)).matches()) {
      boolean annotation = start > 0 && text.charAt(start - 1) == '@';
      Matcher arguments = ARGUMENTS.matcher(text).region(end, text.length());
      blank(text, annotation ? start - 1 : start, arguments.lookingAt() ? arguments.end() : end);
      if (!annotation) {
        text.replace(start, end, "Object");
      }
    }
  }

  private static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, ' ');
    }
  }
}
