package dev.redgreen.prompts.gateway;

/**
 * What a run has spent on a model.
 *
 * @param calls chat requests that were sent, repeated ones included
 * @param inputTokens tokens of prompts
 * @param outputTokens tokens of replies, those of malformed and broken-off ones included
 * @param cost price of the tokens; 0 where no price is set
 * @param cached requests that the local cache answered
 * @param malformed replies that could not be read
 * @param refused files of replies that were refused
 */
public record Usage(
    int calls,
    long inputTokens,
    long outputTokens,
    double cost,
    int cached,
    int malformed,
    int refused) {

  /** Nothing spent. */
  public static final Usage NONE = new Usage(0, 0, 0, 0, 0, 0, 0);

  /** The sum of two. */
  public Usage plus(Usage other) {
    return new Usage(
        calls + other.calls,
        inputTokens + other.inputTokens,
        outputTokens + other.outputTokens,
        cost + other.cost,
        cached + other.cached,
        malformed + other.malformed,
        refused + other.refused);
  }

  /** All tokens. */
  public long tokens() {
    return inputTokens + outputTokens;
  }
}
