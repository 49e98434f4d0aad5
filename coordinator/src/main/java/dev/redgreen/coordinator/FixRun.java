package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.ModuleModel;
import dev.redgreen.coordinator.build.ProjectLayout;
import dev.redgreen.coordinator.build.Verdict;
import dev.redgreen.coordinator.lane.LaneSettings;
import dev.redgreen.coordinator.lane.WorkerLane;
import dev.redgreen.coordinator.workspace.EditPolicies;
import dev.redgreen.coordinator.workspace.FinalPatch;
import dev.redgreen.coordinator.workspace.Workspace;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.EditPolicy;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.handmade.HandmadeProposer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The use case of {@code tdd fix}: from a failing build to a verified patch of it. The failing
 * modules are mended one after the other, what others are built from first; each leg is a loop of
 * its own, and the build that the user asked for has the last word.
 */
public final class FixRun {
  private static final Duration PER_TEST = Duration.ofSeconds(20);

  private final Wiring wiring;
  private final FixRequest request;
  private final String runId;
  private final RunFrame frame;
  private final Consumer<RunEvent> events;
  private final Durations durations;
  private final Limits.Budget budget;
  private final List<String> goals;

  /**
   * One run.
   *
   * @param runId see {@code RunId}
   * @param stopped whether the user wants the run to end; asked between its steps
   */
  public FixRun(
      Wiring wiring,
      FixRequest request,
      String runId,
      BooleanSupplier stopped,
      Consumer<RunEvent> events) {
    this.wiring = wiring;
    this.request = request;
    this.runId = runId;
    this.budget = request.run().limits().startingAt(wiring.clock());
    this.goals = MavenGoals.of(request.goals(), wiring.settings().text("gate.goal"));
    String gate = String.join(" ", goals);
    this.frame = new RunFrame(wiring, request.run(), "fix", runId, gate, stopped, events);
    this.events = frame.events();
    this.durations = frame.durations();
  }

  /**
   * Runs to the end. Expected endings, a broken environment among them, are results.
   *
   * @throws WrongUsage if the request does not fit the project
   */
  public RunResult run() {
    return frame.run(this::inWorkspace);
  }

  private RunResult inWorkspace(Workspace workspace, ProjectLayout layout) {
    Site site =
        new Site(workspace, wiring.build(), String.join(" ", goals), request.run().limits().time());
    return request
        .learn()
        .map(revisions -> learn(site, layout, revisions))
        .orElseGet(() -> mend(site, layout));
  }

  private RunResult mend(Site site, ProjectLayout layout) {
    events.accept(new RunEvent.StageStarted("maven", String.join(" ", goals)));
    Steady first = Steady.of(site, goals, durations, events);
    if (first.trouble().isPresent()) {
      return frame.over(first.trouble().get());
    }
    Rungs rungs = new Rungs(wiring, request.run(), layout.name(), runId, durations, events);
    return new Legs(site, layout, rungs, rungs.mending(), site.workspace().snapshot()).run(first);
  }

  /** A person's repair is a candidate like any other: what passes is learned, and not applied. */
  private RunResult learn(Site site, ProjectLayout layout, Revisions revisions) {
    Handmade.Found found = new Handmade(site, goals, durations, events).between(revisions);
    if (found instanceof Handmade.Nothing nothing) {
      return frame.over(nothing.outcome());
    }
    Handmade.Repair repair = (Handmade.Repair) found;
    List<Proposer> person = List.of(new HandmadeProposer(repair::texts));
    Ladder ladder = new Ladder(person, List.of(), List.of());
    RunRequest offline = request.run().withoutModel();
    Rungs rungs = new Rungs(wiring, offline, layout.name(), runId, durations, events);
    return new Legs(site, layout, rungs, ladder, repair.broken()).run(repair.red());
  }

  /** The modules of one run, one after the other. */
  private final class Legs {
    private final Site site;
    private final ProjectLayout layout;
    private final Rungs rungs;
    private final Ladder ladder;
    private final String start;
    private final List<Fix> fixes = new ArrayList<>();
    private final List<End> ends = new ArrayList<>();
    private final Set<String> flaky = new LinkedHashSet<>();
    private int rounds;
    private Charset charset = java.nio.charset.StandardCharsets.UTF_8;

    /**
     * The legs of one run.
     *
     * @param start commit of the worktree that is to be mended
     */
    Legs(Site site, ProjectLayout layout, Rungs rungs, Ladder ladder, String start) {
      this.site = site;
      this.layout = layout;
      this.rungs = rungs;
      this.ladder = ladder;
      this.start = start;
    }

