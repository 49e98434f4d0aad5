package dev.redgreen.prompts.gateway;

/**
 * What comes back.
 *
 * @param text what the model wrote, without its reasoning
 * @param inputTokens tokens of the prompt, as billed; estimated where the endpoint is silent
 * @param outputTokens tokens of the reply with its reasoning, as billed; estimated likewise
 * @param cost price of both, in the currency of the settings; 0 where no price is set
 * @param stop why it ended
 * @param cached whether it came from the local cache: then nothing was sent or billed
 * @param key names the request in the local cache
 */
public record Reply(
    String text,
    int inputTokens,
    int outputTokens,
    double cost,
    StopReason stop,
    boolean cached,
    String key) {

  /** This reply with another text. */
  Reply withText(String other) {
    return new Reply(other, inputTokens, outputTokens, cost, stop, cached, key);
  }
}
