package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.ModuleModel;
import dev.redgreen.coordinator.build.ProjectLayout;
import dev.redgreen.coordinator.lane.LaneSettings;
import dev.redgreen.coordinator.lane.WorkerLanes;
import dev.redgreen.coordinator.workspace.EditPolicies;
import dev.redgreen.coordinator.workspace.FinalPatch;
import dev.redgreen.coordinator.workspace.Workspace;
import dev.redgreen.fixer.EditPolicy;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.prompts.TestWriter.WrittenTest;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The use case of {@code tdd generate}: from the user's tree to a verified patch of it. */
public final class Generate {
  private static final Duration PER_TEST = Duration.ofSeconds(20);

  private final Wiring wiring;
  private final RunRequest request;
  private final String runId;
  private final RunFrame frame;
  private final Consumer<RunEvent> events;
  private final Durations durations;
  private final Predicate<WrittenTest> agreed;
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
    this.budget = request.limits().startingAt(wiring.clock());
    String goal = wiring.settings().text("gate.goal");
    this.frame = new RunFrame(wiring, request, "generate", runId, goal, stopped, events);
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
    Site site = wiring.site(workspace, wiring.settings().text("gate.goal"), request.limits()::time);
    Rungs rungs = new Rungs(wiring, request, layout.name(), runId, durations, events);
    Targets targets;
    if (!request.tests().isEmpty()) {
      targets = Targets.find(site.root(), request.tests());
    } else if (!request.spec().isBlank()) {
      Optional<Targets> fromSpec = fromSpec(site, layout, rungs);
      if (fromSpec.isEmpty()) {
        return frame.over(new Outcome.NotRed("the test was not agreed to; nothing was done"));
      }
      targets = fromSpec.get();
    } else {
      targets = new Targets(site.root(), List.of());
    }
    Preparation preparation = new Preparation(site, wiring.models(), durations, events);
    Preparation.Result prepared =
        preparation.prepare(site.root(), targets.module(), targets.tests());
    return prepared instanceof Preparation.Over over
        ? frame.over(over.outcome())
        : loop(site, layout, rungs, (Preparation.Ready) prepared);
  }

  private Optional<Targets> fromSpec(Site site, ProjectLayout layout, Rungs rungs) {
    Path module = RunFrame.inWorktree(site, layout);
    Optional<WrittenTest> test =
        new SpecTest(site, wiring.models(), rungs.model(), events)
            .write(request.spec(), module, agreed, budget.deadline());
    written = test.map(WrittenTest::file);
    return test.map(each -> new Targets(module, List.of(each.test())));
  }

  private RunResult loop(Site site, ProjectLayout layout, Rungs rungs, Preparation.Ready ready) {
    frame.report().ready(ready);
    events.accept(new RunEvent.LeftOut(ready.baseline().preexisting()));
    events.accept(
        new RunEvent.RedConfirmed(
            ready.targets(), ready.red(), RunEvent.Verified.draw(ready.red(), ready.tree())));
    Path root = site.workspace().root();
    List<JavaModule> modules = List.of(ready.model().java());
    EditPolicy policy = EditPolicies.generate(root, modules);
    site.workspace().protect(EditPolicies.decisive(root, modules));
    Gate gate = new Gate(site.workspace(), Gate.Standard.of(site, ready), durations);
    try (WorkerLanes lane = lane(root, ready.model())) {
      Optional<TestBench> bench = frame.judging(lane, Optional.of(ready.model()));
      Task task =
          new Task(
              root, ready.model().java(), ready.targets(), request.spec(), layout.name(), runId);
      RedGreen loop =
          new RedGreen(
              rungs.ladder(site.root(), ready.model(), bench.isPresent()),
              new VerificationLadder(
                  policy,
                  bench,
                  gate,
                  ready.targets(),
                  ready.baseline().passed(),
                  durations,
                  events,
                  why -> wiring.models().doubt(site.root(), ready.model().java().root(), why)),
              budget,
              rungs::spent,
              durations,
              events);
      RedGreen.Ending ending =
          loop.run(new RedGreen.Ground(task, ready.tree(), lane, policy), ready.red());
      return end(site.workspace(), gate, rungs, task, ready, ending, policy);
    }
  }

  private WorkerLanes lane(Path root, ModuleModel model) {
    return new WorkerLanes(LaneSettings.of(root, model, PER_TEST), wiring.processes());
  }

  private RunResult end(
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
    Charset charset = Charset.forName(ready.model().java().encoding());
    Optional<String> text = patch.map(each -> each.unified(charset));
    RunReport whole = frame.report().ended(ending, text, gate, rungs.usage(), learned);
    return new RunResult(whole, patch, charset, ending.outcome().exitCode());
  }

  /** The policy of the run, and the test that the user agreed to. */
  private EditPolicy withTest(EditPolicy policy) {
    return file ->
        written.filter(file::equals).isPresent() ? Optional.empty() : policy.refusal(file);
  }
}
