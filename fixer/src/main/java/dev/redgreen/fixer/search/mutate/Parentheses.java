package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.Tree;

/** Where an expression needs parentheses once it stands beside an operator. */
final class Parentheses {
  private Parentheses() {}

  static String around(Spot spot, Tree tree) {
    String text = spot.text(tree);
    return switch (tree.getKind()) {
      case IDENTIFIER,
          METHOD_INVOCATION,
          MEMBER_SELECT,
          ARRAY_ACCESS,
          PARENTHESIZED,
          NEW_CLASS,
          INT_LITERAL,
          LONG_LITERAL,
          DOUBLE_LITERAL,
          FLOAT_LITERAL,
          CHAR_LITERAL,
          STRING_LITERAL,
          BOOLEAN_LITERAL,
          NULL_LITERAL ->
          text;
      default -> "(" + text + ")";
    };
  }
}
