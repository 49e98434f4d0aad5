package dev.redgreen.fixer.reuse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes down what became of each candidate, so that one can see where the right one is lost. */
final class Explained implements ReuseListener {
  private final String wanted;
  private final StringBuilder log = new StringBuilder();
  private final Map<String, String> progress = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> reasons = new LinkedHashMap<>();

  /**
   * A log.
   *
   * @param wanted part of the names of candidates whose plans are all shown; empty for none
   */
  Explained(String wanted) {
    this.wanted = wanted;
  }

  private void line(String text) {
    log.append("   ").append(text.replace('\n', ' ')).append('\n');
  }

  private boolean isWanted(String candidate) {
    return !wanted.isEmpty() && candidate.matches(".*(" + wanted + ").*");
  }

  @Override
  public void demand(String text) {
    line("demand " + text);
  }

  @Override
  public void gaveUp(String why) {
    line("gave up: " + why);
  }

  @Override
  public void progress(String method, int candidates, int compiled, int run) {
    progress.put(method, "candidates " + candidates + ", compiled " + compiled + ", run " + run);
  }

  @Override
  public void passed(String method, String by, int rank) {
    line("passed " + method + " #" + rank + " " + by);
  }

  @Override
  public void candidate(String method, int rank, String candidate, int plans) {
    if (isWanted(candidate)) {
      line("candidate " + rank + " of " + method + ": " + candidate + ", " + plans + " plans");
    }
  }

  @Override
  public void lost(String method, String candidate, String body, String why) {
    String kind = why.replaceAll("(?s):.*", "");
    reasons.computeIfAbsent(method, key -> new TreeMap<>()).merge(kind, 1, Integer::sum);
    if (isWanted(candidate)) {
      line("lost " + candidate + " [" + body + "] " + why.replaceAll("\\s+", " "));
    }
  }

  @Override
  public String toString() {
    StringBuilder all = new StringBuilder(log);
    progress.forEach(
        (method, text) ->
            all.append("   ")
                .append(method)
                .append(": ")
                .append(text)
                .append(", lost ")
                .append(reasons.getOrDefault(method, Map.of()))
                .append('\n'));
    return all.toString();
  }
}
