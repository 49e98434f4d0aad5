package dev.redgreen.prompts.gateway;

import java.time.Duration;

/** Lets time pass between two tries; tests pass one that only takes notes. */
@FunctionalInterface
public interface Sleeper {
  /** Sleeps on the calling thread. */
  Sleeper THREAD = pause -> Thread.sleep(pause.toMillis());

  /** Returns after this time. */
  void sleep(Duration pause) throws InterruptedException;
}
