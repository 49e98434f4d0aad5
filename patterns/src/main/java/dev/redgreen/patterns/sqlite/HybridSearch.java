package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Answer;
import dev.redgreen.patterns.Elsewhere;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Match;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Query;
import dev.redgreen.patterns.Ranking;
import dev.redgreen.patterns.Success;
import dev.redgreen.patterns.Supported;
import dev.redgreen.patterns.Trial;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Search by words and by vectors. Words always take part; vectors where they are wanted and there.
 * Filters hold before any limit: what is permitted and matches is returned, up to the limit.
 */
final class HybridSearch {
  private static final int LEAST_POOL = 100;

  private final Database database;
  private final VectorSearch vectors;
  private final Calibration calibration;
  private final Clock clock;
  private final WordCounts counts = new WordCounts();
  private final RecentAnswers recent = new RecentAnswers();

  HybridSearch(Database database, VectorSearch vectors, Calibration calibration, Clock clock) {
    this.database = database;
    this.vectors = vectors;
    this.calibration = calibration;
    this.clock = clock;
  }

  /** A candidate with what it is ordered by. */
  private record Ranked(
      Candidates.Candidate candidate, Relevance relevance, Success success, double score) {}

  /** What is asked, read once. */
  private record Asked(Query query, QueryWords words, Question question, VectorSearch.Asked near) {}

  /** What became of a pattern, and how much it says of where the question comes from. */
  private record Record(List<Trial> trials, Elsewhere elsewhere) {}

  /** Candidates and a note about them. */
  private record Pool(List<Candidates.Candidate> candidates, String note) {}

  Answer answer(Query given) {
    Optional<Answer> before =
        database.read(connection -> recent.to(given, Stamp.of(connection), clock.instant()));
    return before.orElseGet(() -> searched(given));
  }

  private Answer searched(Query given) {
    SearchedText text = SearchedText.of(given.text());
    Query query = given.about(text.text());
    QueryWords words = QueryWords.of(query.text());
    VectorSearch.Asked near = vectors.ask(query);
    Asked asked = new Asked(query, words, Question.of(query.text(), words), near);
    return database.read(
        connection -> {
          Answer answer = answer(connection, asked, text.note());
          recent.keep(given, answer, Stamp.of(connection), clock.instant());
          return answer;
        });
  }

  private Answer answer(Connection connection, Asked asked, String note) throws SQLException {
    Optional<Filter> filter = new Proven(connection, clock.instant()).narrowed(asked.query());
    boolean near = asked.near().vector() != null;
    if (filter.isEmpty()) {
      return new Answer(List.of(), near, joined(note, asked.near().note()));
    }
    counts.catchUp(connection, Stamp.of(connection));
    Pool pool = pool(connection, asked, filter.get());
    List<Match> matches = matches(connection, asked, filter.get(), pool.candidates());
    return new Answer(matches, near, joined(note, asked.near().note(), pool.note()));
  }

  private static String joined(String... notes) {
    return String.join(" ", Stream.of(notes).filter(note -> !note.isEmpty()).toList());
  }

  private List<Match> matches(
      Connection connection, Asked asked, Filter filter, List<Candidates.Candidate> candidates)
      throws SQLException {
    Map<Long, Heads.Head> heads =
        new Heads(connection).at(candidates.stream().map(Candidates.Candidate::row).toList());
    List<String> ids = heads.values().stream().map(Heads.Head::id).toList();
    Map<String, List<Trial>> trials = new OutcomeLog(connection).of(ids);
    double ideal = new FullText(connection, counts).ideal(asked.words().words());
    Elsewhere elsewhere = new Contexts(connection).seenFrom(asked.query().project());
    List<Ranked> ranked = new ArrayList<>();
    for (Candidates.Candidate candidate : candidates) {
      Heads.Head head = heads.get(candidate.row());
      if (head != null) {
        List<Trial> tried = trials.getOrDefault(head.id(), List.of());
        ranked.add(rank(asked, candidate, head, ideal, new Record(tried, elsewhere)));
      }
    }
    ranked.sort(
        Comparator.comparingDouble(Ranked::score)
            .thenComparingDouble((Ranked found) -> found.relevance().probability())
            .thenComparingDouble(found -> found.candidate().fused())
            .reversed()
            .thenComparingLong(found -> found.candidate().row()));
    Query query = asked.query();
    List<Ranked> most = ranked.subList(0, Math.min(query.limit(), ranked.size()));
    return load(connection, Supported.of(most, query.least(), Ranked::score), filter);
  }

  private Pool pool(Connection connection, Asked asked, Filter filter) throws SQLException {
    int pool = Math.max(LEAST_POOL, 4 * asked.query().limit());
    QueryWords words = asked.words();
    FullText text = new FullText(connection, counts);
    Candidates candidates = new Candidates(calibration.vectorWeight());
    if (!words.isEmpty()) {
      candidates.lexical(text.best(words, filter, pool));
    }
    float[] vector = asked.near().vector();
    if (vector == null) {
      return new Pool(candidates.fused(2 * pool), "");
    }
    List<Long> byWords = List.copyOf(candidates.rows());
    VectorSearch.Found found = vectors.best(connection, vector, filter, pool);
    found.near().forEach(near -> candidates.vector(near.id(), near.similarity()));
    vectors.similarities(connection, vector, byWords).forEach(candidates::vector);
    if (!words.isEmpty()) {
      candidates.lexical(text.of(words, candidates.rows()));
    }
    return new Pool(candidates.fused(2 * pool), found.note());
  }

  private Ranked rank(
      Asked asked, Candidates.Candidate candidate, Heads.Head head, double ideal, Record record) {
    double covered = ideal > 0 ? Math.min(1, candidate.lexical() / ideal) : 0;
    Fit fit = Fit.of(asked.question(), head.declaration());
    Relevance relevance = calibration.of(covered, candidate.scaled(), candidate.cosine(), fit);
    double probability = relevance.probability();
    String project = asked.query().project();
    Success success =
        Ranking.success(record.trials(), project, probability, clock.instant(), record.elsewhere());
    return new Ranked(candidate, relevance, success, Ranking.score(probability, success));
  }

  private static List<Match> load(Connection connection, List<Ranked> ranked, Filter filter)
      throws SQLException {
    List<Long> rows = ranked.stream().map(found -> found.candidate().row()).toList();
    Map<Long, Pattern> patterns = new PatternReader(connection).atRows(rows, filter);
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
                candidate.fused(),
                found.relevance().probability(),
                found.relevance().parts(),
                found.success(),
                found.score()));
      }
    }
    return matches;
  }
}
