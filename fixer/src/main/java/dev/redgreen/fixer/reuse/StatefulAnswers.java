package dev.redgreen.fixer.reuse;

import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.reuse.demand.Demand;
import dev.redgreen.fixer.reuse.demand.MemberDemand;
import dev.redgreen.fixer.reuse.demand.TypeDemand;
import dev.redgreen.fixer.reuse.find.Candidate;
import dev.redgreen.fixer.reuse.find.Catalogue;
import dev.redgreen.fixer.reuse.plan.Callable;
import dev.redgreen.fixer.reuse.plan.Conversions;
import dev.redgreen.fixer.reuse.plan.Delegate;
import dev.redgreen.fixer.reuse.plan.Delegates;
import dev.redgreen.fixer.reuse.plan.Plan;
import dev.redgreen.fixer.reuse.plan.Plans;
import dev.redgreen.fixer.reuse.run.Facade;
import dev.redgreen.fixer.reuse.run.Slot;
import dev.redgreen.fixer.reuse.run.StateSearch;
import dev.redgreen.fixer.reuse.run.StateTrial;
import dev.redgreen.fixer.reuse.run.StateTrial.Body;
import dev.redgreen.fixer.reuse.run.Workbench;
import dev.redgreen.fixer.reuse.slice.Slicer;
import dev.redgreen.fixer.reuse.write.Support;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers the demand of a class with state: it holds an object and hands its calls on. */
final class StatefulAnswers {
  private static final int CLASSES = 150;
  private static final int BODIES = 8;
  private static final int WIDE = 3;
  private static final int WRITTEN = 4;

  private final Workbench bench;
  private final Demand demand;
  private final Delegates delegates;
  private final Slicer slicer;

  /** For trials, where a class stands with more methods than will be needed. */
  private final Slicer wide;

  private final ReuseSettings settings;
  private final ReuseListener listener;
  private final Conversions conversions = new Conversions();
  private String refusal = "";

  StatefulAnswers(
      Workbench bench,
      Demand demand,
      Delegates delegates,
      Catalogue catalogue,
      ReuseSettings settings,
      ReuseListener listener) {
    this.bench = bench;
    this.demand = demand;
    this.delegates = delegates;
    this.wide = new Slicer(catalogue, WIDE * settings.copiedMembers());
    this.slicer = new Slicer(catalogue, settings.copiedMembers());
    this.settings = settings;
    this.listener = listener;
  }

  /** Whether the demand is one new class whose methods change or tell what it holds. */
  static boolean areFor(Demand demand) {
    if (demand.types().size() != 1) {
      return false;
    }
    TypeDemand type = demand.types().get(0);
    List<MemberDemand> made = type.members().stream().filter(MemberDemand::isConstructor).toList();
    boolean changes =
        type.members().stream()
            .filter(MemberDemand::isInstance)
            .anyMatch(
                member ->
                    member.result().isVoid()
                        || (member.parameters().isEmpty()
                            && made.stream().allMatch(each -> each.parameters().isEmpty())));
    boolean onlyInstances = type.members().stream().noneMatch(MemberDemand::isStatic);
    return !type.exists() && made.size() == 1 && changes && onlyInstances;
  }

  Stream<Fix> fixes() {
    TypeDemand type = demand.types().get(0);
    MemberDemand constructor =
        type.members().stream().filter(MemberDemand::isConstructor).findFirst().orElseThrow();
    Facade facade = Facade.delegating(bench, demand);
    long end = System.nanoTime() + settings.time().toNanos();
    int number = 0;
    int ran = 0;
    for (Delegate delegate : delegates.find(type, constructor, demand.words())) {
      if (++number > CLASSES || System.nanoTime() > end) {
        break;
      }
      listener.candidate(
          type.name(), number, "class " + delegate.type() + " " + delegate.cost(), 0);
      StateTrial trial = new StateTrial(bench, facade, number);
      Optional<Support> support = compile(trial, facade, delegate);
      if (support.isEmpty()) {
        listener.lost(
            type.name(),
            "class " + delegate.type(),
            "",
            "does not compile: " + trial.problem() + refusal);
        continue;
      }
      StateSearch search = new StateSearch(facade.slots(), demand.tests());
      List<Map<Slot, Body>> solutions = search.solutions(trial);
      ran += trial.ran();
      listener.progress(type.name(), number, number, ran);
      Optional<Fix> fix =
          solutions.stream()
              .limit(WRITTEN)
              .map(solution -> answer(delegate, solution))
              .flatMap(Optional::stream)
              .findFirst();
      if (fix.isPresent()) {
        return weighed(fix.get(), delegate, ran).stream();
      }
      listener.lost(
          type.name(),
          "class " + delegate.type(),
          "",
          solutions.isEmpty() ? "red: " + search.end() : "cannot be cut out: too many members");
    }
    listener.gaveUp("no class in the store does what " + type.name() + " is to do");
    return Stream.empty();
  }

