package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.ModuleModel;
import dev.redgreen.coordinator.build.ProjectLayout;
import dev.redgreen.coordinator.build.ProjectProblem;
import dev.redgreen.coordinator.lane.LaneSettings;
import dev.redgreen.coordinator.lane.WorkerLane;
import dev.redgreen.coordinator.process.CannotStart;
import dev.redgreen.coordinator.workspace.EditPolicies;
import dev.redgreen.coordinator.workspace.FinalPatch;
import dev.redgreen.coordinator.workspace.SnapshotOptions;
import dev.redgreen.coordinator.workspace.Workspace;
import dev.redgreen.coordinator.workspace.WorkspaceException;
import dev.redgreen.fixer.EditPolicy;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.patterns.StoreException;
import dev.redgreen.prompts.TestWriter.WrittenTest;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.tools.ToolProvider;

/** The use case of {@code tdd generate}: from the user's tree to a verified patch of it. */
public final class Generate {
  private static final Duration PER_TEST = Duration.ofSeconds(20);

  private final Wiring wiring;
  private final RunRequest request;
  private final String runId;
  private final Consumer<RunEvent> events;
  private final Durations durations = new Durations();
  private final Report report;
  private final Predicate<WrittenTest> agreed;
  private final BooleanSupplier stopped;
  private final Limits.Budget budget;
  private Optional<Path> written = Optional.empty();

  /**
   * One run.
   *
   * @param runId see {@code RunId}
   * @param agreed asks the user about a test that was written from {@code --spec}
   * @param stopped whether the user wants the run to end; asked between its steps
   */
  public Generate(
      Wiring wiring,
      RunRequest request,
      String runId,
      Predicate<WrittenTest> agreed,
      BooleanSupplier stopped,
      Consumer<RunEvent> events) {
    this.wiring = wiring;
    this.request = request;
    this.runId = runId;
    this.agreed = agreed;
    this.stopped = stopped;
    this.budget = request.limits().startingAt(wiring.clock());
    this.report = new Report(runId, wiring.settings().text("gate.goal"), durations);
    this.events =
        event -> {
          report.hear(event);
          events.accept(event);
          if (stopped.getAsBoolean() && !(event instanceof RunEvent.Ended)) {
            throw new Stopped();
          }
        };
  }

  /** Unwinds a run that the user wants to end. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /**
   * What a run comes to.
   *
   * @param report for the user
   * @param patch what can be applied to the user's tree; empty unless green
   * @param charset of the sources
   * @param exit exit code of the command, unless the user declines
   */
  public record Result(RunReport report, Optional<FinalPatch> patch, Charset charset, int exit) {}

  /**
   * Runs to the end. Expected endings, a broken environment among them, are results.
   *
   * @throws WrongUsage if the request does not fit the project
   */
  public Result run() {
    long start = System.nanoTime();
    Result result = ended();
    if (stopped.getAsBoolean()) {
      result = over(new Outcome.Interrupted("stopped by the user"));
    }
    long ms = (System.nanoTime() - start) / 1_000_000;
    events.accept(new RunEvent.Ended(result.report().outcome(), result.report().reason(), ms));
    return result;
  }

  /** The result, whatever keeps the run from ending by itself. */
  private Result ended() {
    try {
      events.accept(new RunEvent.Started(runId, "generate", request.project()));
      requireCompiler();
      return inProject(ProjectLayout.find(request.project()));
    } catch (ProjectProblem e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    } catch (WrongUsage e) {
      throw e;
    } catch (RuntimeException e) {
      if (Thread.interrupted() || stopped.getAsBoolean()) {
        return over(new Outcome.Interrupted("stopped by the user"));
      }
      if (isEnvironment(e)) {
        return over(new Outcome.EnvironmentBroken(String.valueOf(e.getMessage())));
      }
      throw e;
    }
  }

  private static void requireCompiler() {
    if (ToolProvider.getSystemJavaCompiler() == null) {
      throw new BrokenEnvironment(
          "no Java compiler in "
              + System.getProperty("java.home")
              + ": install a JDK (not a JRE) of version 17 or newer and set JAVA_HOME");
    }
  }

  private static boolean isEnvironment(RuntimeException e) {
    return e instanceof BrokenEnvironment
        || e instanceof WorkspaceException
        || e instanceof StoreException
        || e instanceof CannotStart
        || e instanceof UncheckedIOException;
  }

  private Result inProject(ProjectLayout layout) {
    SnapshotOptions options =
        new SnapshotOptions(
            wiring.settings().list("snapshot.include"), request.keep(), wiring.userGit());
    events.accept(new RunEvent.StageStarted("snapshot", layout.root().toString()));
    try (Workspace workspace =
        durations.time(
            "snapshot", () -> Workspace.open(layout.root(), wiring.home(), runId, options))) {
      workspace.warnings().forEach(this::warn);
      if (request.keep()) {
        warn("the worktree stays at " + workspace.root());
      }
      return inWorkspace(workspace, layout);
    }
  }

