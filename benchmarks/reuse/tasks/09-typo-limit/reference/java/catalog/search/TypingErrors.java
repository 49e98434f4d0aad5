package catalog.search;

/** How far a search word is from an article's name. */
public final class TypingErrors {

  private TypingErrors() {}

  /** Returns the number of single-letter edits between two words, or -1 beyond the limit. */
  public static int upTo(int limit, String typed, String wanted) {
    if (limit < 0 || typed == null || wanted == null) {
      throw new IllegalArgumentException("two words and a limit of at least 0 are needed");
    }
    int[] row = new int[wanted.length() + 1];
    for (int i = 0; i <= typed.length(); i++) {
      int diagonal = i;
      for (int j = 0; j <= wanted.length(); j++) {
        int above = row[j];
        row[j] = i == 0 ? j : j == 0 ? i : edits(typed, wanted, i, j, diagonal, above, row[j - 1]);
        diagonal = above;
      }
    }
    return row[wanted.length()] > limit ? -1 : row[wanted.length()];
  }

  private static int edits(String a, String b, int i, int j, int diagonal, int above, int left) {
    int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    return Math.min(replaced, Math.min(above, left) + 1);
  }
}
