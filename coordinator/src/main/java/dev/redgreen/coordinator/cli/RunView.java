package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.RunEvent;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Shows a run while it goes on, on standard error. */
interface RunView extends Consumer<RunEvent>, AutoCloseable {
  /** The block that is drawn over and over where a terminal can do that, plain lines elsewhere. */
  static RunView of(Console console) {
    return console.drawn() ? new LiveView(console) : new Progressing(console);
  }

  /** Lets something else talk to the user meanwhile. */
  <T> T aside(Supplier<T> talk);

  /** Columns of the terminal, as far as is known now. */
  int width();

  /** Leaves the terminal as a run that is over does. */
  @Override
  void close();
}
