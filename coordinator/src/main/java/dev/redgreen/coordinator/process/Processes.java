package dev.redgreen.coordinator.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Starts every child process. Children see a cleaned environment; they end with this object and
 * with this virtual machine, however it ends, except by {@code kill -9}.
 */
public final class Processes implements AutoCloseable {
  private final Map<String, String> inherited;
  private final Sandbox sandbox;
  private final ExecutorService starter = Executors.newSingleThreadExecutor(Processes::daemon);
  private final Set<LiveProcess> running = ConcurrentHashMap.newKeySet();
  private final Set<PipedProcess> piped = ConcurrentHashMap.newKeySet();
  private final Thread hook = new Thread(this::killAll, "kill children");

  /**
   * Processes that inherit these variables, but for secrets, {@code TDD_*} and {@code GIT_*}.
   *
   * @param environment usually {@link System#getenv()}
   */
  public Processes(Map<String, String> environment) {
    this(environment, Sandbox.OFF);
  }

  /**
   * The same, of which confined ones are held by a sandbox.
   *
   * @param environment usually {@link System#getenv()}
   */
  public Processes(Map<String, String> environment, Sandbox sandbox) {
    this.sandbox = sandbox;
    this.inherited = ChildEnvironment.clean(environment);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** The values of environment variables that are secret by their names, such as tokens. */
  public static List<String> secrets(Map<String, String> environment) {
    return ChildEnvironment.secrets(environment);
  }

  /** What holds confined commands. */
  public Sandbox sandbox() {
    return sandbox;
  }

  /** The variables that every child sees. */
  public Map<String, String> environment() {
    return Map.copyOf(inherited);
  }

  /**
   * Runs a program to its end or its deadline, without standard input. Whatever it leaves running
   * is killed.
   *
   * @throws CannotStart if the program is missing
   * @throws CancellationException if this thread is interrupted; the child is killed then
   */
  public ProcessResult run(Command command) {
    long start = System.nanoTime();
    LiveProcess child = start(command);
    try (child) {
      child.input().close();
      boolean ended = child.await(command.deadline());
      int exit = child.exit();
      child.close();
      return new ProcessResult(
          ended ? exit : -1,
          child.output(),
          !ended,
          Duration.ofNanos(System.nanoTime() - start),
          child.testJvms());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted: " + command.arguments().get(0));
    } catch (IOException e) {
      throw new CannotStart(command.arguments().get(0), e);
    }
  }

  /**
   * Starts a program that is talked to; its deadline is the caller's to keep.
   *
   * @throws CannotStart if the program is missing
   */
  public LiveProcess start(Command command) {
    ProcessTree tree = ProcessTree.newTree();
    ProcessBuilder builder = builder(command, tree).redirectErrorStream(true);
    Process process = begin(builder);
    Optional<Watch> watch = watch(command, process, tree);
    LiveProcess child =
        new LiveProcess(process, tree, command.outputLimit(), watch, running::remove);
    running.add(child);
    return child;
  }

  /**
   * Starts a program whose standard output is the caller's to read, and its deadline to keep; of
   * its standard error the command's output limit is kept.
   *
   * @throws CannotStart if the program is missing
   */
  public PipedProcess pipe(Command command) {
    ProcessTree tree = ProcessTree.newTree();
    Process process = begin(builder(command, tree));
    PipedProcess child = new PipedProcess(process, tree, command.outputLimit(), piped::remove);
    piped.add(child);
    watch(command, process, tree);
    return child;
  }

  private Optional<Watch> watch(Command command, Process process, ProcessTree tree) {
    if (!sandbox.watches(command)) {
      return Optional.empty();
    }
    Watch watch = new Watch(process, tree, Memory::mostOfIt);
    daemon(watch).start();
    return Optional.of(watch);
  }

  private ProcessBuilder builder(Command command, ProcessTree tree) {
    ProcessBuilder builder = new ProcessBuilder(sandbox.words(command));
    builder.directory(command.directory().toFile());
    builder.environment().clear();
    builder.environment().putAll(sandbox.environment(command, inherited));
    builder.environment().putAll(command.environment());
    builder.environment().put(ProcessTree.MARK, tree.mark());
    return builder;
  }

  /**
   * Starts it in a thread that lives on: to the system a child's parent is the thread that made it,
   * and what is killed with its parent would end with that thread.
   */
  private Process begin(ProcessBuilder builder) {
    Future<Process> begun = starter.submit(builder::start);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return begun.get();
        } catch (InterruptedException e) {
          interrupted = true; // what has begun must be known before it can be killed
        }
      }
    } catch (ExecutionException e) {
      IOException cause =
          e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
      throw new CannotStart(builder.command().get(0), cause);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "redgreen-processes");
    thread.setDaemon(true);
    return thread;
  }

  private void killAll() {
    running.forEach(LiveProcess::close);
    piped.forEach(PipedProcess::close);
  }

  /** Kills all children that still run. */
  @Override
  public void close() {
    killAll();
    starter.shutdown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The virtual machine is going down and runs the hook itself.
    }
  }
}
