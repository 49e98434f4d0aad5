package dev.redgreen.patterns.sqlite;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The rarest words of a query, by which rows are found at first.
 *
 * @param words all of them, the rarest first
 * @param count how many are telling, at least one
 */
record Telling(List<WordCounts.Counted> words, int count) {

  /** As many as have this many texts together. */
  static Telling within(List<WordCounts.Counted> rarestFirst, long budget) {
    int count = 1;
    long texts = rarestFirst.get(0).texts();
    while (count < rarestFirst.size() && texts + rarestFirst.get(count).texts() <= budget) {
      texts += rarestFirst.get(count++).texts();
    }
    return new Telling(rarestFirst, count);
  }

  boolean isAll() {
    return count == words.size();
  }

  /** In FTS5's language: any of the telling words. */
  String match() {
    return any(words.subList(0, count));
  }

  /** Any of the telling words; what a text has of all words counts. */
  String matchAndAll() {
    return "(" + match() + ") AND (" + any(words) + ")";
  }

  private static String any(List<WordCounts.Counted> words) {
    return words.stream()
        .map(word -> QueryWords.quoted(word.word()))
        .collect(Collectors.joining(" OR "));
  }
}
