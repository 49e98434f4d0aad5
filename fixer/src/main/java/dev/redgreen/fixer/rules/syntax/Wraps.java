package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Statements that belong together have no braces around them: puts in both. */
final class Wraps implements Guess {
  private static final Set<String> HEADS = Set.of("if", "for", "while", "else", "do", "try");
  private static final int REACH = 120;
  private static final double COST = 2;

  @Override
  public List<Candidate> candidates(Damage damage) {
    List<Candidate> all = new ArrayList<>();
    int anchor = Math.min(damage.anchor(), damage.tokens().size() - 1);
    for (int index = anchor; index >= Math.max(0, anchor - REACH); index--) {
      if (HEADS.contains(damage.tokens().get(index).text())) {
        from(damage, index, anchor, all);
      }
    }
    return all;
  }

  private static void from(Damage damage, int head, int anchor, List<Candidate> all) {
    List<Token> tokens = damage.tokens();
    int body = Brackets.behindParentheses(tokens, head + 1);
    if (body >= tokens.size() || tokens.get(body).text().equals("{")) {
      return;
    }
    Supplier<String> why = () -> "The statements behind " + damage.name(head) + " had no braces.";
    int end = Brackets.endOfStatement(tokens, Math.max(body, anchor));
    for (int last : Set.of(anchor, end)) {
      if (last > body && last < tokens.size()) {
        List<Splice> both =
            List.of(Splice.insert(tokens.get(body - 1).end(), " {"), closing(damage, head, last));
        all.add(new Candidate(both, why, damage.gain(both) - COST));
      }
    }
  }

  /** A brace before a token: on its line if that begins with a word that goes on a statement. */
  private static Splice closing(Damage damage, int head, int last) {
    List<Token> tokens = damage.tokens();
    if (!damage.startsLine(last)) {
      return Splice.insert(tokens.get(last).start(), "} ");
    }
    if (tokens.get(last).text().matches("else|catch|finally")) {
      return Splice.insert(tokens.get(last).start(), "} ");
    }
    int columns = Layout.indentation(damage.text(), tokens.get(head).start());
    int end = Layout.lineEnd(damage.text(), tokens.get(last - 1).end());
    return Splice.insert(end, "\n" + " ".repeat(columns) + "}");
  }
}
