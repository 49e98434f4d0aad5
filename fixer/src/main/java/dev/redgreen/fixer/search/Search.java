package dev.redgreen.fixer.search;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestBench.Report;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.search.locate.Heat;
import dev.redgreen.fixer.search.locate.Mentioned;
import dev.redgreen.fixer.search.locate.Suspicion;
import dev.redgreen.fixer.search.mutate.Mutation;
import dev.redgreen.fixer.search.mutate.Mutations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One search for changes with which the failing tests of an attempt pass. */
final class Search {
  private static final int TEST_CLASSES = 20;
  private static final int FIRST = 8;
  private static final int BATCH = 24;
  private static final double MORE_OF_THE_SAME = 0.85;

  /** What it usually takes to find out where a failure may come from. */
  private static final Duration USUAL = Duration.ofSeconds(2);

  /** How many times as long as usual a search may take. */
  private static final int SLOWEST = 4;

  private final long start = System.nanoTime();
  private final Attempt attempt;
  private final SourceTree tree;
  private final List<TestFailure> reported;
  private final SearchSettings settings;
  private final SearchListener listener;
  private final TimeLimit limit;
  private final Mentioned mentioned;
  private final Trials trials;
  private final Map<Path, Report> regression = new HashMap<>();

  Search(
      Attempt attempt,
      List<TestFailure> reported,
      SearchSettings settings,
      SearchListener listener) {
    this.attempt = attempt;
    this.tree = attempt.tree();
    this.reported = reported;
    this.settings = settings;
    this.listener = listener;
    this.limit = TimeLimit.of(attempt.deadline(), settings.time().multipliedBy(SLOWEST));
    this.mentioned = new Mentioned(tree);
    this.trials = new Trials(tree, mentioned.mainFiles(testFiles()), attempt.bench(), limit);
  }

  /** The changes that pass, best first. */
  Stream<Fix> fixes() {
    Report before = trials.before(classes());
    List<TestFailure> failing = failing(before);
    if (failing.isEmpty()) {
      listener.gaveUp(
          before.trouble().isEmpty() ? "the failing tests pass here" : before.trouble());
      return Stream.empty();
    }
    Heat heat = new Suspicion(tree, attempt.bench()).heat(failing, before.passed());
    List<Ranked> ranked = ranked(heat, failing);
    limit.begin(time());
    List<Passer> passers = tried(ranked, heat, failing);
    listener.progress(ranked.size(), trials.compiled(), trials.run());
    listener.passed(passers.stream().map(Passer::alternative).toList());
    return Wording.fixes(passers, failing);
  }

  /** Longer where compiles and tests are slow, as finding the place of the failure has shown. */
  private Duration time() {
    double pace = (System.nanoTime() - start) / (double) USUAL.toNanos();
    return Duration.ofNanos(
        (long) (settings.time().toNanos() * Math.max(1, Math.min(SLOWEST, pace))));
  }

  private List<Path> testFiles() {
    return reported.stream()
        .flatMap(failure -> mentioned.testFiles(failure).stream())
        .distinct()
        .toList();
  }

  private List<TestId> classes() {
    return Stream.concat(
            reported.stream().map(TestFailure::test), attempt.task().targets().stream())
        .map(test -> new TestId(test.className().replaceAll("\\$.*", ""), ""))
        .distinct()
        .limit(TEST_CLASSES)
        .toList();
  }

  /** The reported failures that show in this bench too, with what it says of them. */
  private List<TestFailure> failing(Report before) {
    return before.failures().stream()
        .filter(now -> reported.stream().anyMatch(failure -> failure.test().covers(now.test())))
        .toList();
  }

  private List<Ranked> ranked(Heat heat, List<TestFailure> failing) {
    List<Path> files =
        heat.files().stream()
            .filter(file -> attempt.policy().refusal(file).isEmpty())
            .sorted()
            .toList();
    Map<String, Integer> same = new HashMap<>();
    List<Ranked> ranked = new ArrayList<>();
    Hints hints = Hints.of(failing);
    Overfit overfit =
        new Overfit(tree, Stream.concat(reported.stream(), failing.stream()).toList());
    for (Mutation mutation : Mutations.of(tree, files, (file, at) -> heat.at(file, at) > 0)) {
      if (overfit.special(mutation)) {
        continue;
      }
      String site = mutation.kind() + " " + mutation.file() + mutation.anchor();
      int before = same.merge(site, 1, Integer::sum) - 1;
      double score =
          heat.at(mutation.file(), mutation.anchor())
              * mutation.kind().prior()
              * hints.factor(mutation)
              * Math.pow(MORE_OF_THE_SAME, before);
      ranked.add(new Ranked(mutation, score));
    }
    ranked.sort(Comparator.comparingDouble(Ranked::score).reversed());
    return ranked.size() > settings.candidates()
        ? ranked.subList(0, settings.candidates())
        : ranked;
  }

