package dev.redgreen.coordinator.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A running child that is talked to through its standard input and output. */
public final class PipedProcess implements AutoCloseable {
  private final Process process;
  private final ProcessTree tree;
  private final BoundedOutput errors;
  private final Consumer<PipedProcess> ended;

  PipedProcess(Process process, ProcessTree tree, int errorLimit, Consumer<PipedProcess> ended) {
    this.process = process;
    this.tree = tree;
    this.errors = new BoundedOutput(errorLimit);
    this.ended = ended;
    Thread pump = new Thread(this::drain, "errors of " + process.pid());
    pump.setDaemon(true);
    pump.start();
  }

  private void drain() {
    byte[] buffer = new byte[8192];
    try (InputStream stream = process.getErrorStream()) {
      for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
        errors.add(buffer, n);
      }
    } catch (IOException e) {
      // The stream was closed under us because the process was killed.
    }
  }

  /** The child's standard input. */
  public OutputStream input() {
    return process.getOutputStream();
  }

  /** The child's standard output; the caller must read it all the time. */
  public InputStream output() {
    return process.getInputStream();
  }

  /** What it has written to its standard error so far, the middle left out if it was too long. */
  public String errors() {
    return errors.text(Charset.defaultCharset());
  }

  /**
   * Its exit code; empty if it still runs after this time.
   *
   * @throws InterruptedException if the waiting thread is interrupted
   */
  public OptionalInt exit(Duration patience) throws InterruptedException {
    return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)
        ? OptionalInt.of(process.exitValue())
        : OptionalInt.empty();
  }

  /** Kills it with everything it started. */
  @Override
  public void close() {
    tree.kill(process);
    ended.accept(this);
  }
}
