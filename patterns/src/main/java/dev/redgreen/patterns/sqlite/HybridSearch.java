package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Answer;
import dev.redgreen.patterns.Elsewhere;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Match;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Query;
import dev.redgreen.patterns.Ranking;
import dev.redgreen.patterns.Success;
import dev.redgreen.patterns.Supported;
import dev.redgreen.patterns.interaction.Interaction;
import dev.redgreen.patterns.interaction.Terms;
import dev.redgreen.patterns.interaction.WordVectors;
import dev.redgreen.patterns.vector.Near;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
  private final LexicalSearch lexical;
  private final Heads heads = new Heads();
  private final RecentAnswers recent = new RecentAnswers();

  HybridSearch(
      Database database,
      LexicalSearch lexical,
      VectorSearch vectors,
      Calibration calibration,
      Clock clock) {
    this.database = database;
    this.lexical = lexical;
    this.vectors = vectors;
    this.calibration = calibration;
    this.clock = clock;
  }

  /** A candidate with what it is ordered by. */
  private record Ranked(
      Candidates.Candidate candidate,
      Relevance relevance,
      double probability,
      Success success,
      double score) {}

  /** What is asked, read once. */
  private record Asked(Query query, QueryWords words, Question question, VectorSearch.Asked near) {}

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
    Stamp now = Stamp.of(connection);
    lexical.catchUp(connection, now);
    heads.catchUp(now);
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
    List<Ranked> ranked = ranked(connection, asked, candidates);
    Query query = asked.query();
    List<Ranked> most = ranked.subList(0, Math.min(query.limit(), ranked.size()));
    return load(connection, Supported.of(most, query.least(), Ranked::score), filter);
  }

  private List<Ranked> ranked(
      Connection connection, Asked asked, List<Candidates.Candidate> candidates)
      throws SQLException {
    List<Long> rows = candidates.stream().map(Candidates.Candidate::row).toList();
    Map<Long, Heads.Head> known = heads.at(connection, rows);
    Map<Long, TermVector> texts = lexical.texts(connection, rows);
    Interaction interaction = new Interaction(WordVectors.packaged(), asked.question().terms());
    double ideal = lexical.ideal(connection, asked.words().words());
    Elsewhere elsewhere = new Contexts(connection).seenFrom(asked.query().project());
    List<Ranked> ranked = new ArrayList<>();
    for (Candidates.Candidate candidate : candidates) {
      Heads.Head head = known.get(candidate.row());
      if (head != null) {
        TermVector text = texts.getOrDefault(candidate.row(), TermVector.NONE);
        double meaning = meaning(interaction, head, text);
        ranked.add(rank(asked, candidate, head, meaning, ideal, elsewhere));
      }
    }
    ranked.sort(
        Comparator.comparingDouble(Ranked::score)
            .thenComparingDouble(Ranked::probability)
            .thenComparingDouble(found -> found.candidate().fused())
            .reversed()
            .thenComparingLong(found -> found.candidate().row()));
    return ranked;
  }

  /** Of a type or a file only its name: what is long has a word that goes with any other. */
  private static double meaning(Interaction interaction, Heads.Head head, TermVector text) {
    Terms declared = head.declaration().terms();
    return Kind.MEMBERS.contains(head.kind())
        ? interaction.with(declared, text.stems())
        : interaction.named(declared);
  }

  private Pool pool(Connection connection, Asked asked, Filter filter) throws SQLException {
    int pool = Math.max(LEAST_POOL, 4 * asked.query().limit());
    QueryWords words = asked.words();
    Candidates candidates = new Candidates(calibration.vectorWeight());
    candidates.lexical(lexical.best(connection, words, filter, pool));
    float[] vector = asked.near().vector();
    if (vector == null) {
      return new Pool(candidates.fused(2 * pool), "");
    }
    Set<Long> byWords = Set.copyOf(candidates.rows());
    VectorSearch.Found found = vectors.best(connection, vector, filter, pool);
    found.near().forEach(near -> candidates.vector(near.id(), near.similarity()));
    Set<Long> byVector = found.near().stream().map(Near::id).collect(Collectors.toSet());
    vectors
        .similarities(connection, vector, without(byWords, byVector))
        .forEach(candidates::vector);
    candidates.lexical(lexical.of(connection, words, without(byVector, byWords)));
    return new Pool(candidates.fused(2 * pool), found.note());
  }

  private static List<Long> without(Set<Long> rows, Set<Long> known) {
    return rows.stream().filter(row -> !known.contains(row)).toList();
  }

  private Ranked rank(
      Asked asked,
      Candidates.Candidate candidate,
      Heads.Head head,
      double meaning,
      double ideal,
      Elsewhere elsewhere) {
    double covered = ideal > 0 ? Math.min(1, candidate.lexical() / ideal) : 0;
    Fit fit = Fit.of(asked.question(), head.declaration());
    Relevance relevance =
        calibration.of(covered, candidate.scaled(), candidate.cosine(), meaning, fit);
    double probability = relevance.probability();
    String project = asked.query().project();
    Success success =
        Ranking.success(head.trials(), project, probability, clock.instant(), elsewhere);
    return new Ranked(
        candidate, relevance, probability, success, Ranking.score(probability, success));
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
                found.probability(),
                found.relevance().parts(),
                found.success(),
                found.score()));
      }
    }
    return matches;
  }
}
