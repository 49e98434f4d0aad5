package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a query: split like identifiers, without those that say nothing unless there are no
 * others.
 *
 * @param words to be found, each once
 * @param wholes identifiers that were split, in lower case: a name that is exactly this comes first
 */
record QueryWords(List<String> words, List<String> wholes) {
  private static final Set<String> SILENT =
      Set.of(
          "a",
          "an",
          "and",
          "are",
          "as",
          "at",
          "be",
          "by",
          "do",
          "does",
          "for",
          "from",
          "given",
          "has",
          "have",
          "how",
          "i",
          "if",
          "in",
          "into",
          "is",
          "it",
          "its",
          "me",
          "my",
          "of",
          "on",
          "or",
          "should",
          "so",
          "such",
          "than",
          "that",
          "the",
          "their",
          "then",
          "there",
          "these",
          "this",
          "to",
          "was",
          "we",
          "what",
          "when",
          "where",
          "which",
          "will",
          "with",
          "you",
          "public",
          "static",
          "final",
          "private",
          "protected",
          "return",
          "returns",
          "void",
          "new");

  /** More words than this cost time and tell nothing. */
  private static final int MOST = 64;

  static QueryWords of(String query) {
    String text = SearchText.withoutPackages(query);
    Set<String> all = new LinkedHashSet<>(Words.of(text));
    List<String> telling = all.stream().filter(word -> !SILENT.contains(word)).limit(MOST).toList();
    List<String> wholes = new ArrayList<>();
    for (String identifier : text.split("[^\\p{L}\\p{N}_$]+")) {
      if (Words.of(identifier).size() > 1) {
        wholes.add(identifier.toLowerCase(Locale.ROOT));
      }
    }
    List<String> some = all.stream().limit(MOST).toList();
    List<String> identifiers = wholes.stream().distinct().limit(MOST).toList();
    return new QueryWords(telling.isEmpty() ? some : telling, identifiers);
  }

  /** The words and the whole identifiers, each once. */
  Set<String> all() {
    Set<String> all = new LinkedHashSet<>(words);
    all.addAll(wholes);
    return all;
  }

  static String quoted(String word) {
    return '"' + word + '"';
  }
}
