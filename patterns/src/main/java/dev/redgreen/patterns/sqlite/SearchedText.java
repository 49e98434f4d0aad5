package dev.redgreen.patterns.sqlite;

/**
 * The text that is really searched for: without control characters, and of an endless one only the
 * begin, which is more than a model or a ranking can use.
 *
 * @param note one sentence where something was left out; empty otherwise
 */
record SearchedText(String text, String note) {
  /** 512 tokens, the most that an embedder takes, are fewer characters of prose than this. */
  private static final int LONGEST = 4_000;

  /** Of control characters alone only a mark is left: no word, but something has a vector. */
  private static final String NOTHING = "?";

  static SearchedText of(String given) {
    String words = given.replaceAll("\\p{Cntrl}+", " ").strip();
    String clean = words.isEmpty() && !given.isBlank() ? NOTHING : words;
    if (clean.length() <= LONGEST) {
      return new SearchedText(clean, "");
    }
    int end = Character.isHighSurrogate(clean.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return new SearchedText(
        clean.substring(0, end),
        "Only the first " + LONGEST + " characters of the query were searched for.");
  }
}
