package dev.redgreen.prompts.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What goes out: the fixed part first, so that an endpoint's prompt cache can hold it.
 *
 * @param system rules and reply format, the same for every request of a kind
 * @param turns what the user and the model say, the user first and last
 */
public record Prompt(String system, List<Turn> turns) {
  /** Who speaks. */
  public enum Role {
    USER,
    MODEL
  }

  /** One message. */
  public record Turn(Role role, String text) {}

  public Prompt {
    turns = List.copyOf(turns);
  }

  /** A prompt that asks once. */
  public static Prompt of(String system, String user) {
    return new Prompt(system, List.of(new Turn(Role.USER, user)));
  }

  /** This conversation after the model's answer, going on with what the user says to it. */
  public Prompt then(String answer, String user) {
    List<Turn> longer = new ArrayList<>(turns);
    longer.add(new Turn(Role.MODEL, answer));
    longer.add(new Turn(Role.USER, user));
    return new Prompt(system, longer);
  }

  /** This prompt with every text passed through a function. */
  public Prompt map(UnaryOperator<String> change) {
    return new Prompt(
        change.apply(system),
        turns.stream().map(turn -> new Turn(turn.role(), change.apply(turn.text()))).toList());
  }

  /** Estimated number of tokens, a few for the frame of each message included. */
  public int tokens() {
    return Tokens.estimate(system)
        + turns.stream().mapToInt(turn -> Tokens.estimate(turn.text()) + 4).sum();
  }
}
