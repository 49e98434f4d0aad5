package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.view.Screen;
import dev.redgreen.coordinator.view.Wrapped;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * A block of lines on standard error that a thread of its own keeps up to date: eight times a
 * second, and at once where something happened. Safe for several threads.
 */
final class Redrawn implements AutoCloseable {
  private static final long TURN_MS = 125;
  private static final int TURNS_A_LOOK = 8;

  private final Frame frame;
  private final Screen screen;
  private final TerminalWidth terminal;
  private final Thread thread;
  private volatile int width;
  private int turn;
  private boolean silent;

  /** What the block holds at a time. */
  interface Frame {
    /**
     * The lines, none wider than the terminal.
     *
     * @param now time in ms
     * @param turn counts up
     */
    List<String> lines(long now, int turn, int width);
  }

  /** Begins to draw. */
  Redrawn(Console console, Frame frame) {
    this.frame = frame;
    this.screen = new Screen(console.err());
    this.width = console.width();
    this.terminal = new TerminalWidth(console.environment());
    this.thread = new Thread(this::turn, "live view");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Changes what the frame shows.
   *
   * @param change takes the time in ms; returns text that stays above the block, or an empty one
   * @param atOnce whether to draw now
   */
  synchronized void change(LongFunction<String> change, boolean atOnce) {
    String kept = change.apply(System.currentTimeMillis());
    if (!kept.isEmpty()) {
      screen.print(Wrapped.prose(kept, width), width);
    }
    if (atOnce) {
      draw();
    }
  }

  /** Columns of the terminal when it was asked last. */
  int width() {
    return width;
  }

  /** Erases the block while something else talks to the user. */
  <T> T aside(Supplier<T> talk) {
    silence(true);
    try {
      return talk.get();
    } finally {
      silence(false);
    }
  }

  private synchronized void silence(boolean now) {
    silent = now;
    draw();
  }

  private synchronized void draw() {
    screen.draw(silent ? List.of() : frame.lines(System.currentTimeMillis(), turn, width), width);
  }

  private void turn() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(TURN_MS);
        turn++;
        if (turn % TURNS_A_LOOK == 0) {
          width = terminal.columns(width);
        }
        draw();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Erases the block. */
  @Override
  public void close() {
    thread.interrupt();
    silence(true);
    terminal.close();
  }
}
