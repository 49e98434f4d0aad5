package dev.redgreen.coordinator.view;

import dev.redgreen.fixer.diff.Terminal;
import java.util.ArrayList;
import java.util.List;

/** The lines of a block that is drawn over and over: each is cut to the width, none is wrapped. */
public final class Block {
  private static final String TURNS = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
  private static final int LABEL = 9;
  private static final int BAR = 40;

  private final int width;
  private final boolean colours;
  private final List<String> lines = new ArrayList<>();

  /**
   * An empty block.
   *
   * @param width columns of the terminal; the last stays free, for in it terminals differ
   */
  public Block(int width, boolean colours) {
    this.width = width - 1;
    this.colours = colours;
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** The first line: something that turns, and parts of which the first stands out. */
  public void head(int turn, List<String> parts) {
    String turning = TURNS.substring(turn % TURNS.length(), turn % TURNS.length() + 1);
    List<String> given = parts.stream().filter(part -> !part.isEmpty()).toList();
    String rest =
        given.size() < 2 ? "" : " · " + String.join(" · ", given.subList(1, given.size()));
    String first = cut(given.get(0), width - 2);
    lines.add(
        Ink.CYAN.on(turning, colours)
            + " "
            + Ink.BOLD.on(first, colours)
            + cut(rest, width - 2 - Terminal.cells(first)));
  }

  /** A label and what it says; nothing if that is empty. */
  public void row(String label, String text) {
    if (text.isBlank()) {
      return;
    }
    String column = Terminal.padded(cut(label, LABEL), LABEL + 1);
    int room = width - 2 - LABEL - 1;
    lines.add("  " + Ink.FAINT.on(column, colours) + cut(Terminal.plain(text.strip()), room));
  }

  /** How much of a whole is done. */
  public void bar(String label, int done, int total, String said) {
    int room = Math.min(BAR, width - LABEL - 3);
    int filled = total == 0 ? 0 : (int) (1L * room * Math.min(done, total) / total);
    String bar = "█".repeat(filled) + "░".repeat(Math.max(0, room - filled));
    lines.add("  " + Terminal.padded("", LABEL + 1) + Ink.CYAN.on(bar, colours).stripTrailing());
    row(label, said);
  }

  /** The text, or as much of its begin as fits in so many cells. */
  static String cut(String text, int cells) {
    if (Terminal.cells(text) <= cells) {
      return text;
    }
    return cells < 2 ? "" : Terminal.wrapped(text, cells - 1).get(0) + "…";
  }
}
