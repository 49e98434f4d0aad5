package dev.redgreen.patterns.syntax;

import java.util.List;
import org.treesitter.TSNode;
import org.treesitter.TSTreeCursor;

/**
 * A declaration's tokens without comments, with one space where white space separated two and one
 * line end where lines did; in Python the indentation stays. So two texts with the same result are
 * the same code, in a language where line ends count, too.
 */
final class Canonical {
  private final Text text;
  private final Shape shape;
  private final boolean indented;
  private final StringBuilder out = new StringBuilder();
  private final int margin;
  private int last;

  private Canonical(Text text, Shape shape, TSNode from) {
    this.text = text;
    this.shape = shape;
    this.indented = shape.equals(Shape.PYTHON);
    this.margin = from.getStartPoint().getColumn();
    this.last = from.getStartByte();
  }

  static String of(List<TSNode> nodes, Text text, Shape shape) {
    Canonical canonical = new Canonical(text, shape, nodes.get(0));
    nodes.forEach(canonical::add);
    return canonical.out.toString().strip();
  }

  private void add(TSNode root) {
    try (TSTreeCursor at = new TSTreeCursor(root)) {
      do {
        while (!isWhole(at.currentNode()) && at.gotoFirstChild()) {
          // down to the first token
        }
        token(at.currentNode());
      } while (next(at));
    }
  }

  private static boolean next(TSTreeCursor at) {
    while (!at.gotoNextSibling()) {
      if (!at.gotoParent()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a node is one token; white space inside of a string is none of ours. */
  private boolean isWhole(TSNode node) {
    return node.getType().contains("string") || isSilent(node);
  }

  private boolean isSilent(TSNode node) {
    return shape.comments().contains(node.getType())
        || (indented && Docstring.isDocstring(node, text));
  }

  private void token(TSNode node) {
    gap(node);
    if (!isSilent(node)) {
      out.append(text.of(node));
    }
    last = node.getEndByte();
  }

  private void gap(TSNode next) {
    String between = text.between(last, next.getStartByte());
    if (!between.isBlank()) {
      out.append(between);
    } else if (between.indexOf('\n') >= 0) {
      newLine(next);
    } else if (!between.isEmpty() && !endsWithSpace()) {
      out.append(' ');
    }
  }

  private void newLine(TSNode next) {
    int end = out.length();
    while (end > 0 && (out.charAt(end - 1) == ' ' || out.charAt(end - 1) == '\n')) {
      end--;
    }
    out.setLength(end);
    out.append('\n');
    if (indented) {
      out.append(" ".repeat(Math.max(0, next.getStartPoint().getColumn() - margin)));
    }
  }

  private boolean endsWithSpace() {
    return out.isEmpty() || " \n".indexOf(out.charAt(out.length() - 1)) >= 0;
  }
}
