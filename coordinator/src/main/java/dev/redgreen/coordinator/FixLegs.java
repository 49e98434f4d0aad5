package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.ModuleModel;
import dev.redgreen.coordinator.build.ProjectLayout;
import dev.redgreen.coordinator.build.Verdict;
import dev.redgreen.coordinator.lane.WorkerLanes;
import dev.redgreen.coordinator.workspace.EditPolicies;
import dev.redgreen.coordinator.workspace.FinalPatch;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.EditPolicy;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestBench;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The failing modules of one run of {@code tdd fix}, one after the other, and what comes of them.
 */
final class FixLegs {
  private final Ground ground;
  private final Wiring wiring;
  private final FixRequest request;
  private final String runId;
  private final RunFrame frame;
  private final Limits.Budget budget;
  private final Optional<Share> share;
  private final Rungs rungs;
  private final Function<FixLeg, Ladder> ladder;
  private final Consumer<RunEvent> events;
  private final Durations durations;
  private final List<Fix> fixes = new ArrayList<>();
  private final List<End> ends = new ArrayList<>();
  private final Set<String> flaky = new LinkedHashSet<>();
  private int rounds;
  private Charset charset = StandardCharsets.UTF_8;

  /**
   * Where the run takes place.
   *
   * @param start commit of the worktree that is to be mended
   */
  record Ground(Site site, UserBuild build, ProjectLayout layout, String start) {}

  /**
   * The legs of one run.
   *
   * @param share the modules that are mended; empty for all
   * @param ladder who is asked about the failures of a leg
   */
  FixLegs(
      Ground ground,
      Wiring wiring,
      FixRequest request,
      String runId,
      RunFrame frame,
      Limits.Budget budget,
      Optional<Share> share,
      Rungs rungs,
      Function<FixLeg, Ladder> ladder) {
    this.ground = ground;
    this.wiring = wiring;
    this.request = request;
    this.runId = runId;
    this.frame = frame;
    this.budget = budget;
    this.share = share;
    this.rungs = rungs;
    this.ladder = ladder;
    this.events = frame.events();
    this.durations = frame.durations();
  }

  RunResult run(Steady first) {
    flaky.addAll(first.flaky());
    Verdict verdict = first.verdict();
    if (first.passes()) {
      return frame.over(new Outcome.NotRed(nothingToFix(verdict), 0));
    }
    String commit = ground.start();
    Set<String> done = new LinkedHashSet<>();
    while (true) {
      Optional<FixLeg> leg = next(verdict);
      if (leg.isEmpty()) {
        return end(nothingMore(verdict), commit, Optional.of(verdict));
      }
      if (!done.add(leg.get().name())) {
        String why = "the build fails again in the " + leg.get().name();
        return end(new Outcome.Stuck(why), commit, Optional.of(verdict));
      }
      Run run = run(leg.get(), commit);
      commit = run.commit();
      verdict = run.verdict().orElse(verdict);
      if (!(run.outcome() instanceof Outcome.Green)) {
        return end(run.outcome(), commit, run.verdict());
      }
      if (passes(verdict)) {
        return end(sure(verdict, "the build passes"), commit, run.verdict());
      }
    }
  }

  private boolean passes(Verdict verdict) {
    return Steady.passes(verdict, flaky);
  }

  private String nothingToFix(Verdict verdict) {
    return verdict.failing().isEmpty()
        ? "the build passes: there is nothing to fix"
        : "the failed tests pass when they are run once more: they are flaky, not broken";
  }

  private String unplaced(Verdict verdict) {
    return verdict.failures().stream()
        .findFirst()
        .map(failure -> "no way is known to mend this: " + Report.sentence(failure))
        .orElse("the build fails without naming a reason");
  }

  /** What a run comes to that has no module left to mend. */
  private Outcome nothingMore(Verdict verdict) {
    if (share.isEmpty()) {
      return new Outcome.Stuck(unplaced(verdict));
    }
    return ends.isEmpty()
        ? new Outcome.NotRed("no module of share " + share.get() + " fails", 1)
        : sure(verdict, "the modules of share " + share.get() + " build");
  }

  private Optional<FixLeg> next(Verdict verdict) {
    return FailingModule.all(ground.site().root(), ground.site().workspace().root(), verdict)
        .stream()
        .filter(module -> isOurs(module.directory()))
        .min(FailingModule.order(this::upstream))
        .map(failing -> new FixLeg(ground.site(), failing, model(failing), verdict));
  }

  private boolean isOurs(Path module) {
    Path root = ground.site().root();
    return share.isEmpty()
        || share
            .get()
            .has(
                root.relativize(module),
                ground.build().modules().stream().map(one -> root.relativize(one.root())).toList());
  }

  private Optional<ModuleModel> model(FailingModule failing) {
    return wiring.models().find(ground.site().root(), failing.directory());
  }

  private int upstream(Path module) {
    return wiring
        .models()
        .find(ground.site().root(), module)
        .map(model -> model.upstream().size())
        .orElse(Integer.MAX_VALUE);
  }

  /** A leg that has ended. */
  private record End(FixLeg leg, Task task, RedGreen.Ending ending) {
    /** A state that compiles is better than one that does not, whatever its tests say. */
    boolean better() {
      Judgement best = ending.best().judgement();
      boolean compiles = best.stage().compareTo(Judgement.Stage.COMPILE) > 0;
      boolean didNot = leg.red().stream().anyMatch(CompileError.class::isInstance);
      return !ending.best().fixes().isEmpty()
          && ((compiles && didNot) || best.failures().size() < leg.red().size());
    }

