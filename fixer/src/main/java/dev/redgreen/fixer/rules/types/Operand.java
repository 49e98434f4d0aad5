package dev.redgreen.fixer.rules.types;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One side of an operator that does not go with the other side.
 *
 * @param text the expression as it is written
 * @param type its type as it is written
 * @param wanted the type of the other side
 */
record Operand(ExpressionTree tree, String text, String type, String wanted) {

  /**
   * Repairs that give this side the type of the other, best first.
   *
   * @param equality whether the operator is {@code ==} or {@code !=}: made texts are not compared
   *     by these
   */
  Stream<Repair> repairs(Site site, boolean equality, String why) {
    if (type.isEmpty() || wanted.isEmpty()) {
      return Stream.empty();
    }
    int start = site.facts().start(tree);
    int end = site.facts().end(tree);
    List<String> ways = new ArrayList<>();
    if (tree instanceof LiteralTree) {
      truths(ways);
    }
    if (!wanted.equals("null") && !wanted.equals("Object")) {
      boolean atom = text.matches("[\\w.]+|\"[^\"]*\"|'[^']*'|[\\w.]+\\([^()]*\\)");
      new Fit(text, type, wanted, atom)
          .conversions().stream()
              .filter(way -> !equality || !wanted.equals("String") || way.startsWith("\""))
              .forEach(ways::add);
      sizes(ways);
    }
    return ways.stream().map(way -> site.replace(start, end, way, why));
  }

  /** A number for a truth value, and nothing for a number, as other languages write them. */
  private void truths(List<String> ways) {
    boolean number = wanted.matches("int|long|short|byte");
    if (number && text.equals("null")) {
      ways.add("0");
    }
    if (wanted.equals("boolean") && text.matches("[01]")) {
      ways.add(text.equals("1") ? "true" : "false");
    }
  }

  private void sizes(List<String> ways) {
    if (!wanted.matches("int|long|double")) {
      return;
    }
    if (type.endsWith("[]")) {
      ways.add(text + ".length");
    } else if (type.equals("String")) {
      ways.add(text + ".length()");
    } else if (type.matches("List|Set|Map|Collection|ArrayList|\\w+<.*")) {
      ways.add(text + ".size()");
    }
  }
}
