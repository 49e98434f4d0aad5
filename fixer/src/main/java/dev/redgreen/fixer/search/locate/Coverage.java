package dev.redgreen.fixer.search.locate;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.SourceTree.Compilation;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which statements each test executes. It is found by one run of tests on sources with probes,
 * which works with any bench and any test framework.
 *
 * @param statements all statements that were watched
 * @param byTest the positions of those that a test executed
 */
record Coverage(List<Statement> statements, Map<TestId, BitSet> byTest) {
  private static final Duration RUN = Duration.ofSeconds(5);

  /**
   * Runs test classes with probes.
   *
   * @param mainFiles what is watched
   * @param testFiles sources of the test classes
   * @param classes the test classes
   * @return what was executed; empty if the sources do not compile with probes or nothing was heard
   */
  static Optional<Coverage> of(
      SourceTree tree,
      TestBench bench,
      Collection<Path> mainFiles,
      Collection<Path> testFiles,
      List<TestId> classes) {
    List<Statement> statements = new ArrayList<>();
    List<Edit> edits = new ArrayList<>();
    for (Path file : mainFiles) {
      String text = tree.text(file).orElse("");
      Probes probes = Probes.all(file, text, statements.size());
      statements.addAll(probes.statements());
      edits.add(new Edit.Write(file, probes.inserts().into(text)));
    }
    for (Path file : testFiles) {
      edits.add(new Edit.Write(file, ProbedTests.of(tree.text(file).orElse(""))));
    }
    Optional<Edit.Write> hits = HitsSource.file(tree);
    if (statements.isEmpty() || hits.isEmpty()) {
      return Optional.empty();
    }
    edits.add(hits.get());
    return run(tree.with(Patch.of(edits)), bench, classes)
        .map(byTest -> new Coverage(List.copyOf(statements), byTest));
  }

  private static Optional<Map<TestId, BitSet>> run(
      SourceTree probed, TestBench bench, List<TestId> classes) {
    Compilation compiled = probed.compile();
    if (!compiled.ok()) {
      return Optional.empty();
    }
    Map<TestId, BitSet> byTest = new HashMap<>();
    for (TestFailure failure : bench.run(compiled.classes(), classes, RUN).failures()) {
      HitsSource.read(failure).ifPresent(hits -> byTest.put(failure.test(), hits));
    }
    return byTest.isEmpty() ? Optional.empty() : Optional.of(byTest);
  }
}
