package dev.redgreen.prompts;

import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much of one code another one contains, whatever its layout and comments. */
final class Overlap {
  /** From this share on a pattern counts as used: chance alone gives far less. */
  static final double USED = 0.4;

  private static final int RUN = 5;

  private Overlap() {}

  /** Share of the runs of five tokens of the part that occur in the whole, 0..1. */
  static double of(String part, String whole) {
    Set<String> wanted = runs(part);
    if (wanted.isEmpty()) {
      return 0;
    }
    Set<String> found = new HashSet<>(wanted);
    found.retainAll(runs(whole));
    return (double) found.size() / wanted.size();
  }

  private static Set<String> runs(String code) {
    List<String> words =
        Lexer.tokens(code).stream().filter(token -> !token.isComment()).map(Token::text).toList();
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + RUN)));
    }
    return runs;
  }
}