  private List<Passer> tried(List<Ranked> ranked, Heat heat, List<TestFailure> failing) {
    List<TestId> wanted = failing.stream().map(TestFailure::test).toList();
    List<Passer> complete = new ArrayList<>();
    List<Passer> partial = new ArrayList<>();
    int last = ranked.size();
    int from = 0;
    while (from < last && complete.size() < settings.passers() && !limit.over()) {
      if (from == FIRST) {
        trials.widen(classes());
      }
      List<Ranked> batch = ranked.subList(from, Math.min(last, from + (from == 0 ? FIRST : BATCH)));
      from += batch.size();
      for (Passer passer : tried(batch, wanted)) {
        if (passer.failing() == 0) {
          last = complete.isEmpty() ? Math.min(last, from + settings.longer()) : last;
          complete.add(passer);
        } else if (independent(passer, heat)) {
          partial.add(passer);
        }
      }
    }
    return (complete.isEmpty() ? partial : complete)
        .stream().sorted(Passer.BEST_FIRST).limit(settings.passers()).toList();
  }

  private List<Passer> tried(List<Ranked> batch, List<TestId> wanted) {
    Map<Mutation, Map<String, byte[]>> classes =
        trials.compile(batch.stream().map(Ranked::mutation).toList());
    List<Ranked> made =
        batch.stream().filter(each -> classes.containsKey(each.mutation())).toList();
    List<Passer> passers = new ArrayList<>();
    for (int i = 0; i < made.size() && !limit.over(); i += trials.width()) {
      List<Ranked> some = made.subList(i, Math.min(made.size(), i + trials.width()));
      List<Report> quick =
          trials.runEach(some.stream().map(each -> classes.get(each.mutation())).toList(), wanted);
      for (int k = 0; k < some.size(); k++) {
        if (quick.get(k).trouble().isEmpty() && mended(quick.get(k), wanted) > 0) {
          confirmed(some.get(k), wanted).ifPresent(passers::add);
        }
      }
    }
    return passers;
  }

  private Optional<Passer> confirmed(Ranked ranked, List<TestId> wanted) {
    Path file = ranked.mutation().file();
    Report before = regression.computeIfAbsent(file, key -> trials.before(others(key)));
    return trials
        .whole(ranked.mutation(), others(file))
        .filter(after -> after.trouble().isEmpty())
        .flatMap(after -> passer(ranked, before, after, wanted));
  }

  /** Whether the tests that still fail have nothing to do with the changed statement. */
  private static boolean independent(Passer passer, Heat heat) {
    Set<TestId> concerned = heat.tests(passer.mutation().file(), passer.mutation().anchor());
    return !concerned.isEmpty() && passer.stillRed().stream().noneMatch(concerned::contains);
  }

  private static int mended(Report report, List<TestId> wanted) {
    return (int) wanted.stream().filter(report.passed()::contains).count();
  }

  private static Optional<Passer> passer(
      Ranked ranked, Report before, Report after, List<TestId> wanted) {
    int passing = mended(after, wanted);
    if (passing == 0 || !after.passed().containsAll(before.passed())) {
      return Optional.empty();
    }
    Set<String> known = new HashSet<>();
    before.failures().forEach(failure -> known.add(failure.fingerprint()));
    int changed =
        (int)
            after.failures().stream()
                .filter(failure -> !known.contains(failure.fingerprint()))
                .count();
    return Optional.of(
        new Passer(
            ranked.mutation(),
            ranked.score(),
            passing,
            wanted.stream().filter(test -> !after.passed().contains(test)).toList(),
            changed,
            before.passed().size()));
  }

  /** The test classes that a change of a file may concern: those that fail, and its own. */
  private List<TestId> others(Path file) {
    Set<TestId> all = new LinkedHashSet<>(classes());
    for (Path test : mentioned.testsOf(file)) {
      testClass(test).ifPresent(all::add);
    }
    return all.stream().limit(TEST_CLASSES).toList();
  }

  private Optional<TestId> testClass(Path file) {
    return tree.module().testSources().stream()
        .map(root -> tree.root().relativize(root.toAbsolutePath().normalize()))
        .filter(file::startsWith)
        .map(root -> root.relativize(file).toString())
        .map(name -> name.replaceAll("\\.java$", "").replace('/', '.').replace('\\', '.'))
        .map(name -> new TestId(name, ""))
        .filter(test -> tree.text(file).orElse("").contains("Test"))
        .findFirst();
  }
}
