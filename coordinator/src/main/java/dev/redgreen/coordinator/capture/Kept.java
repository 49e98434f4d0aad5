package dev.redgreen.coordinator.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of generated code is in a text: the share of its runs of four tokens that are there.
 * Another layout keeps all of it, moved code too; a renamed variable costs the runs around each
 * place where it stood.
 */
final class Kept {
  private static final Pattern TOKEN = Pattern.compile("\\w+|[^\\w\\s]");
  private static final Pattern COMMENT =
      Pattern.compile("(?s)(\"(?:\\\\.|[^\"\\\\\n]++)*+\")|//[^\n]*|/\\*.*?\\*/");
  private static final int RUN = 4;

  private Kept() {}

  /** The share, 0 to 1; 1 if nothing but comments and layout was generated. */
  static double share(String generated, String now) {
    List<String> wanted = runs(generated);
    if (wanted.isEmpty()) {
      return 1;
    }
    Map<String, Integer> there = new HashMap<>();
    runs(now).forEach(run -> there.merge(run, 1, Integer::sum));
    long kept = wanted.stream().filter(run -> there.merge(run, -1, Integer::sum) >= 0).count();
    return (double) kept / wanted.size();
  }

  private static List<String> runs(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(COMMENT.matcher(text).replaceAll("$1 "));
    while (token.find()) {
      tokens.add(token.group());
    }
    if (tokens.isEmpty()) {
      return List.of();
    }
    List<String> runs = new ArrayList<>();
    for (int i = 0; i + RUN <= tokens.size(); i++) {
      runs.add(String.join(" ", tokens.subList(i, i + RUN)));
    }
    return runs.isEmpty() ? List.of(String.join(" ", tokens)) : runs;
  }
}
