package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Filter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Search by words. The text index says which rows have a telling word; their scores are computed
 * from their term vectors, where the index would look at every text that has a common word.
 */
final class LexicalSearch {
  /** Rows that are looked at at first: more of them would not bring better ones. */
  private static final long MOST_SCORED = 1_500;

  private final WordCounts counts = new WordCounts();
  private final TermVectors vectors = new TermVectors();
  private final PermittedRows permitted;

  LexicalSearch(PermittedRows permitted) {
    this.permitted = permitted;
  }

  /**
   * A row and how well its words fit.
   *
   * @param seq the pattern's row
   * @param score BM25, greater is better, not bounded
   */
  record Hit(long seq, double score) implements Comparable<Hit> {
    /** The best first, and of equal ones the oldest. */
    @Override
    public int compareTo(Hit other) {
      int byScore = Double.compare(other.score, score);
      return byScore != 0 ? byScore : Long.compare(seq, other.seq);
    }
  }

  /** Drops what was found in another state of the store. */
  void catchUp(Connection connection, Stamp now) throws SQLException {
    counts.catchUp(connection, now);
    vectors.catchUp(connection, now);
    permitted.catchUp(now);
  }

  /**
   * The best rows for a query among those that the filter permits. In a large store only rows that
   * have one of the rarest words are looked at, as many as there are wanted: what has none of them
   * would have to have many of the common ones to come near.
   */
  List<Hit> best(Connection connection, QueryWords query, Filter filter, int limit)
      throws SQLException {
    List<WordCounts.Counted> words = counts.rarestFirst(connection, query.all());
    if (words.isEmpty()) {
      return List.of();
    }
    Telling telling = Telling.within(words, MOST_SCORED);
    List<Hit> hits = unfiltered(connection, telling, filter, limit);
    for (long budget = 4 * MOST_SCORED; hits.size() < limit && !telling.isAll(); budget *= 4) {
      telling = Telling.within(words, budget);
      hits = filtered(connection, telling, filter, limit);
    }
    return hits;
  }

  /** At first without the filter, which seldom holds back much and is cheap to ask about a few. */
  private List<Hit> unfiltered(Connection connection, Telling telling, Filter filter, int limit)
      throws SQLException {
    List<Long> rows = new FullText(connection).rows(telling, Condition.ANY);
    List<Hit> all = scored(connection, telling.words(), rows);
    List<Hit> first = all.subList(0, Math.min(2 * limit, all.size()));
    BitSet passed = permitted.among(connection, filter, first.stream().map(Hit::seq).toList());
    List<Hit> hits =
        first.stream().filter(hit -> passed.get((int) hit.seq())).limit(limit).toList();
    return hits.size() >= limit || first.size() == all.size()
        ? hits
        : filtered(connection, telling, filter, limit);
  }

  private List<Hit> filtered(Connection connection, Telling telling, Filter filter, int limit)
      throws SQLException {
    List<Long> rows = new FullText(connection).rows(telling, Condition.of(filter));
    List<Hit> all = scored(connection, telling.words(), rows);
    return all.subList(0, Math.min(limit, all.size()));
  }

  /** The scores of these rows, where they match at all. */
  List<Hit> of(Connection connection, QueryWords query, Collection<Long> rows) throws SQLException {
    List<WordCounts.Counted> words = counts.rarestFirst(connection, query.all());
    return words.isEmpty() ? List.of() : scored(connection, words, rows);
  }

  private List<Hit> scored(
      Connection connection, List<WordCounts.Counted> words, Collection<Long> rows)
      throws SQLException {
    Bm25 bm25 = Bm25.of(words, counts.patterns(), vectors.averageLength());
    List<Hit> hits = new ArrayList<>();
    vectors.each(
        connection,
        rows,
        (row, vector) -> {
          double score = bm25.score(vector);
          if (score > 0) {
            hits.add(new Hit(row, score));
          }
        });
    Collections.sort(hits);
    return hits;
  }

  /** The words of these rows, where they are known. */
  Map<Long, TermVector> texts(Connection connection, Collection<Long> rows) throws SQLException {
    Map<Long, TermVector> texts = new HashMap<>();
    vectors.each(connection, rows, texts::put);
    return texts;
  }

  /** What a text would score that has all these words often: nothing scores more. */
  double ideal(Connection connection, Collection<String> words) throws SQLException {
    double ideal = 0;
    for (String word : words) {
      ideal += Bm25.most(counts.of(connection, word), counts.patterns());
    }
    return ideal;
  }
}
