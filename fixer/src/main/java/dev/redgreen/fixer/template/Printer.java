package dev.redgreen.fixer.template;

import java.util.List;
import java.util.Set;

/** Writes trees as Java, holes as what they stand for, statements each on a line. */
final class Printer {
  private static final Set<String> CLOSE_BEFORE = Set.of(")", "]", ";", ",", ".", "++", "--", ":");
  private static final Set<String> CLOSE_AFTER = Set.of("(", "[", ".", "!", "~", "@", "::");
  private static final Set<String> SPACED_PARENTHESES =
      Set.of(
          "if",
          "for",
          "while",
          "switch",
          "catch",
          "try",
          "synchronized",
          "return",
          "throw",
          "assert",
          "case");
  private static final Set<String> LOOSE =
      Set.of(
          "LAMBDA_EXPRESSION",
          "CONDITIONAL_EXPRESSION",
          "ASSIGNMENT",
          "TYPE_CAST",
          "INSTANCE_OF",
          "SWITCH_EXPRESSION");
  private static final Set<String> TIGHT_KINDS =
      Set.of(
          "PARAMETERIZED_TYPE",
          "TYPE_PARAMETER",
          "UNARY_MINUS",
          "UNARY_PLUS",
          "MEMBER_REFERENCE",
          "ARRAY_TYPE",
          "PREFIX_INCREMENT",
          "PREFIX_DECREMENT");

  private final Bindings bindings;
  private final String unit;
  private final String newline;
  private final StringBuilder out = new StringBuilder();
  private String last = "";
  private String lastKind = "";

  private Printer(Bindings bindings, String unit, String newline) {
    this.bindings = bindings;
    this.unit = unit;
    this.newline = newline;
  }

  /**
   * The text of neighbours.
   *
   * @param indent white space in front of the line that they begin on
   * @param unit white space of one more level
   */
  static String print(
      List<Tree> trees, Bindings bindings, String indent, String unit, String newline) {
    Printer printer = new Printer(bindings, unit, newline);
    for (int i = 0; i < trees.size(); i++) {
      boolean statement = Category.of(trees.get(i).kind()).filter("STATEMENT"::equals).isPresent();
      if (i > 0 && statement && !trees.get(i).kind().equals("BLOCK")) {
        printer.line(indent);
      }
      printer.tree(trees.get(i), "", indent);
    }
    return printer.out.toString();
  }

  private void line(String indent) {
    out.append(newline).append(indent);
    last = "";
  }

  private void tree(Tree tree, String parent, String indent) {
    if (tree instanceof Tree.Leaf leaf) {
      token(leaf.text(), parent);
    } else if (tree instanceof Tree.Hole hole) {
      hole(hole, parent, indent);
    } else if (tree.kind().equals("STATEMENTS")) {
      statements(tree, indent);
    } else {
      tree.children().forEach(child -> tree(child, tree.kind(), indent));
    }
  }

  private void statements(Tree statements, String indent) {
    for (Tree statement : statements.children()) {
      line(indent + unit);
      tree(statement, "STATEMENTS", indent + unit);
    }
    line(indent);
  }

  private void hole(Tree.Hole hole, String parent, String indent) {
    Bindings.Bound bound =
        bindings.get(hole.number()).orElse(new Bindings.Bound(hole.name(), hole.name(), ""));
    if (hole.kind().equals("STATEMENTS")) {
      line(indent + unit);
      out.append(moved(bound.text(), indent + unit));
      line(indent);
      return;
    }
    boolean operand = parent.equals("MEMBER_SELECT") || isOperator(parent);
    boolean loose = LOOSE.contains(bound.kind()) || isOperator(bound.kind());
    String text = moved(bound.text(), indent);
    token(operand && loose ? "(" + text + ")" : text, parent);
  }

  static boolean isOperator(String kind) {
    return kind.matches(
        "PLUS|MINUS|MULTIPLY|DIVIDE|REMAINDER|AND|OR|XOR|CONDITIONAL_AND|CONDITIONAL_OR"
            + "|EQUAL_TO|NOT_EQUAL_TO|LESS_THAN.*|GREATER_THAN.*|.*_SHIFT|UNARY_.*"
            + "|LOGICAL_COMPLEMENT|BITWISE_COMPLEMENT");
  }

  /** With all lines but the first moved so that the last is as far in as the place it comes to. */
  private static String moved(String text, String indent) {
    int cut = text.lastIndexOf('\n');
    if (cut < 0 || text.contains("\"\"\"")) {
      return text;
    }
    String tail = text.substring(cut + 1);
    String old = tail.substring(0, tail.length() - tail.stripLeading().length());
    return text.replace("\n" + old, "\n" + indent);
  }

  private void token(String text, String parent) {
    if (!last.isEmpty() && spaced(text, parent)) {
      out.append(' ');
    }
    out.append(text);
    last = text;
    lastKind = parent;
  }

  private boolean spaced(String next, String parent) {
    char end = last.charAt(last.length() - 1);
    boolean words =
        Character.isJavaIdentifierPart(end) && Character.isJavaIdentifierPart(next.charAt(0));
    if (words) {
      return true;
    }
    if (CLOSE_AFTER.contains(last) || (CLOSE_BEFORE.contains(next) && !isTernary(next, parent))) {
      return false;
    }
    if (next.equals("(") || next.equals("[")) {
      boolean closed = Character.isJavaIdentifierPart(end) || end == '>' || end == ']';
      return SPACED_PARENTHESES.contains(last) || last.equals("->") || !closed;
    }
    if (TIGHT_KINDS.contains(parent) && !last.equals(",")) {
      return false;
    }
    return !(TIGHT_KINDS.contains(lastKind) && (last.equals("<") || last.equals("-")));
  }

  private static boolean isTernary(String next, String parent) {
    return next.equals(":") && !parent.equals("CASE") && !parent.equals("LABELED_STATEMENT");
  }
}
