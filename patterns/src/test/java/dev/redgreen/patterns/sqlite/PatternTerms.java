package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Words;
import dev.redgreen.patterns.interaction.Terms;

/** The words of patterns and questions as a search has them. */
public final class PatternTerms {
  private PatternTerms() {}

  public static Terms declared(Pattern pattern) {
    return Declaration.of(pattern.kind(), pattern.name(), pattern.signature()).terms();
  }

  public static int[] text(Pattern pattern) {
    return TermVector.of(SearchText.of(pattern)).stems();
  }

  public static int[] question(String query) {
    return TermVector.stems(Words.of(SearchText.withoutPackages(query)));
  }
}
