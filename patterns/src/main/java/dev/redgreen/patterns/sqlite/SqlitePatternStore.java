package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Answer;
import dev.redgreen.patterns.Backup;
import dev.redgreen.patterns.Breakdown;
import dev.redgreen.patterns.Elsewhere;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Entry;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.History;
import dev.redgreen.patterns.IndexedFile;
import dev.redgreen.patterns.Mark;
import dev.redgreen.patterns.MergeReport;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.ProjectContext;
import dev.redgreen.patterns.Pruned;
import dev.redgreen.patterns.Query;
import dev.redgreen.patterns.Ranking;
import dev.redgreen.patterns.Restored;
import dev.redgreen.patterns.Retention;
import dev.redgreen.patterns.Stats;
import dev.redgreen.patterns.Success;
import dev.redgreen.patterns.Trial;
import dev.redgreen.patterns.Verified;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The store in one SQLite file, {@code patterns.db}. Safe for several threads and several processes
 * at once; what a method has written when it returns survives a kill, and a power cut too unless it
 * was only indexed.
 */
public final class SqlitePatternStore implements PatternStore {
  private static final int MOST_BY_PREFIX = 10;

  private final StoreFile.Opened opened;
  private final Database database;
  private final Clock clock;
  private final String storeId;
  private final VectorSearch vectors;
  private final HybridSearch search;
  private final StoreCheck check;
  private final EmbeddingRun embedding;
  private final EmbedderSource embedders;
  private final SearchTimes times = new SearchTimes();

  private SqlitePatternStore(StoreFile.Opened opened, Clock clock, EmbedderSource embedders) {
    this.opened = opened;
    this.database = opened.database();
    this.clock = clock;
    this.embedders = embedders;
    this.storeId = database.read(connection -> new Meta(connection).get(Meta.STORE_ID));
    Path vectorFiles = opened.file().resolveSibling("vectors");
    IndexFile indexFile = new IndexFile(vectorFiles, storeId, embedders.model());
    PermittedRows permitted = new PermittedRows();
    this.vectors = new VectorSearch(database, embedders, indexFile, permitted);
    this.search =
        new HybridSearch(
            database,
            new LexicalSearch(permitted),
            vectors,
            Calibration.of(embedders.model()),
            clock);
    this.check = new StoreCheck(database, vectors, embedders.model(), clock);
    this.embedding = new EmbeddingRun(database, embedders, vectors);
  }

  /**
   * Opens the store in a directory, making both where they do not exist. A damaged file is kept
   * aside and a new one begun: see {@link #openingNote()}.
   *
   * @param clock the moment that outcomes are aged to
   * @param embedders asked for an embedder when vectors are first wanted
   * @throws dev.redgreen.patterns.StoreException if the directory cannot be written, or the store
   *     was made by a newer version
   */
  public static SqlitePatternStore open(Path directory, Clock clock, EmbedderSource embedders) {
    return new SqlitePatternStore(new StoreFile(directory).open(), clock, embedders);
  }

  /** One sentence for the user about what happened at opening; empty if nothing did. */
  public String openingNote() {
    return opened.note();
  }

  @Override
  public String storeId() {
    return storeId;
  }

  @Override
  public int add(Collection<Pattern> patterns) {
    return database.write(
        connection -> {
          int added = 0;
          try (PatternWriter writer = new PatternWriter(connection)) {
            for (Pattern pattern : patterns) {
              added += writer.put(pattern) ? 1 : 0;
            }
          }
          return added;
        });
  }

  @Override
  public Optional<Pattern> get(String id) {
    return database.read(
        connection ->
            new PatternReader(connection)
                .withId(id).stream().map(PatternReader.Row::pattern).findFirst());
  }

  @Override
  public List<Pattern> startingWith(String idPrefix) {
    return database.read(
        connection ->
            patterns(new PatternReader(connection).startingWith(idPrefix, MOST_BY_PREFIX)));
  }

  @Override
  public List<Pattern> list(Filter filter, int limit) {
    return database.read(
        connection -> patterns(new PatternReader(connection).newest(filter, limit)));
  }

  @Override
  public List<Pattern> heads(Filter filter) {
    return database.read(connection -> new PatternReader(connection).heads(filter));
  }

  @Override
  public List<Pattern> withKeys(Collection<String> keys, Filter filter, String project, int limit) {
    return database.read(
        connection -> {
          Set<String> wanted = new HashSet<>(keys);
          List<Pattern> found =
              patterns(new PatternReader(connection).where("p.key", wanted, filter));
          return mostPromising(connection, found, project).limit(limit).toList();
        });
  }

  private Stream<Pattern> mostPromising(
      Connection connection, List<Pattern> patterns, String project) throws SQLException {
    List<String> ids = patterns.stream().map(Pattern::id).toList();
    Map<String, List<Trial>> trials = new OutcomeLog(connection).of(ids);
    Elsewhere elsewhere = new Contexts(connection).seenFrom(project);
    ToDoubleFunction<Pattern> promise =
        pattern ->
            Ranking.promise(
                Ranking.success(
                    trials.getOrDefault(pattern.id(), List.of()),
                    project,
                    1,
                    clock.instant(),
                    elsewhere));
    return patterns.stream()
        .sorted(Comparator.comparing(Pattern::standing).thenComparingDouble(promise).reversed());
  }

  @Override
  public List<Pattern> withName(String name, Filter filter, int limit) {
    return database.read(
        connection ->
            patterns(new PatternReader(connection).where("p.name", Set.of(name), filter)).stream()
                .limit(limit)
                .toList());
  }

