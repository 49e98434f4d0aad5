package dev.redgreen.fixer.search;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.SourceTree.Compilation;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestBench.Report;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.search.locate.HitsSource;
import dev.redgreen.fixer.search.locate.Inserts;
import dev.redgreen.fixer.search.locate.Probes;
import dev.redgreen.fixer.search.mutate.Mutation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /** What tests say of class files. */
  Report run(Map<String, byte[]> classes, List<TestId> tests) {
    run++;
    return bench.run(classes, tests, limit.left(RUN));
  }

  /** What tests say of a change as it is; empty if it does not compile. */
  Optional<Report> whole(Mutation mutation, List<TestId> tests) {
    Compilation made = plain.with(mutation.patch()).compile();
    return made.ok() ? Optional.of(run(made, tests)) : Optional.empty();
  }

  private Report run(Compilation made, List<TestId> tests) {
    return run(made.classes(), tests);
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
