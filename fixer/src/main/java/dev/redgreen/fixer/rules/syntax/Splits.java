package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What stood between two words is missing, so that they ran together: sets them apart again. */
final class Splits implements Guess {
  private static final List<String> TIGHT = List.of("(", ".", "<", "[", "::", ")", ">", "@");
  private static final List<String> LOOSE = List.of(" ", " = ", ", ", "; ", " -> ", " < ", " + ");
  private static final double COST = 1;
  private static final double UNKNOWN = 5;
  private static final double STRANGE = 3;

  @Override
  public List<Candidate> candidates(Damage damage) {
    List<Candidate> all = new ArrayList<>();
    for (int index : damage.window()) {
      if (index < damage.tokens().size() && damage.tokens().get(index).kind() == Token.Kind.WORD) {
        at(damage, index, all);
      }
    }
    return all;
  }

  private static void at(Damage damage, int index, List<Candidate> all) {
    Token word = damage.tokens().get(index);
    for (int length = 1; length < word.text().length(); length++) {
      double cost = cost(damage, word.text(), length);
      if (cost < 2 * UNKNOWN) {
        double strange = damage.isUnique(word.text()) ? STRANGE : 0;
        double prior = strange - COST - cost - damage.distanceCost(index);
        for (String between : TIGHT) {
          all.add(candidate(damage, index, length, between, prior));
        }
        for (String between : LOOSE) {
          all.add(candidate(damage, index, length, between, prior - 1));
        }
      }
    }
  }

  private static double cost(Damage damage, String word, int length) {
    return (damage.knows(word.substring(0, length)) ? 0 : UNKNOWN)
        + (damage.knows(word.substring(length)) ? 0 : UNKNOWN);
  }

  private static Candidate candidate(
      Damage damage, int index, int length, String between, double prior) {
    Splice splice = Splice.insert(damage.tokens().get(index).start() + length, between);
    String left = damage.tokens().get(index).text().substring(0, length);
    String missing = between.isBlank() ? "A blank" : "'" + between.trim() + "'";
    Supplier<String> why =
        () -> missing + " was missing behind '" + left + "' of " + damage.name(index) + ".";
    return new Candidate(splice, why, damage.gain(List.of(splice)) + prior);
  }
}
