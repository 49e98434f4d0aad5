package dev.redgreen.coordinator.view;

import java.io.PrintStream;
import java.util.List;

/**
 * Draws a block of lines again and again at the same place of a terminal, and whatever stays above
 * it. The cursor rests below the block, so that a process that is killed leaves a clean end. Not
 * safe for several threads.
 */
public final class Screen {
  private static final String ERASE_LINE = "\u001b[2K\n";

  private final PrintStream terminal;
  private List<String> drawn = List.of();

  public Screen(PrintStream terminal) {
    this.terminal = terminal;
  }

  /**
   * Draws a block in place of the last one; an empty one erases it.
   *
   * @param width columns of the terminal now: where it became narrower, lines of the last block may
   *     stand in more than one row
   */
  public void draw(List<String> block, int width) {
    if (!block.equals(drawn)) {
      write("", block, width);
    }
  }

  /** Prints text that stays, above the block. */
  public void print(String text, int width) {
    write(text + "\n", drawn, width);
  }

  private void write(String above, List<String> block, int width) {
    StringBuilder out = new StringBuilder(erasing(rows(drawn, width))).append(above);
    block.forEach(line -> out.append(line).append('\n'));
    terminal.print(out);
    terminal.flush();
    drawn = block;
  }

  /** Line by line: what erases a whole screen at once moves it into the scrollback of some. */
  private static String erasing(int rows) {
    String up = "\r\u001b[" + rows + "A";
    return rows == 0 ? "" : up + ERASE_LINE.repeat(rows) + up;
  }

  /** Rows that lines take at a width. */
  static int rows(List<String> lines, int width) {
    return lines.stream()
        .mapToInt(line -> Math.max(1, (Wrapped.cells(line) + width - 1) / width))
        .sum();
  }
}
