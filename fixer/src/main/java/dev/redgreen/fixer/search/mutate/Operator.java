package dev.redgreen.fixer.search.mutate;

import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.Token;
import java.util.List;
import java.util.Optional;

/** The symbol between two parts of an expression, with its place in the text. */
record Operator(int start, int end, String text) {

  /** The operator in a range of the text that holds nothing else but layout and comments. */
  static Optional<Operator> between(Code code, int from, int to) {
    if (from < 0 || to < from) {
      return Optional.empty();
    }
    List<Token> symbols =
        Lexer.tokens(code.text().substring(from, to)).stream()
            .filter(token -> token.kind() == Token.Kind.SYMBOL)
            .toList();
    if (symbols.isEmpty()) {
      return Optional.empty();
    }
    int start = from + symbols.get(0).start();
    int end = from + symbols.get(symbols.size() - 1).end();
    return Optional.of(new Operator(start, end, code.text().substring(start, end)));
  }
}
