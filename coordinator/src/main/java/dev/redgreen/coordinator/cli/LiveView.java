package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.RunEvent;
import dev.redgreen.coordinator.journal.Journal;
import dev.redgreen.coordinator.view.Live;
import java.time.Instant;
import java.util.function.Supplier;

/** Shows a run as a block of lines that is drawn over and over. */
final class LiveView implements RunView {
  private final Live live = new Live();
  private final boolean colours;
  private final Redrawn block;

  LiveView(Console console) {
    this.colours = console.colour();
    this.block = new Redrawn(console, (now, turn, width) -> live.lines(now, turn, width, colours));
  }

  @Override
  public void accept(RunEvent event) {
    block.change(
        now -> {
          var line = Journal.line(Instant.ofEpochMilli(now), event);
          live.hear(now, line);
          return live.kept(line, colours);
        },
        !isFrequent(event));
  }

  /** What comes so often that the next turn is early enough. */
  private static boolean isFrequent(RunEvent event) {
    return event instanceof RunEvent.Searched
        || event instanceof RunEvent.Proposing
        || event instanceof RunEvent.ModelProgress;
  }

  @Override
  public <T> T aside(Supplier<T> talk) {
    return block.aside(talk);
  }

  @Override
  public int width() {
    return block.width();
  }

  @Override
  public void close() {
    block.close();
  }
}
