package dev.redgreen.coordinator.lane;

import dev.redgreen.worker.BoundedOutput;
import dev.redgreen.worker.Event;
import dev.redgreen.worker.Frames;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A running worker: both of its streams are drained, and it dies with all its children. */
final class WorkerProcess implements AutoCloseable {
  private static final SecureRandom MARKS = new SecureRandom();
  private static final int NOISE_LIMIT = 8 * 1024;

  private final Process process;
  private final OutputStream pipe;
  private final long mark = MARKS.nextLong();
  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final BoundedOutput noise = new BoundedOutput(NOISE_LIMIT);
  private final Thread reaper = new Thread(this::kill, "redgreen-lane-reaper");

  /** Starts the process. */
  WorkerProcess(ProcessBuilder command) throws IOException {
    process = command.start();
    pipe = new BufferedOutputStream(process.getOutputStream(), 65_536);
    Runtime.getRuntime().addShutdownHook(reaper);
    daemon("redgreen-lane-events", this::listen);
    daemon("redgreen-lane-noise", this::drain);
    new DataOutputStream(pipe).writeLong(mark);
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Sends one message; what cannot be sent to a dead process shows as {@link Signal.Ended}. */
  void send(Frames.Body body) {
    try {
      Frames.write(pipe, mark, body);
    } catch (IOException e) {
      signals.add(new Signal.Ended());
    }
  }

  /** Waits for the next signal. */
  Signal await(Duration patience) {
    try {
      Signal next = signals.poll(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS);
      return next == null ? new Signal.Silent() : next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Signal.Silent();
    }
  }

  /** The exit code of a process whose output ended; empty if it does not exit soon. */
  OptionalInt exitCode() {
    try {
      return process.waitFor(1, TimeUnit.SECONDS)
          ? OptionalInt.of(process.exitValue())
          : OptionalInt.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalInt.empty();
    }
  }

  /** What the JVM itself wrote, such as why it could not start. */
  String noise() {
    return noise.text().strip();
  }

  long pid() {
    return process.pid();
  }

  private void listen() {
    try (InputStream in = new BufferedInputStream(process.getInputStream())) {
      while (true) {
        signals.add(new Signal.Heard(Event.readFrom(Frames.read(in, mark))));
      }
    } catch (IOException e) {
      signals.add(new Signal.Ended());
    }
  }

  private void drain() {
    try (InputStream in = process.getErrorStream()) {
      in.transferTo(noise);
    } catch (IOException e) {
      // The process is gone; what it wrote before is kept.
    }
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Kills the process and its descendants. */
  @Override
  public void close() {
    kill();
    try {
      Runtime.getRuntime().removeShutdownHook(reaper);
    } catch (IllegalStateException e) {
      // This JVM is ending and runs the hook by itself.
    }
  }
}
