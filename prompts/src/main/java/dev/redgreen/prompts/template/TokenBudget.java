package dev.redgreen.prompts.template;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps a prompt inside its budget of estimated tokens by dropping parts, one at a time, highest
 * rank first and of equal ranks the last one first. The ranks make this order:
 *
 * <ol>
 *   <li>patterns, the worse one first
 *   <li>what was tried, the oldest first
 *   <li>signatures, those that only the target mentions first
 *   <li>failures from the fifth down to the second
 *   <li>sources that no failure is located in
 *   <li>tests other than the first
 * </ol>
 *
 * The rules, the first test, the first source and the first failure are never dropped.
 */
public final class TokenBudget {
  static final int PATTERN = 70;
  static final int TRIED = 60;
  static final int FAR_SIGNATURE = 55;
  static final int SIGNATURE = 50;
  static final int FURTHER_FAILURE = 40;
  static final int FURTHER_SOURCE = 30;
  static final int FURTHER_TEST = 20;
  static final int NEVER = 0;

  private final int tokens;

  /**
   * @param tokens the most that a whole prompt may have
   */
  public TokenBudget(int tokens) {
    this.tokens = tokens;
  }

  /**
   * The parts that stay, in the same order.
   *
   * @param fixed tokens of what is not a part: the rules and the frame
   */
  List<Part> fit(int fixed, List<Part> parts) {
    List<Part> kept = new ArrayList<>(parts);
    int sum = fixed + kept.stream().mapToInt(Part::tokens).sum();
    while (sum > tokens) {
      Part last =
          kept.stream()
              .filter(part -> part.rank() > NEVER)
              .reduce((a, b) -> b.rank() >= a.rank() ? b : a)
              .orElse(null);
      if (last == null) {
        break;
      }
      kept.remove(kept.lastIndexOf(last));
      sum -= last.tokens();
    }
    return kept;
  }
}