  @Override
  public Answer search(Query query) {
    long start = System.nanoTime();
    Answer answer = search.answer(query);
    long micros = (System.nanoTime() - start) / 1_000;
    times.add(
        new Breakdown.SearchTime(
            clock.instant(), micros, answer.vectors(), answer.matches().size()));
    String note = (opened.note() + " " + answer.note()).strip();
    return new Answer(answer.matches(), answer.vectors(), note);
  }

  @Override
  public void record(Collection<Trial> trials) {
    database.write(
        connection -> {
          new OutcomeLog(connection).append(trials);
          return true;
        });
  }

  @Override
  public Success success(String patternId, String project, double relevance) {
    return database.read(
        connection ->
            Ranking.success(
                new OutcomeLog(connection).of(Set.of(patternId)).getOrDefault(patternId, List.of()),
                project,
                relevance,
                clock.instant(),
                new Contexts(connection).seenFrom(project)));
  }

  @Override
  public boolean failedLast(String patternId, String project) {
    return database.read(connection -> new OutcomeLog(connection).failedLast(patternId, project));
  }

  @Override
  public void forget(String id, String reason) {
    database.write(
        connection -> {
          Mark forget = Mark.of(id, Mark.Word.FORGET, reason, "", clock.instant());
          new Marks(connection).append(List.of(forget));
          Embeddings.dropKept(connection);
          return true;
        });
  }

  @Override
  public void mark(Collection<Mark> marks) {
    database.write(
        connection -> {
          new Marks(connection).append(marks);
          return true;
        });
  }

  @Override
  public List<Pattern> quarantined(int limit) {
    return database.read(connection -> patterns(new PatternReader(connection).quarantined(limit)));
  }

  @Override
  public Map<String, List<Trial>> outcomes(Collection<String> patternIds) {
    return database.read(connection -> new OutcomeLog(connection).of(patternIds));
  }

  @Override
  public History history(String patternId) {
    return database.read(connection -> Histories.of(connection, patternId));
  }

  @Override
  public Map<String, String> indexedFiles(String project) {
    return database.read(connection -> new FileIndex(connection).of(project));
  }

  @Override
  public void replaceFile(
      String project, String path, String contentHash, Collection<Pattern> patterns) {
    replaceFiles(project, List.of(new IndexedFile(path, contentHash, List.copyOf(patterns))));
  }

  @Override
  public void replaceFiles(String project, Collection<IndexedFile> files) {
    database.writeDerived(
        connection -> {
          new FileIndex(connection).replace(project, files);
          return true;
        });
  }

  @Override
  public void forgetFiles(String project, Set<String> paths) {
    database.writeDerived(
        connection -> {
          new FileIndex(connection).forget(project, paths);
          return true;
        });
  }

  @Override
  public Stats stats() {
    return database.read(connection -> Numbers.of(connection, embedders.model()));
  }

  @Override
  public Breakdown breakdown() {
    times.flush(database);
    return database.read(Numbers::breakdown);
  }

  @Override
  public List<Trial> trials() {
    return database.read(connection -> new OutcomeLog(connection).all());
  }

  @Override
  public void putContext(ProjectContext context) {
    database.writeDerived(
        connection -> {
          new Contexts(connection).put(context);
          return true;
        });
  }

  @Override
  public List<ProjectContext> contexts() {
    return database.read(connection -> new Contexts(connection).all());
  }

  @Override
  public int embedMissing(int limit, IntConsumer stored) {
    return embedding.run(limit, stored);
  }

  @Override
  public void export(Set<String> spaces, boolean corpus, Consumer<Entry> sink) {
    database.read(
        connection -> {
          new Exporting(connection, spaces).each(corpus, sink);
          return true;
        });
  }

  @Override
  public MergeReport merge(Collection<Entry> entries) {
    return database.write(connection -> new Merging(connection).take(entries));
  }

  @Override
  public Optional<String> conflict(Entry entry) {
    return database.read(connection -> new Merging(connection).conflict(entry));
  }

  /**
   * Copies the store into a file, while it may be in use; the disk has it when this returns.
   *
   * @throws dev.redgreen.patterns.StoreException if the file exists and may not be overwritten, or
   *     cannot be written
   */
  public Backup backup(Path file, boolean overwrite) {
    return new StoreBackup(database).to(file, overwrite);
  }

  /**
   * Puts a backup into the place of the store in a directory, after a check; nobody else may use
   * the store meanwhile. What was there is kept aside.
   *
   * @throws dev.redgreen.patterns.StoreException if the file is no sound backup; nothing is changed
   *     then
   */
  public static Restored restore(Path directory, Path backup) {
    return new StoreFile(directory).restore(backup);
  }

  /**
   * Checks everything that is stored.
   *
   * @param repair whether to mend what can be made again, and to move aside what cannot
   */
  public Verified verify(boolean repair) {
    return repair ? check.repair() : check.check();
  }

  /** Takes out the least useful until the limits hold; without {@code really} only says what. */
  public Pruned prune(Retention retention, boolean really) {
    Pruning pruning = new Pruning(database, clock.instant());
    return really ? pruning.prune(retention) : pruning.plan(retention);
  }

  @Override
  public void close() {
    times.flush(database);
    vectors.close();
    database.close();
  }

  private static List<Pattern> patterns(List<PatternReader.Row> rows) {
    return rows.stream().map(PatternReader.Row::pattern).toList();
  }
}
