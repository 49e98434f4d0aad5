package dev.redgreen.patterns.syntax;

import java.util.Optional;
import org.treesitter.TSNode;

/** Python's documentation: a string that is the first statement of a body. */
final class Docstring {
  private Docstring() {}

  static boolean isDocstring(TSNode node, Text text) {
    TSNode parent = node.getParent();
    return node.getType().equals("expression_statement")
        && !parent.isNull()
        && parent.getType().equals("block")
        && parent.getNamedChild(0).getStartByte() == node.getStartByte()
        && isPlainString(node.getNamedChild(0), text);
  }

  static Optional<String> of(TSNode declaration, Text text) {
    TSNode body = declaration.getChildByFieldName("body");
    if (body.isNull() || body.getNamedChildCount() == 0) {
      return Optional.empty();
    }
    TSNode first = body.getNamedChild(0);
    return isDocstring(first, text)
        ? Optional.of(content(first.getNamedChild(0), text))
        : Optional.empty();
  }

  private static boolean isPlainString(TSNode node, Text text) {
    return node.getType().equals("string") && text.of(node).matches("(?s)[rRuU]?[\"'].*");
  }

  private static String content(TSNode string, Text text) {
    return text.of(string)
        .replaceFirst("^[rRuU]?(\"\"\"|'''|\"|')", "")
        .replaceFirst("(\"\"\"|'''|\"|')$", "");
  }
}
