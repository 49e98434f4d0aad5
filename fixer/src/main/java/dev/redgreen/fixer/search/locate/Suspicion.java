package dev.redgreen.fixer.search.locate;

import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.search.locate.Heat.Blamed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Blames statements for failing tests: by what failing and passing tests execute (Ochiai's
 * coefficient), by the stack trace, and by what was edited last.
 */
public final class Suspicion {
  private static final double UNSEEN = 0.1;
  private static final double THROWING_LINE = 3;
  private static final double CALLING_LINE = 1.5;
  private static final double EDITED = 2;

  private final SourceTree tree;
  private final TestBench bench;

  /** For sources that compile. */
  public Suspicion(SourceTree tree, TestBench bench) {
    this.tree = tree;
    this.bench = bench;
  }

  /**
   * How likely each statement is to blame.
   *
   * @param failures failing tests, as they ran on these very sources
   * @param passed tests of the same classes that pass
   */
  public Heat heat(List<TestFailure> failures, Collection<TestId> passed) {
    Mentioned mentioned = new Mentioned(tree);
    Set<Path> testFiles = new LinkedHashSet<>();
    Set<TestId> classes = new LinkedHashSet<>();
    for (TestFailure failure : failures) {
      testFiles.addAll(mentioned.testFiles(failure));
      classes.add(new TestId(failure.test().className().replaceAll("\\$.*", ""), ""));
    }
    Set<Path> mainFiles = mentioned.mainFiles(testFiles);
    Set<TestId> failed = new HashSet<>();
    failures.forEach(failure -> failed.add(failure.test()));
    Optional<Heat> executed =
        Coverage.of(tree, bench, mainFiles, testFiles, List.copyOf(classes))
            .map(coverage -> ochiai(coverage, failed, new HashSet<>(passed)))
            .filter(heat -> !heat.files().isEmpty());
    Heat heat = executed.orElseGet(() -> new CalledMethods(tree).heat(mainFiles, testFiles));
    Map<Path, List<Fields.Field>> fields = new HashMap<>();
    heat.files().forEach(file -> fields.put(file, Fields.of(file, tree.text(file).orElse(""))));
    return heat.times(statement -> thrown(statement, failures) * edited(statement))
        .and(fields, this::text);
  }

  /** Ochiai: the executions by failing tests, over the root of all failing times all executions. */
  private static Heat ochiai(Coverage coverage, Set<TestId> failed, Set<TestId> passed) {
    List<Blamed> heat = new ArrayList<>();
    long all = coverage.byTest().keySet().stream().filter(failed::contains).count();
    List<Statement> unseen = new ArrayList<>();
    for (int i = 0; i < coverage.statements().size(); i++) {
      Statement statement = coverage.statements().get(i);
      Set<TestId> bad = executions(coverage, failed, i);
      int good = executions(coverage, passed, i).size();
      if (bad.isEmpty()) {
        unseen.add(statement);
      } else {
        double share = bad.size() / Math.sqrt((double) all * (bad.size() + good));
        heat.add(new Blamed(statement, share, bad));
      }
    }
    List<Blamed> executed = List.copyOf(heat);
    unseen.forEach(statement -> inside(statement, executed).ifPresent(heat::add));
    return Heat.of(heat);
  }

  private static Set<TestId> executions(Coverage coverage, Set<TestId> tests, int number) {
    Set<TestId> found = new HashSet<>();
    coverage
        .byTest()
        .forEach(
            (test, hits) -> {
              if (tests.contains(test) && hits.get(number)) {
                found.add(test);
              }
            });
    return found;
  }

  /** What lies inside an executed statement and was not executed is a little suspicious too. */
  private static Optional<Blamed> inside(Statement statement, List<Blamed> executed) {
    return executed.stream()
        .filter(other -> other.statement().file().equals(statement.file()))
        .filter(other -> other.statement().holds(statement.start()))
        .max(Comparator.comparingDouble(Blamed::heat))
        .map(around -> new Blamed(statement, around.heat() * UNSEEN, around.tests()));
  }

  private double thrown(Statement statement, List<TestFailure> failures) {
    double factor = 1;
    for (TestFailure failure : failures) {
      Optional<Location> at = failure.location();
      if (at.isPresent() && on(statement, at.get().file(), at.get().line())) {
        factor = THROWING_LINE;
      }
      for (String frame : failure.stack()) {
        Frame own = Frame.parse(frame);
        if (statement.file().endsWith(own.file()) && on(statement, statement.file(), own.line())) {
          factor = Math.max(factor, CALLING_LINE);
        }
      }
    }
    return factor;
  }

  /** Whether the statement, without those inside it that have lines of their own, is on a line. */
  private boolean on(Statement statement, Path file, int line) {
    if (!statement.file().equals(file)) {
      return false;
    }
    String text = tree.text(file).orElse("");
    return line(text, statement.start()) <= line && line <= line(text, statement.end());
  }

  private static long line(String text, int offset) {
    return 1 + text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  private String text(Statement statement) {
    return tree.text(statement.file()).orElse("").substring(statement.start(), statement.end());
  }

  private double edited(Statement statement) {
    String now = tree.text(statement.file()).orElse("");
    String before = tree.original(statement.file()).orElse(now);
    if (before.equals(now)) {
      return 1;
    }
    int start = 0;
    int end = 0;
    int least = Math.min(now.length(), before.length());
    while (start < least && now.charAt(start) == before.charAt(start)) {
      start++;
    }
    while (end < least - start
        && now.charAt(now.length() - 1 - end) == before.charAt(before.length() - 1 - end)) {
      end++;
    }
    return statement.start() <= now.length() - end && start <= statement.end() ? EDITED : 1;
  }
}
