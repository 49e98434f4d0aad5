package dev.redgreen.coordinator.exchange;

/** A line that cannot be read. */
public final class BadLine extends Exception {
  private static final long serialVersionUID = 1L;

  private final String why;

  BadLine(String why) {
    super(why);
    this.why = why;
  }

  /** What is wrong with it. */
  public String why() {
    return why;
  }
}
