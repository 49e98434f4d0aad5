package dev.redgreen.fixer.rules.engine;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.ParsedFile;
import java.util.HashSet;
import java.util.Set;

/**
 * What the bodies of a file do, roughly.
 *
 * @param wellFormed whether the file parses
 * @param bodies the different texts of methods that do something
 * @param swallowed catch blocks that do nothing
 */
record BodyOutline(boolean wellFormed, Set<String> bodies, int swallowed) {
  static BodyOutline of(String text) {
    ParsedFile parsed = ParsedFile.of(text);
    Scanner scanner = new Scanner(parsed);
    scanner.scan(parsed.unit(), null);
    return new BodyOutline(parsed.wellFormed(), scanner.bodies, scanner.swallowed);
  }

  /** Whether no method lost its body and no exception is newly swallowed. */
  boolean keptBy(BodyOutline after) {
    return after.swallowed <= swallowed && (!wellFormed || after.bodies.size() >= bodies.size());
  }

  private static final class Scanner extends TreeScanner<Void, Void> {
    private final ParsedFile parsed;
    private final Set<String> bodies = new HashSet<>();
    private int swallowed;

    Scanner(ParsedFile parsed) {
      this.parsed = parsed;
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      if (method.getBody() != null && !method.getBody().getStatements().isEmpty()) {
        bodies.add(method.getName() + " " + Lexer.withoutLayout(parsed.textOf(method).orElse("")));
      }
      return super.visitMethod(method, unused);
    }

    @Override
    public Void visitCatch(CatchTree handler, Void unused) {
      if (handler.getBlock().getStatements().isEmpty()) {
        swallowed++;
      }
      return super.visitCatch(handler, unused);
    }
  }
}
