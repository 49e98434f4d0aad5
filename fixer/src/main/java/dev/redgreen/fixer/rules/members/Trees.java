package dev.redgreen.fixer.rules.members;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import dev.redgreen.fixer.syntax.ParsedFile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds declarations by where they begin. */
final class Trees {
  private Trees() {}

  static Optional<MethodTree> methodAt(ParsedFile parsed, int start) {
    Finder finder = new Finder(parsed, start);
    finder.scan(parsed.unit(), null);
    return Optional.ofNullable(finder.found);
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
