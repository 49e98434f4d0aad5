package dev.redgreen.fixer.search.locate;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import dev.redgreen.fixer.syntax.ParsedFile;
import org.jspecify.annotations.Nullable;

/** A test class whose tests all end by saying what was executed. */
final class ProbedTests extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final ParsedFile parsed;
  private final Inserts inserts = new Inserts();

  private ProbedTests(ParsedFile parsed) {
    this.parsed = parsed;
  }

  static String of(String text) {
    ProbedTests tests = new ProbedTests(ParsedFile.of(text));
    tests.scan(tests.parsed.unit(), null);
    return tests.inserts.into(text);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
    if (method.getBody() != null && isTest(method)) {
      inserts.add(parsed.start(method.getBody()) + 1, "try{");
      inserts.add(parsed.end(method.getBody()) - 1, "}finally{" + HitsSource.END + "}");
    }
    return null;
  }

  private static boolean isTest(MethodTree method) {
    return method.getName().toString().startsWith("test")
        || method.getModifiers().getAnnotations().stream()
            .anyMatch(one -> one.getAnnotationType().toString().matches("(.*\\.)?\\w*Test"));
  }
}
