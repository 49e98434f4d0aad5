package dev.redgreen.fixer.reuse;

import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Standing;
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
import dev.redgreen.fixer.reuse.run.Rivals;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Answers demands whose methods can be solved each on its own. */
final class FunctionAnswers {
  private static final int EXPRESSIONS = 2500;

  /** Far more than are ever tried, so that dear expressions with cheap fillings have a chance. */
  private static final int PLANS = 4000;

  private static final double SIBLING_GAIN = 2;
  private static final double SIBLING_PRIOR = 0.5;
  private static final double LIKELY = 0.3;
  private static final double SUPPORTED = 0.2;
  private static final int RIVALS = 5;
  private static final Duration ALL_TESTS = Duration.ofSeconds(10);

  private final Workbench bench;
  private final Demand demand;
  private final Expressions expressions;
  private final ReuseSettings settings;
  private final ReuseListener listener;
  private final Conversions conversions = new Conversions();
  private final Slicer slicer;

  /** What several answers need together may be more than one of them may need. */
  private final Slicer unionSlicer;

  private final Map<String, Double> priors = new HashMap<>();

  private String proposal = "";

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
    this.unionSlicer = new Slicer(catalogue, Integer.MAX_VALUE);
  }

  Stream<Fix> fixes() {
    Facade facade = Facade.of(bench, demand);
    PlanRunner runner = new PlanRunner(bench, facade, true);
    Rivals rivals = new Rivals(bench, facade, demand.testFiles());
    Map<Slot, Tried> picked = new LinkedHashMap<>();
    Map<Slot, List<Tried>> others = new LinkedHashMap<>();
    Verdicts verdicts = new Verdicts();
    for (Slot slot : facade.slots()) {
      proposal = "";
      List<Tried> passers = search(slot, facade, runner, picked).passers();
      if (passers.isEmpty()) {
        listener.gaveUp(
            "nothing in the store does what " + slot.member().name() + " is to do" + proposal);
        return Stream.empty();
      }
      Tried best = passers.get(0);
      siblings.add(best.prepared().plan().candidate().signature().enclosingType());
      if (!verdicts.add(slot, best, rival(rivals, slot, passers))) {
        listener.gaveUp("too little speaks for what was found for " + slot.member().name());
        return Stream.empty();
      }
      picked.put(slot, best);
      others.put(slot, passers);
    }
    return together(runner, picked, others)
        .map(
            all ->
                new FixWriter(bench.tree(), unionSlicer)
                    .fix(demand, all, verdicts.standing, verdicts.caution))
        .stream();
  }

  /** What may be claimed of all answers together. */
  private final class Verdicts {
    private Standing standing = Standing.VERIFIED;
    private String caution = "";

    /** Says whether the answer to one member may stand. */
    boolean add(Slot slot, Tried best, Optional<String> rival) {
      double prior = prior(best);
      Optional<Standing> claim =
          new Evidence(slot.member()).standing(best.rank(), prior, rival.isPresent());
      if (claim.isPresent() && (claim.get() == Standing.PLAUSIBLE || rival.isPresent())) {
        standing = claim.get() == Standing.PLAUSIBLE ? Standing.PLAUSIBLE : standing;
        String name = slot.member().name();
        caution =
            rival
                    .map(text -> "other code passes the tests of " + name + " too: " + text)
                    .orElse("the tests say little of " + name)
                + "; add an example";
      }
      return claim.isPresent();
    }
  }

  /** Names the dependency with the likeliest member that is too large to copy. */
  private void propose(Candidate candidate, String why) {
    boolean likely = priors.getOrDefault(candidate.pattern().id(), 0.0) >= LIKELY;
    if (proposal.isEmpty() && likely && why.startsWith("cannot be cut out")) {
      proposal =
          "; a dependency on "
              + candidate.origin().project()
              + " is proposed, for "
              + candidate.shownName()
              + ", which is too large to copy and was not tried";
    }
  }

  private double prior(Tried tried) {
    return priors.getOrDefault(tried.prepared().plan().candidate().pattern().id(), 0.0);
  }

  /** Where the best plan differs from another one that words support no less. */
  private Optional<String> rival(Rivals rivals, Slot slot, List<Tried> passers) {
    Tried best = passers.get(0);
    return passers.stream()
        .skip(1)
        .filter(other -> prior(other) > prior(best) - SUPPORTED)
        .limit(RIVALS)
        .map(other -> rivals.difference(slot, best, other))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The picks that pass all tests together; other passers stand in where the best do not. */
  private Optional<Map<Slot, Tried>> together(
      PlanRunner runner, Map<Slot, Tried> picked, Map<Slot, List<Tried>> passers) {
    if (runner.runAll(picked, demand.tests(), ALL_TESTS).green()) {
      return Optional.of(picked);
    }
    for (Map.Entry<Slot, List<Tried>> slot : passers.entrySet()) {
      for (Tried other : slot.getValue().stream().skip(1).limit(RIVALS).toList()) {
        Map<Slot, Tried> changed = new LinkedHashMap<>(picked);
        changed.put(slot.getKey(), other);
        if (runner.runAll(changed, demand.tests(), ALL_TESTS).green()) {
          return Optional.of(changed);
        }
      }
    }
    listener.gaveUp("what passes each test alone does not pass them together");
    return Optional.empty();
  }

  /** The tests that call a member and, of the others, only those that have an answer already. */
  private static Set<TestId> tests(Slot slot, Facade facade, Map<Slot, Tried> picked) {
    Set<TestId> own = new LinkedHashSet<>(slot.member().tests());
    facade.slots().stream()
        .filter(other -> other != slot && !picked.containsKey(other))
        .forEach(other -> own.removeAll(other.member().tests()));
    return own.isEmpty() ? slot.member().tests() : own;
  }

  private SlotSearch.Found search(
      Slot slot, Facade facade, PlanRunner runner, Map<Slot, Tried> picked) {
    List<Expressions.Ranked> ranked =
        expressions.find(slot.type(), slot.member(), demand.words()).stream()
            .limit(EXPRESSIONS)
            .toList();
    Plans plans = new Plans(slot.member(), slot.inputs(), conversions);
    List<Plan> all = new ArrayList<>();
    String name = slot.type().name() + "." + slot.member().name();
    int rank = 0;
    for (Expressions.Ranked each : ranked) {
      if (all.size() > PLANS) {
        break;
      }
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
                propose(plan.candidate(), why);
                listener.lost(name, plan.candidate().shownName(), plan.body(), why);
              }
            });
    Set<TestId> tests = tests(slot, facade, picked);
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
