package dev.redgreen.coordinator.process;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Starts every child process. Children see a cleaned environment; they end with this object and
 * with this virtual machine, however it ends, except by {@code kill -9}.
 */
public final class Processes implements AutoCloseable {
  private final Map<String, String> inherited;
  private final Set<LiveProcess> running = ConcurrentHashMap.newKeySet();
  private final Set<PipedProcess> piped = ConcurrentHashMap.newKeySet();
  private final Thread hook = new Thread(this::killAll, "kill children");

  /**
   * Processes that inherit these variables, but for secrets, {@code TDD_*} and {@code GIT_*}.
   *
   * @param environment usually {@link System#getenv()}
   */
  public Processes(Map<String, String> environment) {
    this.inherited = ChildEnvironment.clean(environment);
    Runtime.getRuntime().addShutdownHook(hook);
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
          ended ? exit : -1, child.output(), !ended, Duration.ofNanos(System.nanoTime() - start));
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
    LiveProcess child =
        new LiveProcess(begin(builder), tree, command.outputLimit(), running::remove);
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
    PipedProcess child =
        new PipedProcess(begin(builder(command, tree)), tree, command.outputLimit(), piped::remove);
    piped.add(child);
    return child;
  }

  private ProcessBuilder builder(Command command, ProcessTree tree) {
    ProcessBuilder builder = new ProcessBuilder(command.arguments());
    builder.directory(command.directory().toFile());
    builder.environment().clear();
    builder.environment().putAll(inherited);
    builder.environment().putAll(command.environment());
    builder.environment().put(ProcessTree.MARK, tree.mark());
    return builder;
  }

  private static Process begin(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new CannotStart(builder.command().get(0), e);
    }
  }

  private void killAll() {
    running.forEach(LiveProcess::close);
    piped.forEach(PipedProcess::close);
  }

  /** Kills all children that still run. */
  @Override
  public void close() {
    killAll();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The virtual machine is going down and runs the hook itself.
    }
  }
}
