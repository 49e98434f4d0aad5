package dev.redgreen.patterns.sqlite;

import java.util.List;

/**
 * What words of one family share, roughly: enough to see that <em>concatenates</em> asks for {@code
 * concat}. Words are found and scored by {@link PorterStemmer}; the parts of a declaration are
 * compared by this one, which the weights in {@link Calibration} are fitted with.
 */
final class Stem {
  private static final int SHORTEST = 3;
  private static final int SHORTEST_PREFIX = 4;
  private static final List<List<String>> ENDINGS =
      List.of(
          List.of("ies", "y"),
          List.of("ied", "y"),
          List.of("ying", "y"),
          List.of("ing", ""),
          List.of("sses", "ss"),
          List.of("ss", "ss"),
          List.of("ed", ""),
          List.of("es", ""),
          List.of("s", ""),
          List.of("e", ""));

  private Stem() {}

  /** The stem of a word in lower case; at least three letters stay, one of them a vowel. */
  static String of(String word) {
    for (List<String> ending : ENDINGS) {
      int kept = word.length() - ending.get(0).length();
      boolean enough = kept + ending.get(1).length() >= SHORTEST;
      if (word.endsWith(ending.get(0)) && enough && hasVowel(word, kept)) {
        return single(word.substring(0, kept) + ending.get(1));
      }
    }
    return single(word);
  }

  /** What is left must have one: <em>string</em> is no form of <em>str</em>. */
  private static boolean hasVowel(String word, int length) {
    for (int i = 0; i < length; i++) {
      if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * One letter where the last two are the same, as in {@code runn}; not {@code fill}, {@code pass}.
   */
  private static String single(String stem) {
    int last = stem.length() - 1;
    boolean twice = last >= SHORTEST && stem.charAt(last) == stem.charAt(last - 1);
    return twice && "ls".indexOf(stem.charAt(last)) < 0 ? stem.substring(0, last) : stem;
  }

  /** Whether two stems are the same, or one of at least four letters begins the other. */
  static boolean same(String one, String other) {
    String shorter = one.length() <= other.length() ? one : other;
    String longer = one.length() <= other.length() ? other : one;
    return longer.startsWith(shorter)
        && (shorter.length() == longer.length() || shorter.length() >= SHORTEST_PREFIX);
  }

  /** The share of these stems that is among those; 0 of none. */
  static double share(List<String> stems, List<String> among) {
    int found = 0;
    for (String stem : stems) {
      found += isAmong(stem, among) ? 1 : 0;
    }
    return stems.isEmpty() ? 0 : (double) found / stems.size();
  }

  private static boolean isAmong(String stem, List<String> among) {
    for (String other : among) {
      if (same(stem, other)) {
        return true;
      }
    }
    return false;
  }
}
