package dev.redgreen.prompts.gateway;

/**
 * The model cannot be asked: unreachable, no valid key, unknown model, rate limit past the
 * deadline. The message is one sentence for the user that says what to do. The caller goes on
 * without the model.
 */
public final class ModelUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  public ModelUnavailable(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** The message. */
  public String sentence() {
    return sentence;
  }
}
