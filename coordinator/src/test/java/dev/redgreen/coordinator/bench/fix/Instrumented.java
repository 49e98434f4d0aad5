package dev.redgreen.coordinator.bench.fix;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Sources that write down which methods are entered by which test. */
final class Instrumented {
  private static final Set<String> TESTS =
      Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory");
  private static final String RECORDER =
      """
      package redgreenbench;

      public final class Entered {
        private static final java.util.Set<Integer> SEEN = new java.util.HashSet<>();
        private static java.io.OutputStream out;

        public static synchronized void at(int method) {
          if (SEEN.add(method)) {
            write("m " + method);
          }
        }

        public static synchronized void test(String name) {
          SEEN.clear();
          write("t " + name);
        }

        private static void write(String line) {
          try {
            if (out == null) {
              out = new java.io.FileOutputStream("%s", true);
            }
            out.write((line + "\\n").getBytes());
          } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
          }
        }
      }
      """;

  /** One method of a file. */
  record Method(Path file, int ordinal) {}

  private final SourceTree tree;
  private final List<Method> methods = new ArrayList<>();
  private final List<Edit> edits = new ArrayList<>();

  private Instrumented(SourceTree tree) {
    this.tree = tree;
  }

  /**
   * Instruments all methods of main sources and all tests.
   *
   * @param log file that is written to, by its absolute path
   */
  static Instrumented of(SourceTree tree, Path log) {
    Instrumented all = new Instrumented(tree);
    Path first = tree.module().mainSources().get(0);
    Path recorder = tree.root().relativize(first).resolve("redgreenbench/Entered.java");
    all.edits.add(new Edit.Write(recorder, RECORDER.formatted(log)));
    tree.mainFiles().forEach(all::main);
    tree.testFiles().forEach(all::test);
    return all;
  }

  /** The sources, instrumented. */
  SourceTree tree() {
    return tree.with(Patch.of(edits));
  }

  /** The method of a number in the log. */
  Method method(int number) {
    return methods.get(number);
  }

  private void main(Path file) {
    Program program = new Program(tree.text(file).orElseThrow());
    List<MethodTree> all = program.trees(MethodTree.class).toList();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).getBody() != null) {
        insert(file, start(program, all.get(i)), "at(" + methods.size() + ")");
        methods.add(new Method(file, i));
      }
    }
  }

  /** Behind the brace, or behind the call of another constructor. */
  private static int start(Program program, MethodTree method) {
    List<? extends StatementTree> body = method.getBody().getStatements();
    if (!body.isEmpty()
        && body.get(0) instanceof ExpressionStatementTree first
        && first.getExpression() instanceof MethodInvocationTree call
        && call.getMethodSelect().toString().matches("(.*\\.)?(this|super)")
        && program.end(first) > program.start(first)) {
      return program.end(first);
    }
    return program.start(method.getBody()) + 1;
  }

  private void test(Path file) {
    Program program = new Program(tree.text(file).orElseThrow());
    program
        .trees(MethodTree.class)
        .filter(method -> method.getBody() != null && isTest(method))
        .forEach(
            method ->
                insert(
                    file,
                    program.start(method.getBody()) + 1,
                    "test(this.getClass().getName() + \"#" + method.getName() + "\")"));
  }

  private static boolean isTest(MethodTree method) {
    return !method.getModifiers().getFlags().contains(Modifier.STATIC)
        && method.getModifiers().getAnnotations().stream()
            .map(AnnotationTree::getAnnotationType)
            .anyMatch(type -> TESTS.contains(type.toString()));
  }

  private void insert(Path file, int at, String call) {
    edits.add(new Edit.Replace(file, at, at, "redgreenbench.Entered." + call + ";"));
  }
}
