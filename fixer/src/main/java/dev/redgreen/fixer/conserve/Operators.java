package dev.redgreen.fixer.conserve;

import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins the characters of an operator, so that {@code ++} and {@code +=} have nothing in common.
 */
final class Operators {
  /** The longest first. Brackets of type arguments look like shifts and stay apart. */
  private static final List<String> JOINED =
      List.of(
          "...", "->", "::", "++", "--", "&&", "||", "==", "!=", "<=", ">=", "+=", "-=", "*=", "/=",
          "&=", "|=", "^=", "%=");

  private Operators() {}

  static List<Token> joined(List<Token> tokens) {
    List<Token> joined = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      int length = lengthAt(tokens, i);
      Token first = tokens.get(i);
      StringBuilder text = new StringBuilder();
      tokens.subList(i, i + length).forEach(token -> text.append(token.text()));
      int end = tokens.get(i + length - 1).end();
      joined.add(new Token(first.kind(), first.start(), end, text.toString()));
      i += length;
    }
    return joined;
  }

  private static int lengthAt(List<Token> tokens, int at) {
    for (String operator : JOINED) {
      if (isAt(operator, tokens, at)) {
        return operator.length();
      }
    }
    return 1;
  }

  private static boolean isAt(String operator, List<Token> tokens, int at) {
    for (int k = 0; k < operator.length(); k++) {
      boolean there =
          at + k < tokens.size()
              && tokens.get(at + k).text().equals(operator.substring(k, k + 1))
              && tokens.get(at + k).start() == tokens.get(at).start() + k;
      if (!there) {
        return false;
      }
    }
    return true;
  }
}
