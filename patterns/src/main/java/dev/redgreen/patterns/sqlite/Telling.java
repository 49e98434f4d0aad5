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
    return words.subList(0, count).stream()
        .map(word -> QueryWords.quoted(word.word()))
        .collect(Collectors.joining(" OR "));
  }

  /** How many texts have them, counted for each. */
  long texts() {
    return words.subList(0, count).stream().mapToLong(WordCounts.Counted::texts).sum();
  }
}
