package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.view.LiveIndex;
import dev.redgreen.patterns.index.IndexProgress;
import java.util.Optional;

/** Shows how far an index is: a block at a terminal, nothing elsewhere. */
final class IndexView implements IndexProgress, AutoCloseable {
  private final Optional<Redrawn> block;
  private volatile LiveIndex live;

  private IndexView(Console console, String title) {
    this.live = new LiveIndex(title, System.currentTimeMillis(), 0, 0, 0);
    this.block =
        console.drawn()
            ? Optional.of(
                new Redrawn(
                    console, (now, turn, width) -> live.lines(now, turn, width, console.colour())))
            : Optional.empty();
  }

  static IndexView of(Console console, String title) {
    return new IndexView(console, title);
  }

  boolean drawn() {
    return block.isPresent();
  }

  @Override
  public void advanced(int done, int total, double perSecond) {
    live = new LiveIndex(live.title(), live.began(), done, total, perSecond);
  }

  @Override
  public void close() {
    block.ifPresent(Redrawn::close);
  }
}
