package dev.redgreen.coordinator.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A running child whose output is drained all the time. */
public final class LiveProcess implements AutoCloseable {
  private static final long DRAIN_MILLIS = 500;

  private final Process process;
  private final ProcessTree tree;
  private final BoundedOutput output;
  private final Thread pump;
  private final Optional<Watch> watch;
  private final Consumer<LiveProcess> ended;

  LiveProcess(
      Process process,
      ProcessTree tree,
      int outputLimit,
      Optional<Watch> watch,
      Consumer<LiveProcess> ended) {
    this.process = process;
    this.tree = tree;
    this.watch = watch;
    this.output = new BoundedOutput(outputLimit);
    this.ended = ended;
    this.pump = new Thread(this::drain, "output of " + process.pid());
    pump.setDaemon(true);
    pump.start();
  }

  private void drain() {
    byte[] buffer = new byte[8192];
    try (InputStream stream = process.getInputStream()) {
      for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
        output.add(buffer, n);
      }
    } catch (IOException e) {
      // The stream was closed under us because the process was killed.
    }
  }

  /** The child's standard input. */
  public OutputStream input() {
    return process.getOutputStream();
  }

  /** Whether it still runs. */
  public boolean alive() {
    return process.isAlive();
  }

  /**
   * What it has printed so far, the middle left out if it was too long; at the end, why it was
   * killed if it broke a limit.
   */
  public String output() {
    String killed = watch.map(Watch::killed).orElse("");
    String printed = output.text(Charset.defaultCharset());
    return killed.isEmpty()
        ? printed
        : printed + "\n[ERROR] Redgreen killed this: " + killed + "\n";
  }

  /**
   * Waits for its end; whether it ended in time. It is not killed.
   *
   * @throws InterruptedException if the waiting thread is interrupted
   */
  public boolean await(Duration time) throws InterruptedException {
    return process.waitFor(Math.max(0, time.toMillis()), TimeUnit.MILLISECONDS);
  }

  /** The JVMs for tests among its descendants; none if nobody looks. */
  List<TestJvm> testJvms() {
    return watch.map(Watch::testJvms).orElse(List.of());
  }

  /** Its exit code; -1 while it runs. */
  public int exit() {
    return process.isAlive() ? -1 : process.exitValue();
  }

  /** Kills it with everything it started, and waits until its output has been read. */
  @Override
  public void close() {
    tree.kill(process);
    boolean interrupted = Thread.interrupted();
    try {
      process.waitFor(DRAIN_MILLIS, TimeUnit.MILLISECONDS);
      pump.join(DRAIN_MILLIS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    ended.accept(this);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
