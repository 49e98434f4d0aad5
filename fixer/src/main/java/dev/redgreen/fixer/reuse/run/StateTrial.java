package dev.redgreen.fixer.reuse.run;

import dev.redgreen.fixer.TestBench.Report;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.javac.Compiler.Output;
import dev.redgreen.fixer.javac.Problem;
import dev.redgreen.fixer.reuse.plan.Code;
import dev.redgreen.fixer.reuse.plan.Plan;
import dev.redgreen.fixer.reuse.write.Support;
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

/**
 * Tries one class as the delegate of a demanded class: all bodies of all methods are compiled at
 * once, beside one copy of the delegate, and combinations of them are run on tests.
 */
public final class StateTrial {
  private static final Duration BATCH = Duration.ofMillis(2500);

  private final Workbench bench;
  private final Facade facade;
  private final int number;
  private final Map<String, byte[]> classes = new HashMap<>();
  private final Map<Slot, List<Body>> bodies = new LinkedHashMap<>();
  private String problem = "";
  private int ran;

  /**
   * A body that compiled.
   *
   * @param number what the facade picks it by
   */
  public record Body(Plan plan, int number) {}

  /**
   * A trial.
   *
   * @param number tells trials of one facade apart
   */
  public StateTrial(Workbench bench, Facade facade, int number) {
    this.bench = bench;
    this.facade = facade;
    this.number = number;
  }

  /** Compiles; afterwards {@link #bodies} has those that compiled, and {@link #problem} why not. */
  public void compile(Support support, Map<Slot, List<Plan>> plans) {
    Slot any = facade.slots().get(0);
    String holder = any.type().qualifiedName() + "__State" + number;
    Map<Path, String> sources = new TreeMap<>();
    Path home = Facade.file(bench, holder);
    if (!support.nested().isEmpty()) {
      sources.put(home, holderText(any.type().packageName(), holder, support));
    }
    Map<String, String> names = new HashMap<>();
    support.names().forEach((type, simple) -> names.put(type, holder + "." + simple));
    Support shared = new Support(List.of(), names, Set.of(), 0);
    Map<Path, Runnable> kept = new HashMap<>();
    plans.forEach(
        (slot, all) -> {
          bodies.put(slot, new ArrayList<>());
          for (int i = 0; i < all.size(); i++) {
            int own = number * 1000 + i;
            Plan plan = all.get(i);
            Path file = Facade.file(bench, slot.holder(own));
            sources.put(file, PlanClass.text(slot, new PreparedPlan(plan, shared), own));
            kept.put(file, () -> open(slot).add(new Body(plan, own)));
          }
        });
    compile(sources, home, kept);
  }

  private List<Body> open(Slot slot) {
    return bodies.computeIfAbsent(slot, key -> new ArrayList<>());
  }

  private static String holderText(String packageName, String holder, Support support) {
    StringBuilder text = new StringBuilder();
    text.append(packageName.isEmpty() ? "" : "package " + packageName + ";\n");
    text.append("final class ")
        .append(holder.substring(holder.lastIndexOf('.') + 1))
        .append(" {\n");
    support
        .nested()
        .forEach(nested -> text.append(nested.replaceFirst("(?m)^private ", "")).append('\n'));
    text.append("}\n");
    return Code.withTypes(text.toString(), name -> support.names().getOrDefault(name, name));
  }

  private void compile(Map<Path, String> sources, Path home, Map<Path, Runnable> kept) {
    Output output = bench.main().compile(sources, facade.classes());
    while (!output.problems().isEmpty()) {
      Set<Path> bad = new HashSet<>();
      for (Problem each : output.problems()) {
        bad.add(each.file().orElse(home));
      }
      if (bad.contains(home)) {
        problem = output.problems().get(0).message();
        bodies.values().forEach(List::clear);
        return;
      }
      sources.keySet().removeAll(bad);
      output = bench.main().compile(sources, facade.classes());
    }
    output.classes().values().forEach(classes::putAll);
    kept.forEach(
        (file, keep) -> {
          if (sources.containsKey(file)) {
            keep.run();
          }
        });
  }

  /** What javac minds about the copy of the delegate; empty if nothing. */
  public String problem() {
    return problem;
  }

  /** The bodies of a slot that compiled, in the order of their plans. */
  public List<Body> bodies(Slot slot) {
    return bodies.getOrDefault(slot, List.of());
  }

  /** Number of combinations that tests were run on. */
  public int ran() {
    return ran;
  }

  /** Those of the combinations that pass these tests. */
  public List<Map<Slot, Body>> passing(
      List<Map<Slot, Body>> combinations, Collection<TestId> tests) {
    List<Map<Slot, Body>> passing = new ArrayList<>();
    for (int from = 0; from < combinations.size(); from += 40) {
      List<Map<Slot, Body>> batch =
          combinations.subList(from, Math.min(combinations.size(), from + 40));
      passing.addAll(once(batch, tests));
    }
    return passing;
  }

  private List<Map<Slot, Body>> once(List<Map<Slot, Body>> batch, Collection<TestId> tests) {
    Map<String, byte[]> all = new HashMap<>(facade.classes());
    all.putAll(classes);
    Map<Path, String> sources = new TreeMap<>();
    List<TestId> wanted = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      List<String> picking = new ArrayList<>();
      batch
          .get(i)
          .forEach((slot, body) -> picking.add(facade.picks().picking(slot, body.number())));
      PlanTests.sources(tests, i, picking)
          .forEach((name, text) -> sources.put(Facade.file(bench, name), text));
      for (TestId test : tests) {
        wanted.add(new TestId(PlanTests.name(test.className(), i), test.method()));
      }
    }
    bench.test().compile(sources, all).classes().values().forEach(all::putAll);
    ran += batch.size();
    Report report = bench.bench().run(facade.picks().starting(all, Map.of()), wanted, BATCH);
    Set<Integer> red = new HashSet<>();
    Set<Integer> green = new HashSet<>();
    report.failures().forEach(failure -> red.add(PlanTests.plan(failure.test())));
    report.passed().forEach(test -> green.add(PlanTests.plan(test)));
    List<Map<Slot, Body>> passing = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      if (green.contains(i) && !red.contains(i)) {
        passing.add(batch.get(i));
      }
    }
    return passing;
  }
}
