package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.ModuleModel;
import dev.redgreen.coordinator.build.ProjectLayout;
import dev.redgreen.coordinator.build.Verdict;
import dev.redgreen.coordinator.lane.LaneSettings;
import dev.redgreen.coordinator.lane.WorkerLane;
import dev.redgreen.coordinator.workspace.EditPolicies;
import dev.redgreen.coordinator.workspace.FinalPatch;
import dev.redgreen.coordinator.workspace.Workspace;
import dev.redgreen.fixer.EditPolicy;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
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
    return frame.run(ProjectLayout::findUnsound, this::inWorkspace);
  }

  private RunResult inWorkspace(Workspace workspace, ProjectLayout layout) {
    Site site =
        new Site(workspace, wiring.build(), String.join(" ", goals), request.run().limits().time());
    events.accept(new RunEvent.StageStarted("maven", String.join(" ", goals)));
    UserBuild build = new UserBuild(site, goals, wiring.models());
    Verdict first = durations.time("maven.baseline", () -> build.run(List.of()));
    Optional<Outcome> trouble =
        first
            .environment()
            .map(
                failure ->
                    new Outcome.EnvironmentBroken("Maven cannot build here: " + failure.message()));
    return trouble.isPresent()
        ? frame.over(trouble.get())
        : new Legs(site, build, layout).run(steady(build, first));
  }

  /** The verdict without the tests that pass when they are run once more. */
  private Steady steady(UserBuild build, Verdict verdict) {
    List<TestId> failed = verdict.failing().stream().map(TestFailure::test).distinct().toList();
    if (failed.isEmpty()) {
      return new Steady(verdict, Set.of());
    }
    events.accept(new RunEvent.StageStarted("maven", "the failed tests once more"));
    Verdict again = durations.time("maven.baseline", () -> build.run(failed));
    Set<String> flaky = new LinkedHashSet<>();
    failed.stream()
        .filter(test -> again.passed().contains(test))
        .forEach(test -> flaky.add(test.toString()));
    return new Steady(verdict, flaky);
  }

  /** A verdict, and its failed tests that passed when they were run once more. */
  private record Steady(Verdict verdict, Set<String> flaky) {}

  /** The modules of one run, one after the other. */
  private final class Legs {
    private final Site site;
    private final UserBuild build;
    private final ProjectLayout layout;
    private final Rungs rungs;
    private final List<Fix> fixes = new ArrayList<>();
    private final List<End> ends = new ArrayList<>();
    private final Set<String> flaky = new LinkedHashSet<>();
    private int rounds;
    private Charset charset = java.nio.charset.StandardCharsets.UTF_8;

    Legs(Site site, UserBuild build, ProjectLayout layout) {
      this.site = site;
      this.build = build;
      this.layout = layout;
      this.rungs = new Rungs(wiring, request.run(), layout.name(), runId, durations, events);
    }

    RunResult run(Steady first) {
      flaky.addAll(first.flaky());
      Verdict verdict = first.verdict();
      if (passes(verdict)) {
        return frame.over(new Outcome.NotRed(nothingToFix(verdict), 0));
      }
      String commit = site.workspace().snapshot();
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
      return verdict.exit() == 0
          && verdict.problems().isEmpty()
          && verdict.failing().stream().allMatch(test -> flaky.contains(test.test().toString()));
    }

    private String nothingToFix(Verdict verdict) {
      return verdict.failing().isEmpty()
          ? "the build passes: there is nothing to fix"
          : "the failed tests pass when they are run once more: they are flaky, not broken";
    }

    private String unplaced(Verdict verdict) {
      return verdict.failures().stream()
          .findFirst()
          .map(failure -> "no way is known to mend this: " + firstLines(failure))
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
      /** A leg without any candidate is where it began. */
      List<Failure> left() {
        return ending.best().fixes().isEmpty() ? leg.red() : ending.best().judgement().failures();
      }
    }

    /** What a leg comes to: its outcome, the commit of its best state, Maven's last word. */
    private record Run(Outcome outcome, String commit, Optional<Verdict> verdict) {}

    private Run run(FixLeg leg, String prepared) {
      Path root = site.workspace().root();
      List<JavaModule> modules = List.of(leg.java());
      charset = Charset.forName(leg.java().encoding());
      EditPolicy policy = EditPolicies.fix(root, modules, build.modules(), request.buildFiles());
      site.workspace().protect(EditPolicies.decisive(root, modules));
      events.accept(
          new RunEvent.FailureFound(
              site.root().relativize(leg.java().root()),
              leg.red(),
              RunEvent.Verified.draw(leg.red(), leg.tree())));
      Gate gate = new Gate(site.workspace(), leg.standard(prepared, build::run), durations);
      try (WorkerLane lane = lane(root, leg)) {
        Optional<TestBench> bench = usable(leg) ? Optional.of(lane) : Optional.empty();
        frame.report().lane(bench.isPresent() ? "warm" : "maven");
        Task task = leg.task(root, layout.name(), runId);
        RedGreen loop =
            new RedGreen(
                leg.ofTheMachine() ? rungs.aroundTheMachine() : rungs.mending(request.buildFiles()),
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
      Outcome outcome = leg.explained(ending);
      return new Run(outcome, site.workspace().commit("best state"), gate.last());
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
    private List<Failure> remaining(Optional<Verdict> verdict) {
      return ends.isEmpty()
          ? verdict.map(Verdict::failures).orElse(List.of())
          : ends.get(ends.size() - 1).left();
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
      if (!learned.isEmpty()) {
        events.accept(new RunEvent.Learned(learned));
      }
      FinalPatch patch = site.workspace().result(commit, file -> Optional.empty());
      RunReport report =
          frame
              .report()
              .ended(
                  new Report.Work(
                      outcome,
                      rounds,
                      green || request.bestEffort() ? patch.unified(charset) : "",
                      fixes,
                      green ? List.of() : remaining(verdict),
                      verdict,
                      flaky),
                  rungs.usage(),
                  learned);
      return new RunResult(
          report, green ? Optional.of(patch) : Optional.empty(), charset, outcome.exitCode());
    }
  }

  private static String firstLines(Failure failure) {
    String place = failure.location().map(location -> location + ": ").orElse("");
    return place + String.join(" ", failure.message().lines().limit(3).toList());
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
