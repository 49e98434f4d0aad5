package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A token is one too many: takes it out. */
final class Deletions implements Guess {
  /** Words without which a statement does something else. */
  private static final Set<String> CONTROL =
      Set.of(
          "break",
          "case",
          "catch",
          "continue",
          "default",
          "do",
          "else",
          "finally",
          "for",
          "if",
          "new",
          "return",
          "switch",
          "throw",
          "try",
          "while");

  private static final Comparator<Candidate> BEST = Comparator.comparingDouble(Candidate::score);
  private static final double SYMBOL_COST = 2;
  private static final double WORD_COST = 6;
  private static final double CONTROL_COST = 10;
  private static final double TWICE = 1;

  @Override
  public List<Candidate> candidates(Damage damage) {
    List<Candidate> all = new ArrayList<>();
    for (int index : damage.window()) {
      if (index < damage.tokens().size() && mayGo(damage, index)) {
        all.add(at(damage, index));
      }
    }
    return all;
  }

  /** A literal says something, unless it is said twice. */
  private static boolean mayGo(Damage damage, int index) {
    return switch (damage.tokens().get(index).kind()) {
      case NUMBER, STRING, CHARACTER -> isTwice(damage, index);
      default -> true;
    };
  }

  private static boolean isTwice(Damage damage, int index) {
    List<Token> tokens = damage.tokens();
    String text = tokens.get(index).text();
    return (index > 0 && tokens.get(index - 1).text().equals(text))
        || (index + 1 < tokens.size() && tokens.get(index + 1).text().equals(text));
  }

  private static Candidate at(Damage damage, int index) {
    double prior =
        (isTwice(damage, index) ? TWICE : -cost(damage.tokens().get(index)))
            - damage.distanceCost(index);
    return best(damage, index).plus(prior);
  }

  private static double cost(Token token) {
    if (token.kind() == Token.Kind.SYMBOL) {
      return SYMBOL_COST;
    }
    return CONTROL.contains(token.text()) ? CONTROL_COST : WORD_COST;
  }

  /** The deletion of a token, with the space around it that suits best. */
  static Candidate best(Damage damage, int index) {
    return ways(damage, index).stream().max(BEST).orElseThrow();
  }

  /** With the space before it, with the space behind it, alone. */
  private static List<Candidate> ways(Damage damage, int index) {
    Token token = damage.tokens().get(index);
    String text = damage.text();
    boolean last = index + 1 == damage.tokens().size();
    int before = index == 0 ? 0 : damage.tokens().get(index - 1).end();
    int after = last ? text.length() : damage.tokens().get(index + 1).start();
    String left = text.substring(before, token.start());
    String right = text.substring(token.end(), after);
    List<Candidate> ways = new ArrayList<>();
    if (left.isBlank() && !left.isEmpty() && (!left.contains("\n") || right.contains("\n"))) {
      ways.add(way(damage, index, new Splice(before, token.end(), ""), damage.spaceOr(index + 1)));
    }
    if (right.isBlank() && !right.isEmpty() && !right.contains("\n")) {
      ways.add(way(damage, index, new Splice(token.start(), after, ""), damage.spaceOr(index)));
    }
    boolean apart = !left.isEmpty() || !right.isEmpty();
    boolean whole = !ways.isEmpty() && damage.startsLine(index);
    if (!whole && (apart || !joinsWords(damage, index))) {
      String space =
          left.contains("\n")
              ? damage.spaceOr(index)
              : right.contains("\n") ? damage.spaceOr(index + 1) : apart ? " " : "";
      ways.add(way(damage, index, new Splice(token.start(), token.end(), ""), space));
    }
    if (ways.isEmpty()) {
      ways.add(way(damage, index, new Splice(token.start(), token.end(), " "), " "));
    }
    return ways;
  }

  private static boolean joinsWords(Damage damage, int index) {
    List<Token> tokens = damage.tokens();
    return index > 0
        && index + 1 < tokens.size()
        && Character.isJavaIdentifierPart(damage.text().charAt(tokens.get(index).start() - 1))
        && Character.isJavaIdentifierPart(damage.text().charAt(tokens.get(index).end()));
  }

  private static Candidate way(Damage damage, int index, Splice splice, String space) {
    boolean last = index + 1 == damage.tokens().size();
    List<Mark> marks = last ? List.of() : List.of(damage.mark(index + 1).spaced(space));
    double gain = damage.gain(index, index + 1, marks, marks.size());
    return new Candidate(splice, () -> damage.name(index) + " was one too many.", gain);
  }
}
