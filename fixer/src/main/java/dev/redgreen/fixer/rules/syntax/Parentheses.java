package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/**
 * A parenthesis is open though the next line is indented no more than its own: closes it at the end
 * of the line before, or takes it out.
 */
final class Parentheses implements Guess {
  private static final double EVIDENCE = 4;
  private static final int MOST = 4;

  private record Open(int index, int columns) {}

  @Override
  public List<Candidate> candidates(Damage damage) {
    List<Candidate> all = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    int columns = 0;
    for (int i = 0; i <= Math.min(damage.anchor(), damage.tokens().size() - 1); i++) {
      Token token = damage.tokens().get(i);
      if (damage.startsLine(i)) {
        columns = Layout.indentation(damage.text(), token.start());
        Open last = open.peek();
        if (last != null && columns <= last.columns && isSuspicious(damage, last, token)) {
          repairs(damage, last, i, all);
        }
      }
      switch (token.text()) {
        case "(", "[", "{" -> open.push(new Open(i, columns));
        case ")", "]", "}" -> open.poll();
        default -> {}
      }
    }
    return all.subList(Math.max(0, all.size() - MOST * 3), all.size());
  }

  private static boolean isSuspicious(Damage damage, Open open, Token first) {
    boolean brace = damage.tokens().get(open.index).text().equals("{");
    return !brace && !first.text().matches("[)\\]}]");
  }

  private static void repairs(Damage damage, Open open, int next, List<Candidate> all) {
    Token bracket = damage.tokens().get(open.index);
    String closing = bracket.text().equals("(") ? ")" : "]";
    for (int place = next; place >= Math.max(open.index + 1, next - 1); place--) {
      int at = damage.tokens().get(place - 1).end();
      int index = place;
      Supplier<String> why = () -> "'" + closing + "' was missing " + damage.behind(index) + ".";
      Splice splice = Splice.insert(at, closing);
      all.add(new Candidate(splice, why, damage.gain(List.of(splice)) + EVIDENCE));
    }
    all.add(Deletions.best(damage, open.index));
  }
}
