package dev.redgreen.coordinator.lane;

import dev.redgreen.coordinator.process.CannotStart;
import dev.redgreen.coordinator.process.Processes;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestId;
import dev.redgreen.worker.CandidateLoader;
import dev.redgreen.worker.Event;
import dev.redgreen.worker.Request;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs a module's tests in one warm child process with the module's own JUnit. A process that was
 * killed, exited or may have been changed by a candidate is replaced at the next run. Calls are
 * serialised.
 */
public final class WorkerLane implements TestBench, AutoCloseable {
  private static final int RUNS_PER_WORKER = 200;

  private final LaneSettings settings;
  private final LauncherJars launcher;
  private final Processes processes;
  private volatile @Nullable WorkerProcess worker;
  private int runs;
  private String output = "";

  /** Makes a lane whose process starts with the first run and inherits this JVM's environment. */
  public WorkerLane(LaneSettings settings) {
    this(settings, new Processes(System.getenv()));
  }

  /**
   * Makes a lane whose process starts with the first run.
   *
   * @param processes what starts it; stays open when the lane is closed
   */
  public WorkerLane(LaneSettings settings, Processes processes) {
    this.settings = settings;
    this.processes = processes;
    this.launcher =
        settings
            .launcherJars()
            .map(LauncherJars::platform)
            .orElseGet(() -> LauncherJars.of(settings.module().testClasspath()));
  }

  /** Why only Maven can run the module's tests. */
  Optional<String> obstacle() {
    return Optional.of(launcher.trouble()).filter(why -> !why.isEmpty());
  }

  @Override
  public synchronized Report run(
      Map<String, byte[]> classes, List<TestId> tests, Duration deadline) {
    long end = System.nanoTime() + deadline.toNanos();
    String refusal = refusal(classes, tests);
    if (!refusal.isEmpty()) {
      return trouble(refusal);
    }
    try {
      return run(ready(end), request(classes, tests), tests, end);
    } catch (NotReady | CannotStart e) {
      close();
      return trouble("the process for tests does not start: " + e.getMessage());
    }
  }

  private String refusal(Map<String, byte[]> classes, List<TestId> tests) {
    if (obstacle().isPresent()) {
      return "Maven must run the tests: " + launcher.trouble();
    }
    Optional<String> reserved =
        classes.keySet().stream().filter(CandidateLoader::reserved).findFirst();
    return reserved
        .map(name -> name + " would replace a class of the JDK or of the test framework")
        .orElse(tests.isEmpty() ? "no test was executed: none was asked for" : "");
  }

  private Report run(WorkerProcess process, Request.Run request, List<TestId> tests, long end) {
    FailedTests failed =
        new FailedTests(settings.root(), settings.module(), request.classes().keySet());
    Outcomes outcomes = new Outcomes(tests, failed);
    Conversation conversation = new Conversation(process, outcomes, settings.perTest(), end);
    Report report = conversation.hold(request);
    output = conversation.output();
    if (conversation.spent() || ++runs >= RUNS_PER_WORKER) {
      close();
    }
    return report;
  }

  private static Request.Run request(Map<String, byte[]> classes, List<TestId> tests) {
    return new Request.Run(
        classes,
        tests.stream().map(test -> new Request.Target(test.className(), test.method())).toList());
  }

  private static Report trouble(String why) {
    return new Report(List.of(), List.of(), List.of(), why);
  }

  private WorkerProcess ready(long end) throws NotReady {
    WorkerProcess current = worker;
    if (current != null) {
      return current;
    }
    WorkerCommand command = new WorkerCommand(settings, launcher);
    WorkerProcess started = new WorkerProcess(processes.pipe(command.process()));
    worker = started;
    runs = 0;
    started.send(command.setup()::writeTo);
    Signal signal = started.await(Duration.ofNanos(end - System.nanoTime()));
    if (signal instanceof Signal.Heard heard && heard.event() instanceof Event.Ready) {
      return started;
    }
    throw new NotReady(signal instanceof Signal.Silent ? "no time was left" : started.noise());
  }

  /** The process came up, but not to the point where it takes requests. */
  private static final class NotReady extends Exception {
    private static final long serialVersionUID = 1L;

    NotReady(String why) {
      super(why);
    }
  }

  /** What the tests of the last run printed, without its middle where it was long. */
  @Override
  public synchronized String output() {
    return output;
  }

  @Override
  public List<Path> resources() {
    JavaModule module = settings.module();
    return Stream.of(module.testResources(), module.mainResources()).flatMap(List::stream).toList();
  }

  /** Kills the process, also under a run in another thread; a later run starts a new one. */
  @Override
  public void close() {
    WorkerProcess current = worker;
    if (current != null) {
      current.close();
      worker = null;
    }
  }
}
