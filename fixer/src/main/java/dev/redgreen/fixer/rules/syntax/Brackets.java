package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.syntax.Token;
import java.util.List;

/** Finds the ends of bracketed runs of tokens. */
final class Brackets {
  private Brackets() {}

  /** Index behind the bracket that closes the one at an index; the number of tokens if none. */
  static int behind(List<Token> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      switch (tokens.get(i).text()) {
        case "(", "[", "{" -> depth++;
        case ")", "]", "}" -> depth--;
        default -> {}
      }
      if (depth <= 0) {
        return i + 1;
      }
    }
    return tokens.size();
  }

  /** Index of the bracket that the one at an index closes; 0 if there is none. */
  static int opening(List<Token> tokens, int close) {
    int depth = 0;
    for (int i = close; i > 0; i--) {
      switch (tokens.get(i).text()) {
        case ")", "]", "}" -> depth++;
        case "(", "[", "{" -> depth--;
        default -> {}
      }
      if (depth <= 0) {
        return i;
      }
    }
    return 0;
  }

  /** Index behind the parentheses at an index; the index itself if there are none. */
  static int behindParentheses(List<Token> tokens, int index) {
    return index < tokens.size() && tokens.get(index).text().equals("(")
        ? behind(tokens, index)
        : index;
  }

  /** Index behind the semicolon that ends the statement at an index. */
  static int endOfStatement(List<Token> tokens, int index) {
    int i = index;
    while (i < tokens.size() && !tokens.get(i).text().equals(";")) {
      i = Math.max(i + 1, tokens.get(i).text().matches("[(\\[{]") ? behind(tokens, i) : i + 1);
    }
    return Math.min(tokens.size(), i + 1);
  }
}
