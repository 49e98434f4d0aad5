package dev.redgreen.coordinator.lane;

import dev.redgreen.worker.Event;

/** What is heard from a worker. */
sealed interface Signal {
  /** It told something. */
  record Heard(Event event) implements Signal {}

  /** Its output ended: the process is gone, or as good as gone. */
  record Ended() implements Signal {}

  /** It told nothing in the time given. */
  record Silent() implements Signal {}
}
