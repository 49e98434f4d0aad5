package dev.redgreen.coordinator.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ctrl-C, or the end that a runner asks for: stops a run and gives it time to clean up. */
final class Interrupt implements AutoCloseable {
  private static final long SECONDS = 20;

  private final AtomicBoolean happened = new AtomicBoolean();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;

  /** Listens until it is closed, for the thread that makes it. */
  Interrupt() {
    Thread runner = Thread.currentThread();
    this.hook = new Thread(() -> stop(runner), "interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void stop(Thread runner) {
    happened.set(true);
    runner.interrupt();
    try {
      ended.await(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether it was asked for. */
  boolean happened() {
    return happened.get();
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process is ending already
    }
  }
}
