package dev.redgreen.patterns.sqlite;

/**
 * M. F. Porter's algorithm for suffix stripping (1980, with his later {@code bli} and {@code
 * logi}), as the tokenizer {@code porter} of FTS5 has it: a word is scored by the stem that it is
 * found by.
 */
final class PorterStemmer {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 64;

  private static final String[][] SECOND = {
    {"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"},
    {"logi", "log"}, {"bli", "ble"}, {"alli", "al"}, {"entli", "ent"}, {"eli", "e"},
    {"ousli", "ous"}, {"ization", "ize"}, {"ation", "ate"}, {"ator", "ate"}, {"alism", "al"},
    {"iveness", "ive"}, {"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"}, {"iviti", "ive"},
    {"biliti", "ble"},
  };
  private static final String[][] THIRD = {
    {"icate", "ic"},
    {"ative", ""},
    {"alize", "al"},
    {"iciti", "ic"},
    {"ical", "ic"},
    {"ful", ""},
    {"ness", ""},
  };
  private static final String[][] FOURTH = {
    {"al", ""},
    {"ance", ""},
    {"ence", ""},
    {"er", ""},
    {"ic", ""},
    {"able", ""},
    {"ible", ""},
    {"ant", ""},
    {"ement", ""},
    {"ment", ""},
    {"ent", ""},
    {"ion", ""},
    {"ou", ""},
    {"ism", ""},
    {"ate", ""},
    {"iti", ""},
    {"ous", ""},
    {"ive", ""},
    {"ize", ""},
  };

  private final StringBuilder word;

  private PorterStemmer(String word) {
    this.word = new StringBuilder(word);
  }

  /**
   * The stem of a word in lower case; one of less than three or more than 64 letters is its own.
   */
  static String of(String word) {
    if (word.length() < SHORTEST || word.length() > LONGEST) {
      return word;
    }
    return new PorterStemmer(word).stem();
  }

  private String stem() {
    plural();
    past();
    if (ends("y") && hasVowel(word.length() - 1)) {
      replace(1, "i");
    }
    strip(SECOND, 0);
    strip(THIRD, 0);
    strip(FOURTH, 1);
    finalE();
    if (ends("ll") && measure(word.length() - 1) > 1) {
      replace(1, "");
    }
    return word.toString();
  }

  private void plural() {
    if (ends("sses") || ends("ies")) {
      replace(2, "");
    } else if (ends("s") && !ends("ss")) {
      replace(1, "");
    }
  }

  private void past() {
    if (ends("eed")) {
      if (measure(word.length() - 3) > 0) {
        replace(1, "");
      }
    } else if (ends("ed") && hasVowel(word.length() - 2)) {
      replace(2, "");
      restoreE();
    } else if (ends("ing") && hasVowel(word.length() - 3)) {
      replace(3, "");
      restoreE();
    }
  }

  /** What a word gets back that lost -ed or -ing: hop, not hopp; file, not fil. */
  private void restoreE() {
    int last = word.length() - 1;
    if (ends("at") || ends("bl") || ends("iz")) {
      word.append('e');
    } else if (isDoubleConsonant() && "lsz".indexOf(word.charAt(last)) < 0) {
      replace(1, "");
    } else if (measure(word.length()) == 1 && isShort(word.length())) {
      word.append('e');
    }
  }

  private void finalE() {
    int kept = word.length() - 1;
    if (ends("e") && (measure(kept) > 1 || (measure(kept) == 1 && !isShort(kept)))) {
      replace(1, "");
    }
  }

  /** Replaces the longest ending where what is before it has more than a measure. */
  private void strip(String[][] endings, int measure) {
    String[] longest = null;
    for (String[] ending : endings) {
      if (ends(ending[0]) && (longest == null || ending[0].length() > longest[0].length())) {
        longest = ending;
      }
    }
    if (longest == null) {
      return;
    }
    int kept = word.length() - longest[0].length();
    if (measure(kept) > measure && (!longest[0].equals("ion") || takesIon(kept - 1))) {
      replace(longest[0].length(), longest[1]);
    }
  }

  /** Only after these -ion is an ending: adoption, not champion. */
  private boolean takesIon(int index) {
    return word.charAt(index) == 's' || word.charAt(index) == 't';
  }

  private boolean ends(String ending) {
    int from = word.length() - ending.length();
    return from >= 0 && word.indexOf(ending, from) == from;
  }

  private void replace(int letters, String ending) {
    word.setLength(word.length() - letters);
    word.append(ending);
  }

  private boolean isConsonant(int index) {
    char letter = word.charAt(index);
    if (letter == 'y') {
      return index == 0 || !isConsonant(index - 1);
    }
    return !isVowel(letter);
  }

  private static boolean isVowel(char letter) {
    return "aeiou".indexOf(letter) >= 0;
  }

  private boolean hasVowel(int length) {
    for (int i = 0; i < length; i++) {
      if (!isConsonant(i)) {
        return true;
      }
    }
    return false;
  }

  /** How often vowels are followed by consonants among the first letters. */
  private int measure(int length) {
    int measure = 0;
    boolean vowel = false;
    for (int i = 0; i < length; i++) {
      boolean consonant = isConsonant(i);
      if (consonant && vowel) {
        measure++;
      }
      vowel = !consonant;
    }
    return measure;
  }

  private boolean isDoubleConsonant() {
    int last = word.length() - 1;
    return last > 0 && word.charAt(last) == word.charAt(last - 1) && !isVowel(word.charAt(last));
  }

  /** Whether the first letters end with consonant, vowel, consonant, the last not w, x or y. */
  private boolean isShort(int length) {
    return length > 2
        && isConsonant(length - 3)
        && !isConsonant(length - 2)
        && isConsonant(length - 1)
        && "wxy".indexOf(word.charAt(length - 1)) < 0;
  }
}
