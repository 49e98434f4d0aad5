package dev.redgreen.coordinator.bench.fix;

import java.util.Random;
import javax.lang.model.SourceVersion;

/** Words as hasty fingers type them. */
final class Misspelling {
  private static final String LETTERS = "etaoinshrdlu";

  private Misspelling() {}

  /** The word with two neighbours swapped, or one letter too many, too few or wrong. */
  static String of(String word, Random random) {
    for (int i = 0; i < 20; i++) {
      String wrong = once(word, random);
      boolean name = SourceVersion.isIdentifier(wrong) && !SourceVersion.isKeyword(wrong);
      if (name && !wrong.equals(word)) {
        return wrong;
      }
    }
    return word + "x";
  }

  private static String once(String word, Random random) {
    int at = random.nextInt(word.length());
    String letter = String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
    String head = word.substring(0, at);
    String tail = word.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> tail.isEmpty() ? word : head + tail.charAt(0) + word.charAt(at) + tail.substring(1);
      case 1 -> head + word.charAt(at) + letter + tail;
      case 2 -> head + tail;
      default -> head + letter + tail;
    };
  }
}