    RunResult run(Steady first) {
      flaky.addAll(first.flaky());
      Verdict verdict = first.verdict();
      if (first.passes()) {
        return frame.over(new Outcome.NotRed(nothingToFix(verdict), 0));
      }
      String commit = start;
      Set<String> done = new LinkedHashSet<>();
      while (true) {
        Optional<FixLeg> leg = next(verdict);
        if (leg.isEmpty()) {
          return end(new Outcome.Stuck(unplaced(verdict)), commit, Optional.of(verdict));
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
          return end(sure(run.outcome(), verdict), commit, run.verdict());
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

    private Optional<FixLeg> next(Verdict verdict) {
      return FailingModule.first(
              site.root(), site.workspace().root(), verdict, module -> upstream(module))
          .map(failing -> new FixLeg(site, failing, model(failing), verdict));
    }

    private Optional<ModuleModel> model(FailingModule failing) {
      return wiring.models().find(site.root(), failing.directory());
    }

    private int upstream(Path module) {
      return wiring
          .models()
          .find(site.root(), module)
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
        return alternatives.similar(left(), ending.best().tree());
      }
    }

    /** What a leg comes to: its outcome, the commit of its best state, Maven's last word. */
    private record Run(Outcome outcome, String commit, Optional<Verdict> verdict) {}

    private Run run(FixLeg leg, String prepared) {
      Path root = site.workspace().root();
      List<JavaModule> modules = List.of(leg.java());
      charset = Charset.forName(leg.java().encoding());
      EditPolicy policy = EditPolicies.fix(root, modules, request.buildFiles(), leg.foreignFiles());
      site.workspace().protect(EditPolicies.decisive(root, modules));
      events.accept(
          new RunEvent.FailureFound(
              site.root().relativize(leg.java().root()),
              leg.red(),
              RunEvent.Verified.draw(leg.red(), leg.tree())));
      Gate gate =
          new Gate(
              site.workspace(),
              leg.standard(prepared, tests -> site.maven(goals, tests)),
              durations);
      try (WorkerLane lane = lane(root, leg)) {
        Optional<TestBench> bench = usable(leg) ? Optional.of(lane) : Optional.empty();
        frame.report().lane(bench.isPresent() ? "warm" : "maven");
        Task task = leg.task(root, layout.name(), runId);
        RedGreen loop =
            new RedGreen(
                ladder,
                leg.verification(policy, bench, gate, durations, events),
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
      site.workspace().restore(prepared);
      site.workspace().apply(ending.best().tree().changes(), charset);
      return new Run(ending.outcome(), site.workspace().commit("best state"), gate.last());
    }

    /** Green is claimed only for what tests have seen and what is no guess. */
    private Outcome sure(Outcome green, Verdict verdict) {
      if (!verdict.ranTests()) {
        return new Outcome.Stuck(
            "the build passes with this, but it runs no test: see for yourself");
      }
      Optional<Fix> guess =
          fixes.stream().filter(fix -> fix.standing() != Standing.VERIFIED).findFirst();
      if (guess.isPresent()) {
        String word = guess.get().standing() == Standing.STUB ? "a stub" : "only plausible";
        return new Outcome.Stuck(
            "the build passes with this, but a change is " + word + ": " + guess.get().why());
      }
      return new Outcome.Green("the build passes: " + String.join(" ", goals));
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
      Outcome said =
          request.learn().isPresent() ? Handmade.taught(outcome, flaky, learned) : outcome;
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
          ? site.workspace().between(start, commit)
          : site.workspace().result(commit, file -> Optional.empty());
    }
  }

  private WorkerLane lane(Path root, FixLeg leg) {
    return new WorkerLane(
        new LaneSettings(
            root,
            leg.java(),
            leg.model().map(ModuleModel::jvmArguments).orElse(List.of()),
            leg.model().map(ModuleModel::systemProperties).orElse(Map.of()),
            leg.model().map(ModuleModel::environment).orElse(Map.of()),
            Optional.empty(),
            PER_TEST),
        wiring.processes());
  }

  private boolean usable(FixLeg leg) {
    if (request.run().lane().equals("maven") || leg.model().isEmpty()) {
      return false;
    }
    List<String> obstacles = leg.model().get().obstacles();
    obstacles.forEach(why -> frame.warn("Maven judges every candidate: " + why));
    return obstacles.isEmpty();
  }
}
