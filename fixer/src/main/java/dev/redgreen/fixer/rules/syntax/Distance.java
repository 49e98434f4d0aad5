package dev.redgreen.fixer.rules.syntax;

/** Edit distance of words: insertions, deletions, replacements, swaps of neighbours. */
final class Distance {
  private Distance() {}

  /** Least number of edits (optimal string alignment). */
  static int between(String one, String other) {
    int[][] rows = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        rows[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : cell(rows, one, other, i, j);
      }
    }
    return rows[one.length()][other.length()];
  }

  private static int cell(int[][] rows, String one, String other, int i, int j) {
    int replaced = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(rows[i - 1][j - 1] + replaced, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }
}
