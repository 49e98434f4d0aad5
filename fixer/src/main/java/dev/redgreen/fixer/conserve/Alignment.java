package dev.redgreen.fixer.conserve;

import dev.redgreen.fixer.diff.LineDiff;
import dev.redgreen.fixer.diff.LineDiff.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which new token is which old one, as a reader would: first statements that are the same,
 * then statements that are alike, and only within these the tokens.
 */
final class Alignment {
  /** New tokens without a partner. */
  static final int NEW = -1;

  private static final Set<String> ENDS = Set.of(";", "{", "}");
  private static final double ALIKE = 0.5;
  private static final int MOST_PAIRS = 2_500;

  private final List<String> old;
  private final List<String> now;
  private final int[] partner;

  private Alignment(List<String> old, List<String> now) {
    this.old = old;
    this.now = now;
    this.partner = new int[now.size()];
    Arrays.fill(partner, NEW);
  }

  /** For each new token the index of its old partner, rising, or {@link #NEW}. */
  static int[] of(List<String> old, List<String> now) {
    Alignment alignment = new Alignment(old, now);
    List<Run> ours = statements(old);
    List<Run> theirs = statements(now);
    int i = 0;
    int j = 0;
    for (Change change : LineDiff.changes(texts(ours, old), texts(theirs, now))) {
      for (; i < change.start(); i++, j++) {
        alignment.same(ours.get(i).start(), theirs.get(j).start(), ours.get(i).length());
      }
      alignment.alike(
          ours.subList(change.start(), change.end()),
          theirs.subList(change.newStart(), change.newEnd()));
      i = change.end();
      j = change.newEnd();
    }
    for (; i < ours.size(); i++, j++) {
      alignment.same(ours.get(i).start(), theirs.get(j).start(), ours.get(i).length());
    }
    return alignment.partner;
  }

  /** Whether two texts of tokens, with spaces between them, have most tokens in common. */
  static boolean alike(String a, String b) {
    return likeness(List.of(a.split(" ")), List.of(b.split(" "))) >= ALIKE;
  }

  private static List<Run> statements(List<String> tokens) {
    List<Run> statements = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (ENDS.contains(tokens.get(i)) || i == tokens.size() - 1) {
        statements.add(new Run(start, i + 1));
        start = i + 1;
      }
    }
    return statements;
  }

  private static List<String> texts(List<Run> runs, List<String> tokens) {
    return runs.stream().map(run -> String.join(" ", run.of(tokens))).toList();
  }

  private void same(int oldStart, int nowStart, int length) {
    for (int k = 0; k < length; k++) {
      partner[nowStart + k] = oldStart + k;
    }
  }

  /** Pairs the statements so that the sum of their likeness is highest, none crossing another. */
  private void alike(List<Run> ours, List<Run> theirs) {
    if (ours.isEmpty() || theirs.isEmpty()) {
      return;
    }
    if (ours.size() * theirs.size() > MOST_PAIRS) {
      tokens(
          new Run(ours.get(0).start(), ours.get(ours.size() - 1).end()),
          new Run(theirs.get(0).start(), theirs.get(theirs.size() - 1).end()));
      return;
    }
    double[][] best = new double[ours.size() + 1][theirs.size() + 1];
    double[][] likeness = new double[ours.size()][theirs.size()];
    for (int i = ours.size() - 1; i >= 0; i--) {
      for (int j = theirs.size() - 1; j >= 0; j--) {
        likeness[i][j] = likeness(ours.get(i).of(old), theirs.get(j).of(now));
        double paired = likeness[i][j] < ALIKE ? 0 : likeness[i][j] + best[i + 1][j + 1];
        best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    follow(ours, theirs, best, likeness);
  }

  private void follow(List<Run> ours, List<Run> theirs, double[][] best, double[][] likeness) {
    int i = 0;
    int j = 0;
    while (i < ours.size() && j < theirs.size()) {
      boolean paired = likeness[i][j] >= ALIKE && best[i][j] == likeness[i][j] + best[i + 1][j + 1];
      if (paired) {
        tokens(ours.get(i++), theirs.get(j++));
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
  }

  /** Share of tokens that two statements have in common, whatever their order. */
  private static double likeness(List<String> a, List<String> b) {
    Map<String, Integer> counts = new HashMap<>();
    a.forEach(token -> counts.merge(token, 1, Integer::sum));
    int common = 0;
    for (String token : b) {
      Integer left = counts.get(token);
      if (left != null && left > 0) {
        counts.put(token, left - 1);
        common++;
      }
    }
    boolean sameEnd = a.get(a.size() - 1).equals(b.get(b.size() - 1));
    return sameEnd ? 2.0 * common / (a.size() + b.size()) : 0;
  }

  private void tokens(Run ours, Run theirs) {
    int head = 0;
    int most = Math.min(ours.length(), theirs.length());
    while (head < most && equal(ours.start() + head, theirs.start() + head)) {
      head++;
    }
    int tail = 0;
    while (tail < most - head && equal(ours.end() - 1 - tail, theirs.end() - 1 - tail)) {
      tail++;
    }
    same(ours.start(), theirs.start(), head);
    same(ours.end() - tail, theirs.end() - tail, tail);
    int i = ours.start() + head;
    int j = theirs.start() + head;
    List<String> a = old.subList(i, ours.end() - tail);
    List<String> b = now.subList(j, theirs.end() - tail);
    int fromOld = 0;
    int fromNow = 0;
    for (Change change : LineDiff.changes(a, b)) {
      same(i + fromOld, j + fromNow, change.start() - fromOld);
      fromOld = change.end();
      fromNow = change.newEnd();
    }
    same(i + fromOld, j + fromNow, a.size() - fromOld);
  }

  private boolean equal(int i, int j) {
    return old.get(i).equals(now.get(j));
  }

  /** Tokens from one index up to another. */
  private record Run(int start, int end) {
    int length() {
      return end - start;
    }

    List<String> of(List<String> tokens) {
      return tokens.subList(start, end);
    }
  }
}
