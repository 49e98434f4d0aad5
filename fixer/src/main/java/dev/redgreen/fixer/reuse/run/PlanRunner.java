package dev.redgreen.fixer.reuse.run;

import dev.redgreen.fixer.TestBench.Report;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.javac.Compiler.Output;
import dev.redgreen.fixer.javac.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compiles plans of one slot and runs tests on each of them. */
public final class PlanRunner {
  private static final Duration BATCH = Duration.ofMillis(2500);
  private static final Set<String> NOT_RUN = Set.of("dev.redgreen.NotExecuted");

  private final Workbench bench;
  private final Facade facade;
  private final boolean together;
  private int numbers;

  /**
   * A runner.
   *
   * @param together whether the test classes can be extended, so that one run tries many plans
   */
  public PlanRunner(Workbench bench, Facade facade, boolean together) {
    this.bench = bench;
    this.facade = facade;
    this.together = together;
  }

  /**
   * A compiled plan.
   *
   * @param problem what speaks against compiling it; empty if it compiled
   */
  public record Compiled(
      PreparedPlan prepared, int number, Map<String, byte[]> classes, List<Problem> problems) {
    boolean isFine() {
      return problems.isEmpty();
    }
  }

  /** Compiles plans together; those that do not compile come back with their problems. */
  public List<Compiled> compile(Slot slot, List<PreparedPlan> plans) {
    Map<Path, String> sources = new TreeMap<>();
    Map<Path, Integer> indexes = new HashMap<>();
    int first = numbers;
    numbers += plans.size();
    for (int i = 0; i < plans.size(); i++) {
      Path file = Facade.file(bench, slot.holder(first + i));
      sources.put(file, PlanClass.text(slot, plans.get(i), first + i));
      indexes.put(file, i);
    }
    Map<Integer, List<Problem>> problems = new HashMap<>();
    Output output = bench.main().compile(sources, facade.classes());
    while (!output.problems().isEmpty() && !sources.isEmpty()) {
      Set<Path> bad = new HashSet<>();
      for (Problem problem : output.problems()) {
        Path file = problem.file().orElse(Path.of(""));
        Integer index = indexes.get(file);
        if (index == null) {
          return List.of();
        }
        bad.add(file);
        problems.computeIfAbsent(index, key -> new ArrayList<>()).add(problem);
      }
      sources.keySet().removeAll(bad);
      output = bench.main().compile(sources, facade.classes());
    }
    List<Compiled> compiled = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      Path file = Facade.file(bench, slot.holder(first + i));
      compiled.add(
          new Compiled(
              plans.get(i),
              first + i,
              output.classes().getOrDefault(file, Map.of()),
              problems.getOrDefault(i, List.of())));
    }
    return compiled;
  }

  /**
   * Runs tests on compiled plans of one slot.
   *
   * @param rank plans of the slot that were tried before
   * @param others plans that are picked for other slots meanwhile
   */
  public List<Tried> run(
      Slot slot,
      List<Compiled> plans,
      Collection<TestId> tests,
      Map<Slot, Tried> others,
      int rank) {
    List<Tried> tried = new ArrayList<>();
    List<Compiled> open = new ArrayList<>(plans.stream().filter(Compiled::isFine).toList());
    while (!open.isEmpty()) {
      List<Compiled> now = together ? open : open.subList(0, 1);
      Map<Integer, Tried> ended = once(slot, now, tests, others, rank);
      tried.addAll(ended.values());
      open.removeIf(plan -> ended.containsKey(plan.number()));
      if (ended.isEmpty()) {
        open.remove(0);
      }
    }
    return tried;
  }

  private Map<Integer, Tried> once(
      Slot slot,
      List<Compiled> plans,
      Collection<TestId> tests,
      Map<Slot, Tried> others,
      int rank) {
    Map<String, byte[]> classes = new HashMap<>(facade.classes());
    Map<Slot, Integer> start = new LinkedHashMap<>();
    others.forEach(
        (other, tried) -> {
          classes.putAll(tried.classes());
          start.put(other, tried.number());
        });
    plans.forEach(plan -> classes.putAll(plan.classes()));
    List<TestId> wanted = new ArrayList<>();
    if (together) {
      classes.putAll(testClasses(slot, plans, tests, classes));
      plans.forEach(
          plan ->
              tests.forEach(
                  test ->
                      wanted.add(
                          new TestId(
                              PlanTests.name(test.className(), plan.number()), test.method()))));
    } else {
      start.put(slot, plans.get(0).number());
      wanted.addAll(tests);
    }
    Report report = bench.bench().run(facade.picks().starting(classes, start), wanted, BATCH);
    return evaluated(plans, report, rank);
  }

  private Map<String, byte[]> testClasses(
      Slot slot, List<Compiled> plans, Collection<TestId> tests, Map<String, byte[]> known) {
    Map<Path, String> sources = new TreeMap<>();
    for (Compiled plan : plans) {
      List<String> picking = List.of(facade.picks().picking(slot, plan.number()));
      PlanTests.sources(tests, plan.number(), picking)
          .forEach((name, text) -> sources.put(Facade.file(bench, name), text));
    }
    Output output = bench.test().compile(sources, known);
    Map<String, byte[]> classes = new HashMap<>();
    output.classes().values().forEach(classes::putAll);
    return classes;
  }

  /** A plan whose tests were cut short by another one has no result yet. */
  private Map<Integer, Tried> evaluated(List<Compiled> plans, Report report, int rank) {
    Map<Integer, Tried> results = new LinkedHashMap<>();
    for (Compiled plan : plans) {
      Set<TestId> passed = new HashSet<>();
      List<TestFailure> failures = new ArrayList<>();
      report.passed().stream()
          .filter(test -> isOf(test, plan))
          .forEach(test -> passed.add(PlanTests.original(test)));
      report.failures().stream()
          .filter(failure -> isOf(failure.test(), plan))
          .forEach(failures::add);
      boolean cut = failures.stream().anyMatch(failure -> NOT_RUN.contains(failure.exception()));
      if (!cut && !(passed.isEmpty() && failures.isEmpty())) {
        results.put(
            plan.number(),
            new Tried(
                plan.prepared(),
                plan.number(),
                rank + plans.indexOf(plan) + 1,
                plan.classes(),
                passed,
                failures.stream().map(PlanRunner::original).toList()));
      }
    }
    return results;
  }

  private boolean isOf(TestId test, Compiled plan) {
    return !together || PlanTests.plan(test) == plan.number();
  }

  private static TestFailure original(TestFailure failure) {
    return new TestFailure(
        PlanTests.original(failure.test()),
        failure.exception(),
        failure.message(),
        failure.expected(),
        failure.actual(),
        failure.stack(),
        failure.location());
  }

  /** Runs tests with one plan picked for each slot. */
  public Report runAll(Map<Slot, Tried> picked, List<TestId> tests, Duration deadline) {
    Map<String, byte[]> classes = new HashMap<>(facade.classes());
    Map<Slot, Integer> start = new LinkedHashMap<>();
    picked.forEach(
        (slot, tried) -> {
          classes.putAll(tried.classes());
          start.put(slot, tried.number());
        });
    return bench.bench().run(facade.picks().starting(classes, start), tests, deadline);
  }
}
