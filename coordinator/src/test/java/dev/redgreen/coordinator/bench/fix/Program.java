package dev.redgreen.coordinator.bench.fix;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.ParsedFile;
import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A source text as operators look at it: characters, tokens and syntax tree. */
final class Program {
  private final ParsedFile parsed;
  private final List<Token> tokens;
  private final List<TreePath> paths = new ArrayList<>();

  Program(String text) {
    this.parsed = ParsedFile.of(text);
    this.tokens = Lexer.tokens(text);
    new TreePathScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree != null && parsed.end(tree) > parsed.start(tree)) {
          paths.add(
              getCurrentPath() == null
                  ? new TreePath(parsed.unit())
                  : new TreePath(getCurrentPath(), tree));
        }
        return super.scan(tree, unused);
      }
    }.scan(parsed.unit(), null);
  }

  /** The characters. */
  String text() {
    return parsed.text();
  }

  /** The syntax tree. */
  ParsedFile parsed() {
    return parsed;
  }

  /** All tokens, comments among them. */
  List<Token> tokensAndComments() {
    return tokens;
  }

  /** The tokens without comments. */
  List<Token> tokens() {
    return tokens.stream().filter(token -> !token.isComment()).toList();
  }

  /** The places of all trees of a type that stand in the text. */
  <T extends Tree> Stream<TreePath> paths(Class<T> type) {
    return paths.stream().filter(path -> type.isInstance(path.getLeaf()));
  }

  /** All trees of a type that stand in the text. */
  <T extends Tree> Stream<T> trees(Class<T> type) {
    return paths(type).map(path -> type.cast(path.getLeaf()));
  }

  /** A slip for each tree of a type for which there is one. */
  <T extends Tree> List<Slip> slips(Class<T> type, Function<T, @Nullable Slip> slip) {
    return trees(type).flatMap(tree -> Stream.ofNullable(slip.apply(tree))).toList();
  }

  /** A slip for each place of a tree of a type for which there is one. */
  <T extends Tree> List<Slip> slipsAt(Class<T> type, Function<TreePath, @Nullable Slip> slip) {
    return paths(type).flatMap(path -> Stream.ofNullable(slip.apply(path))).toList();
  }

  int start(Tree tree) {
    return parsed.start(tree);
  }

  int end(Tree tree) {
    return parsed.end(tree);
  }

  /** The characters of a tree. */
  String textOf(Tree tree) {
    return parsed.textOf(tree).orElse("");
  }

  /** The first token with this text that lies between two offsets. */
  Optional<Token> token(String text, int from, int to) {
    return tokens.stream()
        .filter(token -> token.start() >= from && token.end() <= to && token.text().equals(text))
        .findFirst();
  }

  /** The token that declares the name of a variable, method or class. */
  Optional<Token> declaredName(Tree tree) {
    if (tree instanceof VariableTree variable) {
      Tree type = variable.getType();
      int from = type == null ? start(tree) : Math.max(start(tree), end(type));
      return token(variable.getName().toString(), from, end(tree));
    }
    if (tree instanceof MethodTree method && method.getReturnType() != null) {
      return token(method.getName().toString(), end(method.getReturnType()), end(tree));
    }
    if (tree instanceof ClassTree type) {
      int from = Math.max(start(tree), end(type.getModifiers()));
      return token(type.getSimpleName().toString(), from, end(tree));
    }
    return Optional.empty();
  }

  /**
   * Offset of the name of an identifier, or of the last name of a selection; -1 if it is hidden.
   */
  int nameStart(Tree tree) {
    String name =
        tree instanceof IdentifierTree identifier
            ? identifier.getName().toString()
            : tree instanceof MemberSelectTree select ? select.getIdentifier().toString() : "";
    int start = end(tree) - name.length();
    return !name.isEmpty() && start >= 0 && text().startsWith(name, start) ? start : -1;
  }

  /** The method around a place; nothing in an initialiser or between members. */
  static @Nullable MethodTree methodAround(TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree method) {
        return method;
      }
    }
    return null;
  }

  /** The method around an offset. */
  Optional<MethodTree> methodAt(int offset) {
    return trees(MethodTree.class)
        .filter(method -> start(method) <= offset && offset <= end(method))
        .reduce((outer, inner) -> inner);
  }

  /** Offset behind a range and the blanks after it. */
  int afterBlanks(int end) {
    int at = end;
    while (at < text().length() && (text().charAt(at) == ' ' || text().charAt(at) == '\t')) {
      at++;
    }
    return at;
  }
}
