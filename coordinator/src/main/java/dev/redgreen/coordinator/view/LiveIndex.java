package dev.redgreen.coordinator.view;

import java.util.List;
import java.util.Locale;

/**
 * What the block shows while something is indexed or embedded.
 *
 * @param title what goes on
 * @param began when it began, in ms
 * @param done how much is stored
 * @param total how much there is; 0 while that is not known
 * @param perSecond how much is stored in a second
 */
public record LiveIndex(String title, long began, int done, int total, double perSecond) {
  /** The block at a time: two or three lines, none wider than the terminal. */
  public List<String> lines(long now, int turn, int width, boolean colours) {
    Block block = new Block(width, colours);
    block.head(turn, List.of(title, Span.running(now - began)));
    if (total > 0) {
      block.bar(
          "stored",
          done,
          total,
          String.format(Locale.ROOT, "%,d of %,d, %,.0f/s", done, total, perSecond));
    }
    return block.lines();
  }
}
