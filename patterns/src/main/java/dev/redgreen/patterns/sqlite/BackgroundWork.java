package dev.redgreen.patterns.sqlite;

import org.jspecify.annotations.Nullable;

/** One piece of work at a time beside the others; what is wanted while one is done is left out. */
final class BackgroundWork implements AutoCloseable {
  private final String name;
  private @Nullable Thread running;

  BackgroundWork(String name) {
    this.name = name;
  }

  synchronized void start(Runnable work) {
    if (running == null || !running.isAlive()) {
      running = new Thread(work, name);
      running.setDaemon(true);
      running.start();
    }
  }

  /** Waits for what has begun. */
  @Override
  public synchronized void close() {
    if (running == null) {
      return;
    }
    try {
      running.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