  private Optional<Support> compile(StateTrial trial, Facade facade, Delegate delegate) {
    refusal = "";
    for (int most : List.of(6, 2)) {
      Map<Slot, List<Plan>> lean = plans(facade, delegate.narrowed(most));
      List<Candidate> parts =
          lean.values().stream()
              .flatMap(List::stream)
              .flatMap(plan -> plan.parts().stream())
              .distinct()
              .toList();
      for (boolean whole : List.of(false, true)) {
        Optional<Support> support = wide.support(parts, whole);
        if (support.isEmpty()) {
          refusal = wide.refusal(parts, whole);
        } else {
          Map<Slot, List<Plan>> plans = new LinkedHashMap<>(lean);
          if (whole) {
            plans.replaceAll((slot, all) -> all.stream().map(Plan::asWhole).toList());
          }
          trial.compile(support.get(), plans);
          if (facade.slots().stream().noneMatch(slot -> trial.bodies(slot).isEmpty())) {
            return support;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Map<Slot, List<Plan>> plans(Facade facade, Delegate delegate) {
    Map<Slot, List<Plan>> plans = new LinkedHashMap<>();
    for (Slot slot : facade.slots()) {
      MemberDemand member = slot.member();
      boolean makes = member.isConstructor();
      Plans making =
          new Plans(makes ? member.giving(delegate.type()) : member, slot.passed(), conversions);
      List<Callable> calls =
          makes ? delegate.makers() : delegate.calls().getOrDefault(member, List.of());
      List<Plan> all = new ArrayList<>();
      for (int i = 0; i < calls.size(); i++) {
        double later = 0.3 * i;
        making.of(calls.get(i)).forEach(plan -> all.add(plan.with(held(plan, delegate), later)));
      }
      all.sort(Comparator.comparingDouble(Plan::cost));
      plans.put(slot, all.stream().limit(BODIES).toList());
    }
    return plans;
  }

  private static String held(Plan plan, Delegate delegate) {
    return plan.body().replace("${" + Delegate.STATE + "}", delegate.cast());
  }

  /** The fix with what may be claimed of it; empty if the tests say too little. */
  private Optional<Fix> weighed(Fix fix, Delegate delegate, int ran) {
    TypeDemand type = demand.types().get(0);
    Optional<Standing> claim = new Evidence(type.members()).standing(ran, delegate.prior(), false);
    if (claim.isEmpty()) {
      listener.gaveUp("too little speaks for what was found for " + type.name());
    }
    return claim.map(
        standing ->
            new Fix(
                fix.patch(),
                fix.rung(),
                fix.code(),
                fix.why(),
                standing,
                fix.sources(),
                standing == Standing.VERIFIED
                    ? ""
                    : "the tests say little of " + type.name() + "; add an example"));
  }

  /** The fix with as little copied as compiles; empty if all of it is too much. */
  private Optional<Fix> answer(Delegate delegate, Map<Slot, Body> solution) {
    Map<Slot, Plan> plans = new LinkedHashMap<>();
    solution.forEach((slot, body) -> plans.put(slot, body.plan().asLean()));
    Optional<Fix> lean = written(delegate, plans);
    if (lean.isPresent() || solution.values().stream().noneMatch(body -> body.plan().whole())) {
      return lean;
    }
    plans.replaceAll((slot, plan) -> plan.asWhole());
    return written(delegate, plans);
  }

  private Optional<Fix> written(Delegate delegate, Map<Slot, Plan> plans) {
    List<Candidate> parts =
        plans.values().stream().flatMap(plan -> plan.parts().stream()).distinct().toList();
    boolean whole = plans.values().stream().anyMatch(Plan::whole);
    if (slicer.support(parts, whole).isEmpty()) {
      return Optional.empty();
    }
    FixWriter writer = new FixWriter(bench.tree(), slicer);
    Fix fix = writer.delegating(demand, delegate, plans, Standing.VERIFIED, "");
    if (!bench.tree().with(fix.patch()).compile().ok()) {
      return Optional.empty();
    }
    plans.forEach((slot, plan) -> listener.passed(slot.member().name(), plan.body(), 1));
    return Optional.of(fix);
  }
}
