package dev.redgreen.fixer.template;

import java.util.ArrayList;
import java.util.List;

/**
 * One tree as a line of text: {@code (KIND child …)} is a branch, {@code KIND"text"} a leaf, {@code
 * ?0:KIND} a hole.
 */
final class TreeText {
  private TreeText() {}

  static String write(Tree tree) {
    if (tree instanceof Tree.Leaf leaf) {
      return leaf.kind() + quoted(leaf.text());
    }
    if (tree instanceof Tree.Hole hole) {
      return hole.name() + ":" + hole.kind();
    }
    StringBuilder text = new StringBuilder("(").append(tree.kind());
    tree.children().forEach(child -> text.append(' ').append(write(child)));
    return text.append(')').toString();
  }

  static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r")
        + '"';
  }

  /**
   * The tree of a line.
   *
   * @throws IllegalArgumentException or IndexOutOfBoundsException if it is none
   */
  static Tree read(String line) {
    return new Reader(line).tree();
  }

  /** Reads from left to right. */
  static final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    Tree tree() {
      if (text.charAt(at) == '(') {
        return branch();
      }
      if (text.charAt(at) == '?') {
        int number = Integer.parseInt(value().substring(1));
        expect(":");
        return new Tree.Hole(number, word());
      }
      String kind = word();
      return new Tree.Leaf(kind, value());
    }

    private Tree branch() {
      expect("(");
      String kind = word();
      List<Tree> children = new ArrayList<>();
      while (text.charAt(at) == ' ') {
        at++;
        children.add(tree());
      }
      expect(")");
      return new Tree.Branch(kind, children);
    }

    String word() {
      int start = at;
      while (at < text.length()
          && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
        at++;
      }
      return text.substring(start, at);
    }

    void expect(String literal) {
      if (!text.startsWith(literal, at)) {
        throw new IllegalArgumentException("expected " + literal + " at " + at + " of " + text);
      }
      at += literal.length();
    }

    /** A quoted text, or the name of a hole. */
    String value() {
      if (text.charAt(at) == '?') {
        at++;
        return "?" + word();
      }
      expect("\"");
      StringBuilder value = new StringBuilder();
      while (text.charAt(at) != '"') {
        char c = text.charAt(at++);
        value.append(c == '\\' ? escaped(text.charAt(at++)) : c);
      }
      at++;
      return value.toString();
    }

    private static char escaped(char c) {
      return c == 'n' ? '\n' : c == 'r' ? '\r' : c;
    }
  }
}
