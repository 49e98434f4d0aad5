package dev.redgreen.fixer.rules.types;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.Token;
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
    int start = site.facts().start(tree);
    int end = site.facts().end(tree);
    List<Token> tokens =
        Lexer.tokens(site.text().substring(start, end)).stream()
            .filter(token -> !token.isComment())
            .toList();
    if (!tokens.stream().allMatch(LongText::isPartOfSum)) {
      return Stream.empty();
    }
    StringBuilder inside = new StringBuilder();
    tokens.stream()
        .filter(token -> token.kind() == Token.Kind.STRING)
        .forEach(token -> inside.append(token.text(), 1, token.text().length() - 1));
    String text = "String.join(\"\", " + String.join(", ", split(inside.toString())) + ")";
    String why = "A constant holds 65535 bytes at most, so this text is joined from pieces.";
    return Stream.of(site.replace(start, end, text, why));
  }

  /** A text on one line, or a plus: javac has made one text of such a sum already. */
  private static boolean isPartOfSum(Token token) {
    return token.kind() == Token.Kind.STRING
        ? !token.text().startsWith("\"\"\"")
        : token.text().equals("+");
  }

  private static List<String> split(String inside) {
    List<String> pieces = new ArrayList<>();
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
    return pieces;
  }
}
