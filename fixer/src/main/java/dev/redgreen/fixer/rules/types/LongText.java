package dev.redgreen.fixer.rules.types;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A constant text is longer than a class file can hold: it is joined from pieces at run time. */
public final class LongText implements Rule {
  /** Characters of source that a piece has at most: each takes three bytes at most. */
  private static final int MOST = 20_000;

  private static final Pattern CHARACTER =
      Pattern.compile("\\\\(?:u+[0-9a-fA-F]{4}|[0-3]?[0-7]{1,2}|.)|.", Pattern.DOTALL);

  @Override
  public Set<String> codes() {
    return Set.of("limit.string", "limit.string.overflow");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return site.path().map(LongText::whole).stream()
        .map(TreePath::getLeaf)
        .flatMap(tree -> joined(site, tree));
  }

  /** The sum that a text is part of. */
  private static TreePath whole(TreePath path) {
    TreePath at = path;
    while (at.getParentPath().getLeaf() instanceof BinaryTree) {
      at = at.getParentPath();
    }
    return at;
  }

  private static Stream<Repair> joined(Site site, Tree tree) {
    List<String> pieces = new ArrayList<>();
    if (!pieces(site, tree, pieces)) {
      return Stream.empty();
    }
    String text = "String.join(\"\", " + String.join(", ", pieces) + ")";
    String why = "A constant holds 65535 bytes at most, so this text is joined from pieces.";
    return Stream.of(site.replace(site.facts().start(tree), site.facts().end(tree), text, why));
  }

  /** Whether all of a tree is texts; they are added in pieces. */
  private static boolean pieces(Site site, Tree tree, List<String> pieces) {
    if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      return pieces(site, sum.getLeftOperand(), pieces)
          && pieces(site, sum.getRightOperand(), pieces);
    }
    if (!(tree instanceof LiteralTree literal) || !(literal.getValue() instanceof String)) {
      return false;
    }
    String text = site.text().substring(site.facts().start(tree), site.facts().end(tree));
    if (text.startsWith("\"\"\"")) {
      return false;
    }
    split(text.substring(1, text.length() - 1), pieces);
    return true;
  }

  private static void split(String inside, List<String> pieces) {
    StringBuilder piece = new StringBuilder();
    Matcher each = CHARACTER.matcher(inside);
    while (each.find()) {
      if (piece.length() >= MOST) {
        pieces.add("\"" + piece + "\"");
        piece.setLength(0);
      }
      piece.append(each.group());
    }
    pieces.add("\"" + piece + "\"");
  }
}