  private void warn(String message) {
    report.warn(message);
    events.accept(new RunEvent.Warned(message));
  }

  private Result inWorkspace(Workspace workspace, ProjectLayout layout) {
    Site site =
        new Site(
            workspace,
            wiring.build(),
            wiring.settings().text("gate.goal"),
            request.limits().time());
    Rungs rungs = new Rungs(wiring, request, layout.name(), runId, durations, events);
    Targets targets;
    if (!request.tests().isEmpty()) {
      targets = Targets.find(site.root(), request.tests());
    } else if (!request.spec().isBlank()) {
      Optional<Targets> fromSpec = fromSpec(site, layout, rungs);
      if (fromSpec.isEmpty()) {
        return over(new Outcome.NotRed("the test was not agreed to; nothing was done"));
      }
      targets = fromSpec.get();
    } else {
      targets = new Targets(site.root(), List.of());
    }
    Preparation preparation = new Preparation(site, wiring.models(), durations, events);
    Preparation.Result prepared =
        preparation.prepare(site.root(), targets.module(), targets.tests());
    return prepared instanceof Preparation.Over over
        ? over(over.outcome())
        : loop(site, layout, rungs, (Preparation.Ready) prepared);
  }

  private Optional<Targets> fromSpec(Site site, ProjectLayout layout, Rungs rungs) {
    Path module = site.root().resolve(layout.root().relativize(layout.module())).normalize();
    Optional<WrittenTest> test =
        new SpecTest(site, wiring.models(), rungs.model(), events)
            .write(request.spec(), module, agreed, budget.deadline());
    written = test.map(WrittenTest::file);
    return test.map(each -> new Targets(module, List.of(each.test())));
  }

  private Result loop(Site site, ProjectLayout layout, Rungs rungs, Preparation.Ready ready) {
    report.ready(ready);
    events.accept(new RunEvent.LeftOut(ready.baseline().preexisting()));
    events.accept(
        new RunEvent.RedConfirmed(
            ready.targets(), ready.red(), RunEvent.Verified.draw(ready.red(), ready.tree())));
    Path root = site.workspace().root();
    List<JavaModule> modules = List.of(ready.model().java());
    EditPolicy policy = EditPolicies.generate(root, modules);
    site.workspace().protect(EditPolicies.decisive(root, modules));
    Gate gate = new Gate(site, ready, durations);
    try (WorkerLane lane = lane(root, ready.model())) {
      Optional<TestBench> bench = usable(ready.model()) ? Optional.of(lane) : Optional.empty();
      report.lane(bench.isPresent() ? "warm" : "maven");
      Task task =
          new Task(
              root, ready.model().java(), ready.targets(), request.spec(), layout.name(), runId);
      RedGreen loop =
          new RedGreen(
              rungs.ladder(site.root(), ready.model(), bench.isPresent()),
              new VerificationLadder(policy, bench, gate, ready.targets(), durations, events),
              budget,
              rungs::spent,
              durations,
              events);
      RedGreen.Ending ending =
          loop.run(new RedGreen.Ground(task, ready.tree(), lane, policy), ready.red());
      return end(site.workspace(), gate, rungs, task, ready, ending, policy);
    }
  }

  private WorkerLane lane(Path root, ModuleModel model) {
    return new WorkerLane(
        new LaneSettings(
            root,
            model.java(),
            model.jvmArguments(),
            model.systemProperties(),
            model.environment(),
            Optional.empty(),
            PER_TEST),
        wiring.processes());
  }

  private boolean usable(ModuleModel model) {
    if (request.lane().equals("maven")) {
      return false;
    }
    model.obstacles().forEach(why -> warn("Maven judges every candidate: " + why));
    return model.obstacles().isEmpty();
  }

  private Result end(
      Workspace workspace,
      Gate gate,
      Rungs rungs,
      Task task,
      Preparation.Ready ready,
      RedGreen.Ending ending,
      EditPolicy policy) {
    boolean green = ending.outcome() instanceof Outcome.Green;
    List<String> learned =
        durations.time(
            "learn", () -> rungs.learn(task, ready, ending, green && gate.flaky().isEmpty()));
    if (!learned.isEmpty()) {
      events.accept(new RunEvent.Learned(learned));
    }
    Optional<FinalPatch> patch =
        green ? Optional.of(workspace.result(gate.commit(), withTest(policy))) : Optional.empty();
    RunReport whole = report.ended(ending, gate, rungs.usage(), learned);
    Charset charset = Charset.forName(ready.model().java().encoding());
    return new Result(whole, patch, charset, ending.outcome().exitCode());
  }

  /** The policy of the run, and the test that the user agreed to. */
  private EditPolicy withTest(EditPolicy policy) {
    return file ->
        written.filter(file::equals).isPresent() ? Optional.empty() : policy.refusal(file);
  }

  private Result over(Outcome outcome) {
    return new Result(
        report.over(outcome), Optional.empty(), StandardCharsets.UTF_8, outcome.exitCode());
  }
}
