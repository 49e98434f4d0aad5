package dev.redgreen.fixer.search;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.SourceTree.Compilation;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestBench.Report;
import dev.redgreen.fixer.TestBench.Work;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.search.locate.HitsSource;
import dev.redgreen.fixer.search.locate.Inserts;
import dev.redgreen.fixer.search.locate.Probes;
import dev.redgreen.fixer.search.mutate.Mutation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compiles changes and runs tests on them. A change is first tried on sources whose loops are
 * counted, so that one that does not end costs milliseconds; what passes there is run again as it
 * is.
 */
final class Trials {
  private static final Duration RUN = Duration.ofSeconds(3);

  private final SourceTree plain;
  private final SourceTree counted;
  private final Map<Path, Inserts> counters;
  private final Copies copies;
  private final TestBench bench;
  private final TimeLimit limit;
  private int compiled;
  private int run;
  private int width = 1;

  /**
   * Trials of changes of some files.
   *
   * @param tree sources that compile
   */
  Trials(SourceTree tree, Collection<Path> files, TestBench bench, TimeLimit limit) {
    this.plain = tree;
    this.bench = bench;
    this.limit = limit;
    this.counters = new HashMap<>();
    List<Edit> edits = new ArrayList<>();
    for (Path file : files) {
      String text = tree.text(file).orElse("");
      Inserts inserts = Probes.loops(file, text).inserts();
      counters.put(file, inserts);
      edits.add(new Edit.Write(file, inserts.into(text)));
    }
    HitsSource.file(tree).ifPresent(edits::add);
    SourceTree probed = tree.with(Patch.of(edits));
    boolean fine = HitsSource.file(tree).isPresent() && probed.compile().ok();
    this.counted = fine ? probed : tree;
    if (!fine) {
      counters.clear();
    }
    this.copies = new Copies(counted);
  }

  /** What tests say of the sources as they are, but for loops that do not end. */
  Report before(List<TestId> tests) {
    return run(counted.compile(), tests);
  }

  /**
   * Runs the sources as they are as often as the bench has room for at once. Only if all of these
   * runs show the same, such as no two tests writing one file, are changes run beside each other
   * from here on.
   */
  void widen(List<TestId> tests) {
    if (bench.width() == 1) {
      return;
    }
    Work work = new Work(counted.compile().classes(), tests);
    List<Report> beside = bench.runEach(Collections.nCopies(bench.width(), work), limit.left(RUN));
    boolean alike =
        beside.stream().map(Shown::by).distinct().count() == 1
            && beside.stream().allMatch(r -> r.trouble().isEmpty());
    width = alike ? bench.width() : 1;
  }

  /** What a run of tests showed, but for the order and the places of objects in memory. */
  private record Shown(Set<TestId> passed, Set<String> failed) {
    static Shown by(Report report) {
      return new Shown(
          Set.copyOf(report.passed()),
          report.failures().stream().map(TestFailure::fingerprint).collect(Collectors.toSet()));
    }
  }

  /** How many changes are run at once. */
  int width() {
    return width;
  }

  /**
   * Compiles some changes, but for loops that do not end.
   *
   * @return class files of all main and test classes for each change that compiles
   */
  Map<Mutation, Map<String, byte[]>> compile(List<Mutation> mutations) {
    Map<Path, List<Mutation>> byFile = new LinkedHashMap<>();
    Map<Mutation, Map<String, byte[]>> classes = new HashMap<>();
    for (Mutation mutation : mutations) {
      if (mutation.apart()) {
        byFile.computeIfAbsent(mutation.file(), key -> new ArrayList<>()).add(mutation);
      } else {
        alone(mutation).ifPresent(made -> classes.put(mutation, made));
      }
    }
    byFile.forEach((file, some) -> classes.putAll(together(file, some)));
    compiled += classes.size();
    return classes;
  }

  private Optional<Map<String, byte[]>> alone(Mutation mutation) {
    Compilation made = counted.with(shifted(mutation)).compile();
    return made.ok() ? Optional.of(made.classes()) : Optional.empty();
  }

  private Map<Mutation, Map<String, byte[]>> together(Path file, List<Mutation> mutations) {
    List<String> versions = new ArrayList<>();
    for (Mutation mutation : mutations) {
      versions.add(counted.with(shifted(mutation)).text(file).orElse(""));
    }
    Map<Mutation, Map<String, byte[]>> classes = new HashMap<>();
    Optional<List<Optional<Map<String, byte[]>>>> made = copies.compile(file, versions);
    for (int i = 0; i < mutations.size(); i++) {
      Mutation mutation = mutations.get(i);
      Optional<Map<String, byte[]>> one =
          made.isEmpty() ? alone(mutation) : made.get().get(i).map(this::with);
      one.ifPresent(own -> classes.put(mutation, own));
    }
    return classes;
  }

  private Map<String, byte[]> with(Map<String, byte[]> own) {
    Map<String, byte[]> all = counted.compile().classes();
    all.putAll(own);
    return all;
  }

  private Patch shifted(Mutation mutation) {
    Inserts inserts = counters.getOrDefault(mutation.file(), new Inserts());
    int start = inserts.shifted(mutation.start());
    int end = mutation.start() == mutation.end() ? start : inserts.shiftedEnd(mutation.end());
    return Patch.of(
        new Edit.Replace(mutation.file(), start, Math.max(start, end), mutation.text()));
  }

  /** What tests say of some changes; no more of them than {@link #width}. */
  List<Report> runEach(List<Map<String, byte[]>> changes, List<TestId> tests) {
    run += changes.size();
    List<Work> works = changes.stream().map(classes -> new Work(classes, tests)).toList();
    return bench.runEach(works, limit.left(RUN));
  }

  /** What tests say of a change as it is; empty if it does not compile. */
  Optional<Report> whole(Mutation mutation, List<TestId> tests) {
    Compilation made = plain.with(mutation.patch()).compile();
    return made.ok() ? Optional.of(run(made, tests)) : Optional.empty();
  }

  private Report run(Compilation made, List<TestId> tests) {
    return runEach(List.of(made.classes()), tests).get(0);
  }

  /** How many changes compiled. */
  int compiled() {
    return compiled;
  }

  /** How often tests were run. */
  int run() {
    return run;
  }
}
