package dev.redgreen.fixer.template;

import java.util.List;
import java.util.stream.Stream;

/**
 * Syntax without layout and comments, independent of any compiler's classes: what templates are
 * made of. A branch has the tokens of its node and its sub-nodes as children, in their order.
 */
sealed interface Tree {
  /** Kind of a token that is an identifier. */
  String NAME = "NAME";

  /** Kind of a token that is a keyword or a symbol. */
  String TOKEN = "TOKEN";

  /** What the node is, such as {@code METHOD_INVOCATION}; of a hole, what it stands for. */
  String kind();

  /** The nodes right below. */
  default List<Tree> children() {
    return List.of();
  }

  /** One token. */
  record Leaf(String kind, String text) implements Tree {
    /** Whether it is a name or a literal, and not just syntax. */
    boolean telling() {
      return !kind.equals(TOKEN) && !kind.equals("PRIMITIVE_TYPE");
    }
  }

  /** A node with others below it. */
  record Branch(String kind, List<Tree> children) implements Tree {
    public Branch {
      children = List.copyOf(children);
    }
  }

  /**
   * A place for any tree of a kind.
   *
   * @param number equal numbers stand for equal code
   * @param kind a kind, or a group of {@link Category}
   */
  record Hole(int number, String kind) implements Tree {
    /** The name in facts and for readers. */
    String name() {
      return "?" + number;
    }
  }

  /** The trees and everything below them, each before what is below it. */
  static Stream<Tree> all(List<? extends Tree> trees) {
    return trees.stream().flatMap(tree -> Stream.concat(Stream.of(tree), all(tree.children())));
  }

  /** The tokens of trees as close together as they stay apart; holes by their names. */
  static String plain(List<? extends Tree> trees) {
    StringBuilder text = new StringBuilder();
    all(trees).forEach(tree -> append(text, token(tree)));
    return text.toString();
  }

  /** The tokens of a tree. */
  static String plain(Tree tree) {
    return plain(List.of(tree));
  }

  private static String token(Tree tree) {
    return tree instanceof Leaf leaf ? leaf.text() : tree instanceof Hole hole ? hole.name() : "";
  }

  private static void append(StringBuilder text, String token) {
    if (text.length() > 0 && !token.isEmpty()) {
      char last = text.charAt(text.length() - 1);
      boolean words =
          Character.isJavaIdentifierPart(last) && Character.isJavaIdentifierPart(token.charAt(0));
      text.append(words ? " " : "");
    }
    text.append(token);
  }
}
