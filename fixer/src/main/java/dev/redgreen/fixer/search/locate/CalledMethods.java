package dev.redgreen.fixer.search.locate;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.ParsedFile;
import dev.redgreen.fixer.syntax.Token;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Blames the methods that tests call by name, and less those that are called by these. */
final class CalledMethods {
  private static final double STEP = 0.6;
  private static final int DEPTH = 3;

  private final SourceTree tree;

  CalledMethods(SourceTree tree) {
    this.tree = tree;
  }

  Heat heat(Collection<Path> mainFiles, Collection<Path> testFiles) {
    List<Method> methods = new ArrayList<>();
    mainFiles.forEach(file -> methods.addAll(methods(file)));
    Set<String> called = new HashSet<>();
    testFiles.forEach(file -> called.addAll(calls(tree.text(file).orElse(""))));
    Map<Statement, Double> heat = new HashMap<>();
    double now = 1;
    for (int depth = 0; depth < DEPTH; depth++) {
      Set<String> next = new HashSet<>();
      for (Method method : methods) {
        if (called.contains(method.name()) && heat.putIfAbsent(method.range(), now) == null) {
          next.addAll(method.calls());
        }
      }
      called.addAll(next);
      now *= STEP;
    }
    return Heat.of(
        heat.entrySet().stream()
            .map(one -> new Heat.Blamed(one.getKey(), one.getValue(), Set.of()))
            .toList());
  }

  private record Method(String name, Statement range, Set<String> calls) {}

  private List<Method> methods(Path file) {
    ParsedFile parsed = ParsedFile.of(tree.text(file).orElse(""));
    List<Method> methods = new ArrayList<>();
    new TreeScanner<@Nullable Void, String>() {
      @Override
      public @Nullable Void visitClass(com.sun.source.tree.ClassTree type, String around) {
        return super.visitClass(type, type.getSimpleName().toString());
      }

      @Override
      public @Nullable Void visitMethod(MethodTree method, String type) {
        String name = method.getName().contentEquals("<init>") ? type : method.getName().toString();
        int start = parsed.start(method);
        if (method.getBody() != null && start >= 0) {
          Statement range = new Statement(file, start, parsed.end(method));
          methods.add(new Method(name, range, calls(parsed.textOf(method).orElse(""))));
        }
        return super.visitMethod(method, type);
      }
    }.scan(parsed.unit(), "");
    return methods;
  }

  private static Set<String> calls(String text) {
    Set<String> names = new HashSet<>();
    List<Token> tokens = Lexer.tokens(text).stream().filter(token -> !token.isComment()).toList();
    for (int i = 1; i < tokens.size(); i++) {
      Token name = tokens.get(i - 1);
      if (name.kind() == Token.Kind.WORD && tokens.get(i).text().equals("(")) {
        names.add(name.text());
      }
    }
    return names;
  }
}
