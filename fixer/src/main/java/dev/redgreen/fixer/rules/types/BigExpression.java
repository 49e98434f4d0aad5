package dev.redgreen.fixer.rules.types;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.TypeText;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes an expression anew in which large numbers stand beside operators. */
final class BigExpression {
  private static final String DECIMAL = "BigDecimal";
  private static final Map<String, String> METHODS =
      Map.of("+", "add", "-", "subtract", "*", "multiply", "/", "divide", "%", "remainder");
  private static final Map<String, String> CONSTANTS = Map.of("0", "ZERO", "1", "ONE", "10", "TEN");
  private final Site site;
  private final Set<String> types = new TreeSet<>();
  private boolean divides;

  BigExpression(Site site) {
    this.site = site;
  }

  /** The outermost expression around a node that is rewritten with it. */
  static TreePath whole(TreePath path) {
    TreePath whole = path;
    while (isPart(whole.getParentPath().getLeaf())) {
      whole = whole.getParentPath();
    }
    return whole;
  }

  private static boolean isPart(Tree tree) {
    return tree instanceof BinaryTree
        || tree instanceof ParenthesizedTree
        || tree instanceof CompoundAssignmentTree
        || tree.getKind() == Kind.UNARY_MINUS;
  }

  /** The expression as it can be written; as it is where nothing is to be done. */
  String rewritten(TreePath path) {
    return part(path).text();
  }

  /** The large types that were met, by their simple names. */
  Set<String> types() {
    return types;
  }

  /** Whether something is divided now. */
  boolean divides() {
    return divides;
  }

  /**
   * A part of the expression.
   *
   * @param text how it is written now
   * @param type its simple type; empty if it is not known
   * @param atom whether a method can be called on the text as it is
   */
  private record Part(String text, String type, boolean atom) {
    boolean big() {
      return type.equals(DECIMAL) || type.equals("BigInteger");
    }

    String called(String method, String argument) {
      return (atom ? text : "(" + text + ")") + "." + method + "(" + argument + ")";
    }

    /** The same number as one of another type. */
    String as(String wanted) {
      if (type.equals(wanted)) {
        return text;
      }
      if (type.matches("byte|short|int|char|long|Byte|Short|Integer|Long")) {
        String constant = CONSTANTS.getOrDefault(text, "");
        return wanted + (constant.isEmpty() ? ".valueOf(" + text + ")" : "." + constant);
      }
      boolean real = type.matches("float|double|Float|Double");
      return real ? wanted + ".valueOf(" + text + ")" : "new " + wanted + "(" + text + ")";
    }
  }

  private Part part(TreePath path) {
    Tree tree = path.getLeaf();
    if (tree instanceof BinaryTree binary) {
      Part left = part(new TreePath(path, binary.getLeftOperand()));
      Part right = part(new TreePath(path, binary.getRightOperand()));
      return joined(path, left, right, between(binary.getLeftOperand(), binary.getRightOperand()));
    }
    if (tree instanceof ParenthesizedTree inner) {
      Part part = part(new TreePath(path, inner.getExpression()));
      return new Part("(" + part.text() + ")", part.type(), true);
    }
    if (tree instanceof CompoundAssignmentTree set) {
      Part variable = leaf(new TreePath(path, set.getVariable()));
      Part value = part(new TreePath(path, set.getExpression()));
      String operator = between(set.getVariable(), set.getExpression()).strip().replace("=", "");
      return variable.big() && METHODS.containsKey(operator)
          ? new Part(variable.text() + " = " + computed(variable, operator, value), "", false)
          : leaf(path);
    }
    if (tree.getKind() == Kind.UNARY_MINUS) {
      Part part = part(new TreePath(path, ((UnaryTree) tree).getExpression()));
      return part.big() ? new Part(part.called("negate", ""), part.type(), true) : leaf(path);
    }
    return leaf(path);
  }

  private Part joined(TreePath path, Part left, Part right, String between) {
    String operator = between.strip();
    boolean numbers = !left.type().equals("String") && !right.type().equals("String");
    if (numbers && (left.big() || right.big())) {
      if (METHODS.containsKey(operator)) {
        return new Part(computed(left, operator, right), wider(left, right), true);
      }
      if (operator.matches("[<>]=?|[=!]=") && !(left.text() + right.text()).contains("null")) {
        String wide = wider(left, right);
        String compared =
            new Part(left.as(wide), wide, left.atom() || !left.big())
                .called("compareTo", right.as(wide));
        return new Part(compared + " " + operator + " 0", "boolean", false);
      }
    }
    return new Part(left.text() + between + right.text(), type(path), false);
  }

  private String computed(Part left, String operator, Part right) {
    divides |= operator.equals("/");
    String wide = wider(left, right);
    return new Part(left.as(wide), wide, left.atom() || !left.big())
        .called(METHODS.getOrDefault(operator, ""), right.as(wide));
  }

  private static String wider(Part left, Part right) {
    boolean decimal = left.type().equals(DECIMAL) || right.type().equals(DECIMAL);
    return decimal ? DECIMAL : "BigInteger";
  }

  private Part leaf(TreePath path) {
    Tree tree = path.getLeaf();
    Part leaf = new Part(site.text(tree), type(path), Fit.isAtom(tree));
    if (leaf.big()) {
      types.add(leaf.type());
    }
    return leaf;
  }

  private String type(TreePath path) {
    return site.facts().type(path).map(TypeText::simple).orElse("");
  }

  private String between(Tree left, Tree right) {
    return site.text().substring(site.facts().end(left), site.facts().start(right));
  }
}