    /** A leg without any candidate is where it began. */
    List<Failure> left() {
      return ending.best().fixes().isEmpty() ? leg.red() : ending.best().judgement().failures();
    }

    List<String> similar(Alternatives alternatives) {
      return alternatives.similar(left(), ending.best().tree()::text);
    }
  }

  /** What a leg comes to: its outcome, the commit of its best state, Maven's last word. */
  private record Run(Outcome outcome, String commit, Optional<Verdict> verdict) {}

  private Run run(FixLeg leg, String prepared) {
    Path root = ground.site().workspace().root();
    List<JavaModule> modules = List.of(leg.java());
    charset = Charset.forName(leg.java().encoding());
    EditPolicy policy =
        EditPolicies.fix(
            root, modules, ground.build().modules(), request.buildFiles(), leg.foreignFiles());
    ground.site().workspace().protect(EditPolicies.decisive(root, modules));
    events.accept(
        new RunEvent.FailureFound(
            ground.site().root().relativize(leg.java().root()),
            leg.red(),
            RunEvent.Verified.draw(leg.red(), leg.tree())));
    Gate gate =
        new Gate(ground.site().workspace(), leg.standard(prepared, ground.build()::run), durations);
    try (WorkerLanes lane = leg.lane(wiring.processes())) {
      Optional<TestBench> bench = frame.judging(lane, leg.model());
      Task task = leg.task(root, ground.layout().name(), runId);
      RedGreen loop =
          new RedGreen(
              ladder.apply(leg),
              leg.verification(policy, bench, gate, durations, events, wiring.models()),
              budget,
              rungs::spent,
              durations,
              events);
      RedGreen.Ending ending =
          loop.run(new RedGreen.Ground(task, leg.tree(), lane, policy), leg.red());
      return kept(leg, task, gate, ending, prepared);
    }
  }

  private Run kept(FixLeg leg, Task task, Gate gate, RedGreen.Ending ending, String prepared) {
    rounds += ending.rounds();
    flaky.addAll(gate.flaky());
    fixes.addAll(ending.best().fixes());
    ends.add(new End(leg, task, ending));
    if (ending.outcome() instanceof Outcome.Green) {
      return new Run(ending.outcome(), gate.commit(), gate.last());
    }
    ground.site().workspace().restore(prepared);
    ground.site().workspace().apply(ending.best().tree().changes(), charset);
    Outcome outcome = leg.explained(ending);
    return new Run(outcome, ground.site().workspace().commit("best state"), gate.last());
  }

  /** Green is claimed only for what tests have seen and what is no guess. */
  private Outcome sure(Verdict verdict, String what) {
    if (!verdict.ranTests()) {
      return new Outcome.Stuck("the build passes with this, but it runs no test: see for yourself");
    }
    Optional<Fix> guess =
        fixes.stream().filter(fix -> fix.standing() != Standing.VERIFIED).findFirst();
    if (guess.isPresent()) {
      String word = guess.get().standing() == Standing.STUB ? "a stub" : "only plausible";
      return new Outcome.Stuck(
          "the build passes with this, but a change is " + word + ": " + guess.get().why());
    }
    return new Outcome.Green(what + ": " + ground.build().goals());
  }

  /** What the last leg could not mend, or what Maven says where there was no leg. */
  private Report.Left left(Optional<Verdict> verdict) {
    if (ends.isEmpty()) {
      List<Failure> said = verdict.map(Verdict::failures).orElse(List.of());
      return new Report.Left(said, file -> Optional.empty(), List.of());
    }
    End last = ends.get(ends.size() - 1);
    return new Report.Left(last.left(), last.ending().best().tree()::text, last.ending().tried());
  }

  /** Whether what was done leaves strictly less wrong, or a whole leg mended. */
  private boolean better() {
    return ends.size() > 1 || ends.stream().anyMatch(End::better);
  }

  private List<String> learn(boolean green) {
    return ends.stream().flatMap(end -> learn(end, green && flaky.isEmpty()).stream()).toList();
  }

  private List<String> learn(End end, boolean sure) {
    FixLeg leg = end.leg();
    return rungs.lessons().mended(end.task(), leg.tree(), leg.red(), end.ending(), sure);
  }

  private RunResult end(Outcome outcome, String commit, Optional<Verdict> verdict) {
    boolean green = outcome instanceof Outcome.Green;
    List<String> learned = durations.time("learn", () -> learn(green));
    Outcome said = request.learn().isPresent() ? Handmade.taught(outcome, flaky, learned) : outcome;
    if (!learned.isEmpty()) {
      events.accept(new RunEvent.Learned(learned));
    }
    if (!green) {
      frame.report().stuck(similar());
    }
    FinalPatch patch = patch(commit);
    RunReport report =
        frame
            .report()
            .ended(
                new Report.Work(
                    said,
                    rounds,
                    green || (request.bestEffort() && better()) ? patch.unified(charset) : "",
                    fixes,
                    green ? Report.Left.NOTHING : left(verdict),
                    verdict,
                    flaky),
                rungs.usage(),
                learned);
    boolean appliable = green && request.learn().isEmpty();
    return new RunResult(
        report, appliable ? Optional.of(patch) : Optional.empty(), charset, said.exitCode());
  }

  /** Repairs of failures like those that are left, one sentence each. */
  private List<String> similar() {
    return ends.isEmpty()
        ? List.of()
        : ends.get(ends.size() - 1).similar(new Alternatives(rungs.solved()));
  }

  private FinalPatch patch(String commit) {
    return request.learn().isPresent()
        ? ground.site().workspace().between(ground.start(), commit)
        : ground.site().workspace().result(commit, file -> Optional.empty());
  }
}
