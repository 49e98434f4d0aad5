package dev.redgreen.patterns.vector;

/** An index file turned out to be damaged while it was in use; what it was made from is not. */
public final class DamagedIndexException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String reason;

  DamagedIndexException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** What is wrong with it, as the end of a sentence. */
  public String reason() {
    return reason;
  }
}
