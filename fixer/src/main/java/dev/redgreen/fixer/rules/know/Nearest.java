package dev.redgreen.fixer.rules.know;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that look like another one. */
public final class Nearest {
  private Nearest() {}

  /**
   * Those of the names that the given one may be a misspelling of, likeliest first.
   *
   * @param most how many at most
   */
  public static List<String> of(String name, Collection<String> names, int most) {
    return names.stream()
        .distinct()
        .filter(other -> !other.equals(name) && isNear(name, other))
        .sorted(
            Comparator.comparingInt((String other) -> distance(name, other))
                .thenComparingInt(other -> -commonEnds(name, other))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }

  private static boolean isNear(String name, String other) {
    int allowed = allowed(name, other);
    return Math.abs(name.length() - other.length()) <= allowed && distance(name, other) <= allowed;
  }

  /** Short names differ by one letter, long ones by a third; a part left out may be longer. */
  private static int allowed(String name, String other) {
    int length = Math.max(name.length(), other.length());
    if (name.equalsIgnoreCase(other)) {
      return length;
    }
    int third = Math.max(length <= 2 ? 0 : 1, (length + 1) / 3);
    return contains(name, other) ? Math.max(third, length / 2) : third;
  }

  private static boolean contains(String name, String other) {
    String a = name.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    return a.length() > 2 && b.length() > 2 && (a.contains(b) || b.contains(a));
  }

  /**
   * Whether the one is the other but for a slip of the hand: two letters at most, and never half of
   * the name. Nothing judges what a test is made to ask for, so that only this may change there.
   */
  public static boolean isSlip(String name, String other) {
    return name.equalsIgnoreCase(other) || distance(name, other) <= Math.min(2, name.length() / 2);
  }

  private static int commonEnds(String a, String b) {
    int least = Math.min(a.length(), b.length());
    int head = 0;
    while (head < least && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < least - head
        && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
      tail++;
    }
    return head + tail;
  }

  /**
   * Edits from one name to another: insert, delete, replace a letter or swap two (Damerau 1964, the
   * form in which no part is edited twice). The case of a letter does not count if nothing else
   * differs.
   */
  public static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cell(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cell(int[][] cost, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
    least = Math.min(least, cost[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
