package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A symbol stands for another one: puts in the other. */
final class Replacements implements Guess {
  /** Symbols that look alike, lie on one key, or mean the same elsewhere. */
  private static final List<Set<String>> ALIKE =
      List.of(
          Set.of(")", "}", "]", ">"),
          Set.of("(", "{", "[", "<"),
          Set.of(",", ".", ";", ":"),
          Set.of("=", "==", "+=", "-="),
          Set.of("->", "=", "-"),
          Set.of("-", "--"),
          Set.of("+", "++"),
          Set.of("&", "&&"),
          Set.of("|", "||"),
          Set.of(":", "::", "->"),
          Set.of("!", "!=", "="),
          Set.of("(", ")"),
          Set.of("{", "}"));

  private static final double COST = 3;
  private static final double UNLIKE = 2.5;

  /** A key that was struck twice. */
  private static final double REPEATED = 5;

  @Override
  public List<Candidate> candidates(Damage damage) {
    List<Candidate> all = new ArrayList<>();
    for (int index : damage.window()) {
      if (index < damage.tokens().size() && isKnown(damage.tokens().get(index))) {
        at(damage, index, all);
      }
    }
    return all;
  }

  /** Whether it is a symbol of Java, and not a character that means nothing. */
  private static boolean isKnown(Token token) {
    return token.kind() == Token.Kind.SYMBOL
        && token.text().charAt(0) < 128
        && "\\#`".indexOf(token.text().charAt(0)) < 0;
  }

  private static void at(Damage damage, int index, List<Candidate> all) {
    Token token = damage.tokens().get(index);
    for (String other : Alphabet.SYMBOLS) {
      if (!other.equals(token.text())) {
        double prior =
            -COST
                - (alike(token.text(), other) ? 0 : UNLIKE)
                + (token.text().equals(other + other) ? REPEATED : 0)
                - damage.distanceCost(index);
        all.add(candidate(damage, index, other, prior));
      }
    }
  }

  private static boolean alike(String one, String other) {
    return ALIKE.stream().anyMatch(set -> set.contains(one) && set.contains(other));
  }

  private static Candidate candidate(Damage damage, int index, String other, double prior) {
    Token token = damage.tokens().get(index);
    Mark mark = Mark.of(damage.space(index), new Token(token.kind(), 0, 0, other));
    double gain = damage.gain(index, index + 1, List.of(mark), 0);
    Supplier<String> why = () -> damage.name(index) + " should be '" + other + "'.";
    return new Candidate(new Splice(token.start(), token.end(), other), why, gain + prior);
  }
}
