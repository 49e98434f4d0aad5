package dev.redgreen.fixer.template;

import com.sun.source.util.TreeScanner;
import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.ParsedFile;
import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes our own tree from javac's, once for a text. */
final class TreeBuilder {
  private static final Set<String> KEYWORDS =
      Set.of(
          ("abstract assert boolean break byte case catch char class const continue default do"
                  + " double else enum extends final finally float for goto if implements import"
                  + " instanceof int interface long native new package private protected public"
                  + " return short static strictfp super switch synchronized this throw throws"
                  + " transient try void volatile while")
              .split(" "));
  private static final String OPERATOR = "+-*/%=<>!&|^~?:";

  private final ParsedFile parsed;
  private final List<Token> tokens;

  private TreeBuilder(ParsedFile parsed) {
    this.parsed = parsed;
    this.tokens = Lexer.tokens(parsed.text()).stream().filter(token -> !token.isComment()).toList();
  }

  /** The tree of a source text; empty where it has syntax errors. */
  static Optional<Placed> of(String text) {
    ParsedFile parsed = ParsedFile.of(text);
    if (!parsed.wellFormed()) {
      return Optional.empty();
    }
    TreeBuilder builder = new TreeBuilder(parsed);
    return Optional.of(builder.node(parsed.unit(), 0, text.length()));
  }

  private Placed node(com.sun.source.tree.Tree tree, int start, int end) {
    List<Placed> children = new ArrayList<>();
    int at = start;
    for (com.sun.source.tree.Tree child : below(tree)) {
      int from = parsed.start(child);
      int to = parsed.end(child);
      if (from >= at && to > from && to <= end) {
        children.addAll(own(at, from));
        children.add(node(child, from, to));
        at = to;
      }
    }
    children.addAll(own(at, end));
    String kind = tree.getKind().name();
    if (children.size() == 1 && children.get(0).tree() instanceof Tree.Leaf leaf) {
      return Placed.leaf(kind, leaf.text(), children.get(0).start());
    }
    return Placed.branch(kind, Grouping.of(kind, children), start, end);
  }

  private List<com.sun.source.tree.Tree> below(com.sun.source.tree.Tree tree) {
    List<com.sun.source.tree.Tree> children = new ArrayList<>();
    tree.accept(
        new TreeScanner<Void, Void>() {
          @Override
          public @Nullable Void scan(com.sun.source.tree.@Nullable Tree child, Void unused) {
            if (child != null) {
              children.add(child);
            }
            return null;
          }
        },
        null);
    children.sort(Comparator.comparingInt(parsed::start));
    return children;
  }

  /** Tokens of the node itself; the characters of one operator are one token. */
  private List<Placed> own(int from, int to) {
    List<Placed> own = new ArrayList<>();
    for (int i = firstFrom(from); i < tokens.size() && tokens.get(i).end() <= to; i++) {
      Token token = tokens.get(i);
      int last = own.size() - 1;
      if (last >= 0 && isOperator(token.text()) && joins(own.get(last), token)) {
        Placed begun = own.remove(last);
        String text = ((Tree.Leaf) begun.tree()).text() + token.text();
        own.add(Placed.leaf(Tree.TOKEN, text, begun.start()));
      } else {
        own.add(Placed.leaf(kind(token), token.text(), token.start()));
      }
    }
    return own;
  }

  private static boolean joins(Placed begun, Token token) {
    return begun.end() == token.start() && isOperator(((Tree.Leaf) begun.tree()).text());
  }

  private static boolean isOperator(String text) {
    return text.chars().allMatch(c -> OPERATOR.indexOf(c) >= 0);
  }

  private static String kind(Token token) {
    boolean name = token.kind() == Token.Kind.WORD && !KEYWORDS.contains(token.text());
    return name ? Tree.NAME : Tree.TOKEN;
  }

  private int firstFrom(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (tokens.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
