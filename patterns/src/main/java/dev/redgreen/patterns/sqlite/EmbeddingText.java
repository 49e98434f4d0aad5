package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Words;

/**
 * What a pattern's vector is made of: name in words, documentation, signature, the begin of the
 * code. It is cut where the model would cut it anyway (512 tokens are about 1,200 characters of
 * code), most telling first.
 */
final class EmbeddingText {
  private static final int LONGEST = 1_200;
  private static final int LONGEST_DOC = 600;

  private EmbeddingText() {}

  static String of(Pattern pattern) {
    String text =
        String.join(" ", Words.of(pattern.name()))
            + "\n"
            + cut(pattern.doc(), LONGEST_DOC)
            + "\n"
            + pattern.signature()
            + "\n"
            + cut(pattern.body(), LONGEST);
    return cut(text, LONGEST);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
