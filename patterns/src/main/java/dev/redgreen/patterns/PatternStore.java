package dev.redgreen.patterns;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * The border to storage. What was added is found by id, by key, by text, and after a restart. Every
 * method throws {@link StoreException} where the store cannot be read or written.
 */
public interface PatternStore extends AutoCloseable {

  /** Identity of this store; what is derived from it is stamped with it. */
  String storeId();

  /**
   * Adds patterns; one that is there already gains the new origins and the higher standing.
   *
   * @return how many were not there before
   */
  int add(Collection<Pattern> patterns);

  /** The pattern with this id. */
  Optional<Pattern> get(String id);

  /** Patterns whose id starts with this prefix, at most ten. */
  List<Pattern> startingWith(String idPrefix);

  /** Patterns that pass the filter, newest first. */
  List<Pattern> list(Filter filter, int limit);

  /** Patterns of these exact keys, in the order: standing, then success in the project. */
  List<Pattern> withKeys(Collection<String> keys, Filter filter, String project, int limit);

  /**
   * All patterns that pass the filter, in the order of being added, with empty bodies and
   * documentation: quick enough to hold every signature in memory. {@link #get} gives the whole.
   */
  List<Pattern> heads(Filter filter);

  /** Patterns of this exact simple name. */
  List<Pattern> withName(String name, Filter filter, int limit);

  /** Search by meaning. */
  Answer search(Query query);

  /** Appends events to the outcome log; an event that is there already is not added twice. */
  void record(Collection<Trial> trials);

  /** Expected success of a pattern at this relevance (0..1) for this project. */
  Success success(String patternId, String project, double relevance);

  /** Whether the newest outcome of a pattern in this project is a failure; false without any. */
  boolean failedLast(String patternId, String project);

  /** Forgets a pattern for good: it is not found again and does not return by indexing. */
  void forget(String id, String reason);

  /** Appends people's words on patterns; an event that is there already is not added twice. */
  void mark(Collection<Mark> marks);

  /** Quarantined and banned patterns, which no other lookup but that by id gives; newest first. */
  List<Pattern> quarantined(int limit);

  /** Outcomes by pattern id; no entry for what was never used. */
  Map<String, List<Trial>> outcomes(Collection<String> patternIds);

  /** Everything that happened to a pattern, whether it is in the store or not. */
  History history(String patternId);

  /**
   * Tells what the store holds, in an order that depends on nothing else: patterns by id, outcomes
   * and marks by event.
   *
   * @param spaces what may be told: origins in these spaces, events of these projects, and events
   *     that belong to no project; everything if empty
   * @param corpus whether to tell also what was only indexed
   */
  void export(Set<String> spaces, boolean corpus, Consumer<Entry> sink);

  /**
   * Takes over what another store told, in one transaction and by union: in any order and twice
   * over it makes the same store.
   */
  MergeReport merge(Collection<Entry> entries);

  /** Why an entry cannot be taken over, where that depends on what is stored. */
  Optional<String> conflict(Entry entry);

  /** Hash by path of the files of this project that are indexed. */
  Map<String, String> indexedFiles(String project);

  /**
   * Replaces, in one transaction, what was indexed of a file.
   *
   * @param contentHash hex SHA-256 of the file's bytes
   */
  void replaceFile(String project, String path, String contentHash, Collection<Pattern> patterns);

  /**
   * Replaces, in one transaction, what was indexed of these files. An index can be made again, so
   * this one waits for no disk: a power cut may cost the last files, a killed process nothing.
   */
  void replaceFiles(String project, Collection<IndexedFile> files);

  /** Forgets what was indexed of files that are gone. */
  void forgetFiles(String project, Set<String> paths);

  /** Numbers about what is stored. */
  Stats stats();

  /** More numbers, which take longer. */
  Breakdown breakdown();

  /** The whole outcome log, in the order of being recorded. */
  List<Trial> trials();

  /** Takes over what kind of project it is: outcomes in projects like it count more. */
  void putContext(ProjectContext context);

  /** What is known of projects, by name. */
  List<ProjectContext> contexts();

  /**
   * Makes missing vectors: of what was learned first, then of the newest. Each batch is stored when
   * it is made: stopped at any time, the next run goes on from there.
   *
   * @param stored told after each batch how many are stored by now
   * @return how many were made
   */
  int embedMissing(int limit, IntConsumer stored);

  /** Makes missing vectors, telling nobody how far it is. */
  default int embedMissing(int limit) {
    return embedMissing(limit, stored -> {});
  }

  @Override
  void close();
}
