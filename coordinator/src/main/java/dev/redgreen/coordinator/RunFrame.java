package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.ModuleModel;
import dev.redgreen.coordinator.build.ProjectLayout;
import dev.redgreen.coordinator.build.ProjectProblem;
import dev.redgreen.coordinator.lane.WorkerLanes;
import dev.redgreen.coordinator.process.CannotStart;
import dev.redgreen.coordinator.process.Sandbox;
import dev.redgreen.coordinator.workspace.SnapshotOptions;
import dev.redgreen.coordinator.workspace.Workspace;
import dev.redgreen.coordinator.workspace.WorkspaceException;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.patterns.StoreException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * What every run stands in: the copy of the user's tree, and the endings that no loop decides, such
 * as a broken environment or a user who stops it.
 */
final class RunFrame {
  private final Wiring wiring;
  private final RunRequest request;
  private final String command;
  private final String runId;
  private final BooleanSupplier stopped;
  private final Consumer<RunEvent> events;
  private final Durations durations = new Durations();
  private final Report report;

  /**
   * The frame of one run.
   *
   * @param command the command's name
   * @param gate what judges, for the report
   * @param stopped whether the user wants the run to end; asked at each event
   */
  RunFrame(
      Wiring wiring,
      RunRequest request,
      String command,
      String runId,
      String gate,
      BooleanSupplier stopped,
      Consumer<RunEvent> listener) {
    this.wiring = wiring;
    this.request = request;
    this.command = command;
    this.runId = runId;
    this.stopped = stopped;
    this.report = new Report(runId, gate, durations);
    this.events = event -> hear(event, listener);
  }

  /** Unwinds a run that the user wants to end. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private void hear(RunEvent event, Consumer<RunEvent> listener) {
    report.hear(event);
    listener.accept(event);
    if (stopped.getAsBoolean() && !(event instanceof RunEvent.Ended)) {
      throw new Stopped();
    }
  }

  Consumer<RunEvent> events() {
    return events;
  }

  Durations durations() {
    return durations;
  }

  Report report() {
    return report;
  }

  /** Tells the user something that does not stop the run. */
  void warn(String message) {
    report.warn(message);
    events.accept(new RunEvent.Warned(message));
  }

  /**
   * The lanes where they may judge candidates: they were not declined, Maven told what the module
   * is, and neither its build nor its test framework stands in the way. Otherwise the user hears
   * why.
   */
  Optional<TestBench> judging(WorkerLanes lanes, Optional<ModuleModel> model) {
    if (request.lane().equals("maven") || model.isEmpty()) {
      return Optional.empty();
    }
    List<String> obstacles =
        Stream.concat(model.get().obstacles().stream(), lanes.obstacle().stream()).toList();
    obstacles.forEach(why -> warn("Maven judges every candidate: " + why));
    if (!obstacles.isEmpty()) {
      return Optional.empty();
    }
    report.warm();
    return Optional.of(lanes);
  }

  /** The result of a run that ends before its loop. */
  RunResult over(Outcome outcome) {
    return new RunResult(
        report.over(outcome), Optional.empty(), StandardCharsets.UTF_8, outcome.exitCode());
  }

  /**
   * Runs to the end. Expected endings, a broken environment among them, are results.
   *
   * @param inside what happens in the worktree
   * @throws WrongUsage if the request does not fit the project
   */
  RunResult run(BiFunction<Workspace, ProjectLayout, RunResult> inside) {
    return run(ProjectLayout::find, inside);
  }

  /**
   * Runs to the end, as {@link #run(BiFunction)} does.
   *
   * @param finding finds the project that a directory lies in
   */
  RunResult run(
      Function<Path, ProjectLayout> finding,
      BiFunction<Workspace, ProjectLayout, RunResult> inside) {
    long start = System.nanoTime();
    RunResult result = ended(finding, inside);
    if (stopped.getAsBoolean()) {
      result = over(new Outcome.Interrupted("stopped by the user"));
    }
    long ms = (System.nanoTime() - start) / 1_000_000;
    events.accept(new RunEvent.Ended(result.report().outcome(), result.report().reason(), ms));
    return result;
  }

  /** The result, whatever keeps the run from ending by itself. */
  private RunResult ended(
      Function<Path, ProjectLayout> finding,
      BiFunction<Workspace, ProjectLayout, RunResult> inside) {
    try {
      events.accept(new RunEvent.Started(runId, command, request.project()));
      requireCompiler();
      return inProject(finding.apply(request.project()), inside);
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

  /** Says what this machine has also where that is not enough and nothing runs. */
  private Sandbox confined() {
    try {
      return wiring.confine(request.sandbox());
    } finally {
      report.sandbox(wiring.sandbox().name());
    }
  }

  private RunResult inProject(
      ProjectLayout layout, BiFunction<Workspace, ProjectLayout, RunResult> inside) {
    SnapshotOptions options =
        new SnapshotOptions(
            wiring.settings().list("snapshot.include"), request.keep(), wiring.userGit());
    Sandbox sandbox = confined();
    if (!sandbox.lacking().isEmpty()) {
      warn("the sandbox is weak: " + sandbox.lacking());
    }
    events.accept(new RunEvent.StageStarted("snapshot", layout.root().toString()));
    try (Workspace workspace =
        durations.time(
            "snapshot", () -> Workspace.open(layout.root(), wiring.home(), runId, options))) {
      workspace.warnings().forEach(this::warn);
      if (request.keep()) {
        warn("the worktree stays at " + workspace.root());
      }
      return inside.apply(workspace, layout);
    }
  }

  /** The module of a directory of the user's, in the worktree. */
  static Path inWorktree(Site site, ProjectLayout layout) {
    return site.root().resolve(layout.root().relativize(layout.module())).normalize();
  }
}
