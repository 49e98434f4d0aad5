package dev.redgreen.fixer.rules.members;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.redgreen.fixer.syntax.ParsedFile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds declarations by where they are. */
final class Trees {
  private Trees() {}

  static Optional<MethodTree> methodAt(ParsedFile parsed, int start) {
    Finder finder = new Finder(parsed, start);
    finder.scan(parsed.unit(), null);
    return Optional.ofNullable(finder.found);
  }

  /** The innermost declaration of a type, a method or a variable that holds an offset. */
  static Optional<Tree> declarationAround(ParsedFile parsed, int offset) {
    Innermost innermost = new Innermost(parsed, offset);
    innermost.scan(parsed.unit(), null);
    return Optional.ofNullable(innermost.found);
  }

  private static final class Innermost extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final ParsedFile parsed;
    private final int offset;
    private @Nullable Tree found;

    Innermost(ParsedFile parsed, int offset) {
      this.parsed = parsed;
      this.offset = offset;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
      boolean declares =
          tree instanceof ClassTree || tree instanceof MethodTree || tree instanceof VariableTree;
      if (tree != null && declares && parsed.start(tree) <= offset && offset < parsed.end(tree)) {
        found = tree;
      }
      return super.scan(tree, unused);
    }
  }

  private static final class Finder extends TreeScanner<Void, Void> {
    private final ParsedFile parsed;
    private final int start;
    private @Nullable MethodTree found;

    Finder(ParsedFile parsed, int start) {
      this.parsed = parsed;
      this.start = start;
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      if (parsed.start(method) == start) {
        found = method;
      }
      return super.visitMethod(method, unused);
    }
  }
}
