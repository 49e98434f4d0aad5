package dev.redgreen.coordinator.lane;

import dev.redgreen.coordinator.process.PipedProcess;
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
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A running worker, to which messages are sent and whose events are awaited. */
final class WorkerProcess implements AutoCloseable {
  private static final SecureRandom MARKS = new SecureRandom();

  private final PipedProcess process;
  private final OutputStream pipe;
  private final long mark = MARKS.nextLong();
  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();

  /** Begins to talk to a process that has just started. */
  WorkerProcess(PipedProcess process) {
    this.process = process;
    this.pipe = new BufferedOutputStream(process.input(), 65_536);
    Thread listener = new Thread(this::listen, "redgreen-lane-events");
    listener.setDaemon(true);
    listener.start();
    try {
      new DataOutputStream(pipe).writeLong(mark);
    } catch (IOException e) {
      signals.add(new Signal.Ended());
    }
  }

  /** Sends one message; what cannot be sent to a dead process shows as {@link Signal.Ended}. */
  void send(Frames.Body body) {
    try {
      Frames.write(pipe, mark, body);
    } catch (IOException e) {
      signals.add(new Signal.Ended());
    }
  }

  /**
   * Waits for the next signal.
   *
   * @throws CancellationException if this thread is interrupted; the process is killed then
   */
  Signal await(Duration patience) {
    try {
      Signal next = signals.poll(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS);
      return next == null ? new Signal.Silent() : next;
    } catch (InterruptedException e) {
      throw cancelled();
    }
  }

  /**
   * The exit code of a process whose output ended; empty if it does not exit soon.
   *
   * @throws CancellationException if this thread is interrupted; the process is killed then
   */
  OptionalInt exitCode() {
    try {
      return process.exit(Duration.ofSeconds(1));
    } catch (InterruptedException e) {
      throw cancelled();
    }
  }

  private CancellationException cancelled() {
    close();
    Thread.currentThread().interrupt();
    return new CancellationException("interrupted: tests in a worker");
  }

  /** What the JVM itself wrote, such as why it could not start. */
  String noise() {
    return process.errors().strip();
  }

  private void listen() {
    try (InputStream in = new BufferedInputStream(process.output())) {
      while (true) {
        signals.add(new Signal.Heard(Event.readFrom(Frames.read(in, mark))));
      }
    } catch (IOException | RuntimeException e) {
      // The pipe ended, or a candidate wrote into the middle of a message: no more can be trusted.
      signals.add(new Signal.Ended());
    }
  }

  /** Kills the process and its descendants. */
  @Override
  public void close() {
    process.close();
  }
}
