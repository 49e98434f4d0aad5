package dev.redgreen.fixer.reuse;

import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.TestBench.Report;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.reuse.demand.Demand;
import dev.redgreen.fixer.reuse.find.Candidate;
import dev.redgreen.fixer.reuse.find.CandidateSearch;
import dev.redgreen.fixer.reuse.find.Catalogue;
import dev.redgreen.fixer.reuse.plan.Conversions;
import dev.redgreen.fixer.reuse.plan.Expressions;
import dev.redgreen.fixer.reuse.plan.Plan;
import dev.redgreen.fixer.reuse.plan.Plans;
import dev.redgreen.fixer.reuse.run.Facade;
import dev.redgreen.fixer.reuse.run.PlanRunner;
import dev.redgreen.fixer.reuse.run.PreparedPlan;
import dev.redgreen.fixer.reuse.run.Slot;
import dev.redgreen.fixer.reuse.run.SlotSearch;
import dev.redgreen.fixer.reuse.run.Tried;
import dev.redgreen.fixer.reuse.run.Workbench;
import dev.redgreen.fixer.reuse.slice.Slicer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Answers demands whose methods can be solved each on its own. */
final class FunctionAnswers {
  private static final int EXPRESSIONS = 2500;
  private static final double SIBLING_GAIN = 2;
  private static final double SIBLING_PRIOR = 0.5;
  private static final Duration ALL_TESTS = Duration.ofSeconds(10);

  private final Workbench bench;
  private final Demand demand;
  private final Expressions expressions;
  private final ReuseSettings settings;
  private final ReuseListener listener;
  private final Conversions conversions = new Conversions();
  private final Slicer slicer;
  private final Map<String, Double> priors = new HashMap<>();

  /** Classes that answered another member of the demand already. */
  private final Set<String> siblings = new HashSet<>();

  FunctionAnswers(
      Workbench bench,
      Demand demand,
      Catalogue catalogue,
      CandidateSearch search,
      ReuseSettings settings,
      ReuseListener listener) {
    this.bench = bench;
    this.demand = demand;
    this.expressions = new Expressions(search, catalogue);
    this.settings = settings;
    this.listener = listener;
    this.slicer = new Slicer(catalogue, settings.copiedMembers());
  }

  Stream<Fix> fixes() {
    Facade facade = Facade.of(bench, demand);
    PlanRunner runner = new PlanRunner(bench, facade, true);
    Map<Slot, Tried> picked = new LinkedHashMap<>();
    Standing standing = Standing.VERIFIED;
    String caution = "";
    for (Slot slot : facade.slots()) {
      SlotSearch.Found found = search(slot, runner, picked);
      if (found.passers().isEmpty()) {
        listener.gaveUp("nothing in the store does what " + slot.member().name() + " is to do");
        return Stream.empty();
      }
      Tried best = found.passers().get(0);
      Candidate candidate = best.prepared().plan().candidate();
      double prior = priors.getOrDefault(candidate.pattern().id(), 0.0);
      siblings.add(candidate.signature().enclosingType());
      Optional<Standing> claim = new Evidence(slot.member()).standing(best.rank(), prior);
      if (claim.isEmpty()) {
        listener.gaveUp("too little speaks for what was found for " + slot.member().name());
        return Stream.empty();
      }
      if (claim.get() == Standing.PLAUSIBLE) {
        standing = Standing.PLAUSIBLE;
        caution = "the tests say little of " + slot.member().name() + "; add an example";
      }
      picked.put(slot, best);
    }
    Report report = runner.runAll(picked, demand.tests(), ALL_TESTS);
    return report.green()
        ? Stream.of(new FixWriter(bench.tree(), slicer).fix(demand, picked, standing, caution))
        : Stream.empty();
  }

  private SlotSearch.Found search(Slot slot, PlanRunner runner, Map<Slot, Tried> picked) {
    List<Expressions.Ranked> ranked =
        expressions.find(slot.type(), slot.member(), demand.words()).stream()
            .limit(EXPRESSIONS)
            .toList();
    Plans plans = new Plans(slot.member(), slot.inputs(), conversions);
    List<Plan> all = new ArrayList<>();
    String name = slot.type().name() + "." + slot.member().name();
    int rank = 0;
    for (Expressions.Ranked each : ranked) {
      Candidate candidate = each.callable().candidate();
      boolean sibling = siblings.contains(candidate.signature().enclosingType());
      priors.put(candidate.pattern().id(), each.wording().prior() + (sibling ? SIBLING_PRIOR : 0));
      int before = all.size();
      plans
          .of(each.callable())
          .forEach(
              plan -> all.add(plan.with(plan.body(), each.cost() - (sibling ? SIBLING_GAIN : 0))));
      String shown =
          String.format(
              "%s %.2f %.2f",
              candidate.signature(), each.wording().likeness(), each.wording().standing());
      listener.candidate(name, ++rank, shown, all.size() - before);
    }
    all.sort(Comparator.comparingDouble(Plan::cost));
    SlotSearch slots =
        new SlotSearch(
            runner,
            settings.plans(),
            settings.time(),
            new SlotSearch.Heard() {
              @Override
              public void progress(Slot of, int compiled, int run) {
                listener.progress(name, ranked.size(), compiled, run);
              }

              @Override
              public void lost(Slot of, Plan plan, String why) {
                listener.lost(name, plan.candidate().shownName(), plan.body(), why);
              }
            });
    Set<TestId> tests = slot.member().tests();
    SlotSearch.Found found = slots.search(slot, all, new Cutting(slicer), tests, picked);
    found
        .passers()
        .forEach(tried -> listener.passed(name, tried.prepared().plan().body(), tried.rank()));
    return found;
  }

  /** Cuts what plans need out of libraries. */
  private record Cutting(Slicer slicer) implements SlotSearch.Preparing {
    @Override
    public Optional<PreparedPlan> prepared(Plan plan) {
      return slicer
          .support(plan.parts(), plan.whole())
          .map(support -> new PreparedPlan(plan, support));
    }

    @Override
    public String refusal(Plan plan) {
      return slicer.refusal(plan.parts(), plan.whole());
    }
  }
}
