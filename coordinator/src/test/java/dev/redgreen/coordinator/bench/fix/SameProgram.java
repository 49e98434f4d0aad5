package dev.redgreen.coordinator.bench.fix;

import com.sun.source.tree.ImportTree;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.ParsedFile;
import dev.redgreen.fixer.syntax.Token;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares what a repair left with what there was before the program was broken. */
final class SameProgram {
  private static final Set<String> PRIMITIVES =
      Set.of("int", "long", "short", "byte", "char", "double", "float", "boolean");

  private SameProgram() {}

  /** Whether all texts are the original ones but for layout, comments and order of imports. */
  static boolean exactly(SourceTree original, SourceTree repaired) {
    return repaired.changes().files().stream()
        .allMatch(file -> exactly(original.text(file), repaired.text(file)));
  }

  private static boolean exactly(Optional<String> before, Optional<String> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return before.isEmpty() && after.isEmpty();
    }
    return Parts.of(before.get()).equals(Parts.of(after.get()));
  }

  /**
   * The test files of which more changed than imports and types: a repair must leave them alone.
   */
  static List<Path> weakenedTests(SourceTree original, SourceTree repaired) {
    return repaired.changes().files().stream()
        .filter(file -> original.testFiles().contains(file) || repaired.testFiles().contains(file))
        .filter(file -> weakened(original.text(file), repaired.text(file)))
        .toList();
  }

  private static boolean weakened(Optional<String> before, Optional<String> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return before.isPresent();
    }
    List<String> old = unqualified(Parts.of(before.get()).code);
    List<String> now = unqualified(Parts.of(after.get()).code);
    if (old.size() != now.size()) {
      return true;
    }
    for (int i = 0; i < old.size(); i++) {
      if (!old.get(i).equals(now.get(i)) && !(isType(old.get(i)) && isType(now.get(i)))) {
        return true;
      }
    }
    return false;
  }

  /** Without types before the names of their members: a static import may be spelt out. */
  private static List<String> unqualified(List<String> code) {
    List<String> left = new ArrayList<>();
    for (String word : code) {
      int last = left.size() - 1;
      boolean member = word.matches("[a-z]\\w*") && last > 0 && left.get(last).equals(".");
      if (member && isType(left.get(last - 1)) && !left.get(Math.max(0, last - 2)).equals(".")) {
        left.subList(last - 1, left.size()).clear();
      }
      left.add(word);
    }
    return left;
  }

  private static boolean isType(String word) {
    return PRIMITIVES.contains(word) || word.matches("[A-Z]\\w*[a-z]\\w*");
  }

  /** The imports without their order, and all other tokens in order. */
  private record Parts(Set<String> imports, List<String> code) {
    static Parts of(String text) {
      ParsedFile parsed = ParsedFile.of(text);
      Set<String> imports = new HashSet<>();
      int from = -1;
      int to = 0;
      for (ImportTree one : parsed.unit().getImports()) {
        imports.add((one.isStatic() ? "static " : "") + one.getQualifiedIdentifier());
        from = from < 0 ? parsed.start(one) : from;
        to = Math.max(to, parsed.end(one));
      }
      List<String> code = new ArrayList<>();
      for (Token token : Lexer.tokens(text)) {
        if (!token.isComment() && (token.start() < from || token.start() >= to)) {
          code.add(token.text());
        }
      }
      return new Parts(imports, code);
    }
  }
}
