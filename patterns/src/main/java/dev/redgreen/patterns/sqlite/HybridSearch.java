package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Answer;
import dev.redgreen.patterns.Match;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Query;
import dev.redgreen.patterns.Ranking;
import dev.redgreen.patterns.Success;
import dev.redgreen.patterns.Trial;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Search by words and by vectors. Words always take part; vectors where they are wanted and there.
 * Filters hold before any limit: what is permitted and matches is returned, up to the limit.
 */
final class HybridSearch {
  /** Share of the vector's score, for bge-small. */
  private static final double VECTOR_WEIGHT = 0.7;

  private static final int LEAST_POOL = 100;

  private final Database database;
  private final VectorSearch vectors;
  private final Clock clock;
  private final WordCounts counts = new WordCounts();

  HybridSearch(Database database, VectorSearch vectors, Clock clock) {
    this.database = database;
    this.vectors = vectors;
    this.clock = clock;
  }

  /** A candidate with what it is ordered by. */
  private record Ranked(
      Candidates.Candidate candidate, double relevance, Success success, double score) {}

  Answer answer(Query query) {
    QueryWords words = QueryWords.of(query.text());
    VectorSearch.Asked asked = vectors.ask(query);
    List<Match> matches = database.read(connection -> matches(connection, query, words, asked));
    return new Answer(matches, asked.vector() != null, asked.note());
  }

  private List<Match> matches(
      Connection connection, Query query, QueryWords words, VectorSearch.Asked asked)
      throws SQLException {
    counts.catchUp(connection, Stamp.of(connection));
    FullText text = new FullText(connection, counts);
    List<Candidates.Candidate> candidates = candidates(connection, query, words, asked);
    double ideal = text.ideal(words.words());
    Map<Long, String> ids = ids(connection, candidates);
    Map<String, List<Trial>> trials = new OutcomeLog(connection).of(ids.values());
    List<Ranked> ranked = new ArrayList<>();
    for (Candidates.Candidate candidate : candidates) {
      String id = ids.getOrDefault(candidate.row(), "");
      ranked.add(rank(candidate, ideal, trials.getOrDefault(id, List.of()), query.project()));
    }
    ranked.sort(
        Comparator.comparingDouble(Ranked::score)
            .thenComparingDouble(Ranked::relevance)
            .thenComparingDouble(found -> found.candidate().fused())
            .reversed()
            .thenComparingLong(found -> found.candidate().row()));
    return load(connection, ranked.subList(0, Math.min(query.limit(), ranked.size())), query);
  }

  private List<Candidates.Candidate> candidates(
      Connection connection, Query query, QueryWords words, VectorSearch.Asked asked)
      throws SQLException {
    int pool = Math.max(LEAST_POOL, 4 * query.limit());
    FullText text = new FullText(connection, counts);
    Candidates candidates = new Candidates(VECTOR_WEIGHT);
    if (!words.isEmpty()) {
      candidates.lexical(text.best(words, query.filter(), pool));
    }
    float[] vector = asked.vector();
    if (vector != null) {
      Set<Long> byWords = new HashSet<>(candidates.rows());
      for (VectorSearch.Near near : vectors.best(connection, vector, query.filter(), pool)) {
        candidates.vector(near.row(), near.cosine());
      }
      for (long row : byWords) {
        vectors
            .similarity(connection, vector, row)
            .ifPresent(cosine -> candidates.vector(row, cosine));
      }
      if (!words.isEmpty()) {
        candidates.lexical(text.of(words, candidates.rows()));
      }
    }
    return candidates.fused(pool);
  }

  private Ranked rank(
      Candidates.Candidate candidate, double ideal, List<Trial> trials, String project) {
    double covered = ideal > 0 ? candidate.lexical() / ideal : 0;
    double relevance = Relevance.of(covered, candidate.cosine());
    Success success = Ranking.success(trials, project, relevance, clock.instant());
    return new Ranked(candidate, relevance, success, Ranking.score(relevance, success));
  }

  private static Map<Long, String> ids(Connection connection, List<Candidates.Candidate> candidates)
      throws SQLException {
    List<Long> rows = candidates.stream().map(Candidates.Candidate::row).toList();
    Condition which = Condition.in("seq", rows);
    Map<Long, String> ids = new HashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement("SELECT seq, id FROM pattern WHERE " + which.sql())) {
      which.bind(query, 1);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          ids.put(row.getLong(1), row.getString(2));
        }
      }
    }
    return ids;
  }

  private static List<Match> load(Connection connection, List<Ranked> ranked, Query query)
      throws SQLException {
    List<Long> rows = ranked.stream().map(found -> found.candidate().row()).toList();
    Map<Long, Pattern> patterns = new PatternReader(connection).atRows(rows, query.filter());
    List<Match> matches = new ArrayList<>();
    for (Ranked found : ranked) {
      Candidates.Candidate candidate = found.candidate();
      Pattern pattern = patterns.get(candidate.row());
      if (pattern != null) {
        matches.add(
            new Match(
                pattern,
                candidate.scaled(),
                candidate.cosine(),
                found.relevance(),
                found.success(),
                found.score()));
      }
    }
    return matches;
  }
}
