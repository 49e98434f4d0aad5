package dev.redgreen.fixer.rules.types;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An operator that the types of its operands do not have. */
public final class Operator implements Rule {
  private static final Map<String, String> OTHER =
      Map.of("&", "&&", "|", "||", "&&", "&", "||", "|", "-", "+", "=", "==");

  private static final Pattern ORDER = Pattern.compile("[<>]=?");

  @Override
  public Set<String> codes() {
    return Set.of("operator.cant.be.applied.1", "operator.cant.be.applied", "incomparable.types");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return site.path().stream().flatMap(path -> repairs(site, path).stream());
  }

  private static List<Repair> repairs(Site site, TreePath path) {
    List<Repair> found = new ArrayList<>();
    if (path.getLeaf() instanceof BinaryTree binary) {
      binary(site, path, binary, found);
    } else if (path.getLeaf() instanceof UnaryTree unary) {
      Facts facts = site.facts();
      String operand = site.text(unary.getExpression());
      String type =
          facts.type(new TreePath(path, unary.getExpression())).map(TypeText::simple).orElse("");
      if (site.excerpt().startsWith("!")) {
        String way = type.matches("int|long|short|byte") ? operand + " == 0" : operand + " == null";
        found.add(
            site.replace(site.error().start(), site.error().end(), way, "`!` needs a boolean."));
        found.add(
            site.replace(
                site.error().start(),
                site.error().end(),
                "!" + operand + ".isEmpty()",
                "`!` needs a boolean."));
      }
      if (site.excerpt().startsWith("+")
          && site.text().substring(0, site.error().start()).stripTrailing().endsWith("+")) {
        int end = facts.start(unary.getExpression());
        found.add(site.replace(site.error().start(), end, "", "`+` stands there twice."));
      }
      if (site.excerpt().startsWith("-") || site.excerpt().startsWith("+")) {
        found.add(
            site.replace(
                site.error().start(), site.error().start() + 1, "!", "The operand is a boolean."));
      }
    }
    return found;
  }

  private static String between(Site site, BinaryTree tree) {
    int from = site.facts().end(tree.getLeftOperand());
    return site.text().substring(from, site.facts().start(tree.getRightOperand())).strip();
  }

  private static void binary(Site site, TreePath path, BinaryTree tree, List<Repair> found) {
    Facts facts = site.facts();
    String left = site.text(tree.getLeftOperand());
    String right = site.text(tree.getRightOperand());
    int from = facts.end(tree.getLeftOperand());
    int to = facts.start(tree.getRightOperand());
    String operator = between(site, tree);
    String leftType =
        facts.type(new TreePath(path, tree.getLeftOperand())).map(TypeText::simple).orElse("");
    String rightType =
        facts.type(new TreePath(path, tree.getRightOperand())).map(TypeText::simple).orElse("");
    String other = OTHER.getOrDefault(operator, "");
    int at = from + site.text().substring(from, to).indexOf(operator);
    String why = "`" + operator + "` does not go with `" + leftType + "` and `" + rightType + "`.";
    if (ORDER.matcher(operator).matches()
        && tree.getLeftOperand() instanceof BinaryTree comparison
        && ORDER.matcher(between(site, comparison)).matches()) {
      String middle = site.text(comparison.getRightOperand());
      String both = left + " && " + middle + " " + operator + " " + right;
      found.add(whole(site, both, "Each comparison stands for itself in Java."));
    }
    if (!other.isEmpty()) {
      found.add(site.replace(at, at + operator.length(), other, why));
    }
    if (ORDER.matcher(operator).matches() && !leftType.matches("[a-z]+|")) {
      found.add(whole(site, left + ".compareTo(" + right + ") " + operator + " 0", why));
    }
    if (leftType.equals("boolean") || rightType.equals("boolean")) {
      for (String logical : List.of("&&", "||", "==", "!=")) {
        found.add(site.replace(at, at + operator.length(), logical, why));
      }
    }
    boolean equality = operator.equals("==") || operator.equals("!=");
    Operand first = new Operand(tree.getLeftOperand(), left, leftType, rightType);
    Operand second = new Operand(tree.getRightOperand(), right, rightType, leftType);
    boolean literal = tree.getRightOperand() instanceof LiteralTree;
    if (equality && leftType.matches("int|long|short|byte") && right.matches("true|false")) {
      String sign = operator.equals("==") == right.equals("true") ? " != 0" : " == 0";
      found.add(whole(site, left + sign, "A number is true where it is not 0."));
    }
    for (Operand one : literal ? List.of(second, first) : List.of(first, second)) {
      one.repairs(site, equality, why).forEach(found::add);
    }
    if (equality) {
      String not = operator.equals("!=") ? "!" : "";
      found.add(whole(site, not + "String.valueOf(" + left + ").equals(" + right + ")", why));
      found.add(whole(site, not + left + ".equals(" + right + ")", why));
    }
    for (String arithmetic : List.of("+", "-", "*", "/", "%", "==", "<")) {
      if (!arithmetic.equals(operator) && operator.matches("[&|^]|&&|\\|\\||<<|>>|[-*/%]")) {
        found.add(site.replace(at, at + operator.length(), arithmetic, why));
      }
    }
  }

  private static Repair whole(Site site, String text, String why) {
    return site.replace(site.error().start(), site.error().end(), text, why);
  }
}
