package dev.redgreen.patterns.syntax;

import org.treesitter.TSNode;
import org.treesitter.TSTreeCursor;

/** Syntax errors of a tree. */
final class Errors {
  private Errors() {}

  /** 1-based line of the first; 0 if there is none. */
  static int firstLine(TSNode root) {
    if (!root.hasError()) {
      return 0;
    }
    try (TSTreeCursor at = new TSTreeCursor(root)) {
      while (!isError(at.currentNode()) && toBrokenChild(at)) {
        // down to what is wrong
      }
      return at.currentNode().getStartPoint().getRow() + 1;
    }
  }

  private static boolean isError(TSNode node) {
    return node.isError() || node.isMissing();
  }

  private static boolean toBrokenChild(TSTreeCursor at) {
    if (!at.gotoFirstChild()) {
      return false;
    }
    while (!isError(at.currentNode()) && !at.currentNode().hasError()) {
      if (!at.gotoNextSibling()) {
        return false;
      }
    }
    return true;
  }
}
