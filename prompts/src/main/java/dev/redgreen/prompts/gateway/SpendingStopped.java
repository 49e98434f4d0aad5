package dev.redgreen.prompts.gateway;

/** A limit of the run forbids the next request; the message is the limit's sentence. */
public final class SpendingStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  public SpendingStopped(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** The message. */
  public String sentence() {
    return sentence;
  }
}
