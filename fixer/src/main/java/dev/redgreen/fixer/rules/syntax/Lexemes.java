package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tokens as the language has them: without comments, an operator of several characters is one. */
final class Lexemes {
  /** No {@code >>}: most of them close type arguments. */
  private static final Set<String> OPERATORS =
      Set.of(
          "->", "::", "==", "!=", "<=", ">=", "&&", "||", "++", "--", "+=", "-=", "*=", "/=", "%=",
          "&=", "|=", "^=", "...");

  private Lexemes() {}

  /** The tokens of a text. */
  static List<Token> of(String text) {
    List<Token> lexemes = new ArrayList<>();
    for (Token token : Lexer.tokens(text)) {
      if (!token.isComment()) {
        lexemes.add(token);
        mergeLast(lexemes, text);
      }
    }
    return lexemes;
  }

  private static void mergeLast(List<Token> lexemes, String text) {
    int last = lexemes.size() - 1;
    Token token = lexemes.get(last);
    if (token.kind() != Token.Kind.SYMBOL) {
      return;
    }
    for (int length = token.text().equals(".") ? 3 : 2; length <= 3; length += 2) {
      int first = mergeStart(lexemes, length);
      if (first >= 0 && OPERATORS.contains(text.substring(first, token.end()))) {
        String operator = text.substring(first, token.end());
        while (!lexemes.isEmpty() && lexemes.get(lexemes.size() - 1).start() >= first) {
          lexemes.remove(lexemes.size() - 1);
        }
        lexemes.add(new Token(Token.Kind.SYMBOL, first, token.end(), operator));
        return;
      }
    }
  }

  /** Where the last symbols that touch each other have so many characters; -1 if they have not. */
  private static int mergeStart(List<Token> lexemes, int length) {
    int start = lexemes.get(lexemes.size() - 1).end();
    for (int i = lexemes.size() - 1; i >= 0 && length > 0; i--) {
      Token token = lexemes.get(i);
      if (token.end() != start || token.kind() != Token.Kind.SYMBOL || token.text().length() > 1) {
        return -1;
      }
      start = token.start();
      length--;
    }
    return length == 0 ? start : -1;
  }
}
