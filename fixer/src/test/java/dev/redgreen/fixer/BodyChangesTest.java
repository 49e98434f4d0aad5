package dev.redgreen.fixer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.SourceTree.Compilation;
import dev.redgreen.fixer.javac.Compiler;
import dev.redgreen.fixer.javac.CompilerSetup;
import dev.redgreen.fixer.javac.Javac;
import dev.redgreen.fixer.javac.Processing;
import dev.redgreen.fixer.javac.ProcessorDirectory;
import dev.redgreen.fixer.syntax.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are compiled again where annotation processors take part, and that it is enough. */
class BodyChangesTest {
  private static final Path USE = TestModule.main("a/Use.java");
  private static final String TEXT =
      """
      package a;
      class Use {
        int twice(int n) {
          Runnable none = new Runnable() {
            @Override public void run() {}
          };
          none.run();
          return 2 * n * SumMade.number();
        }
      }
      """;

  @TempDir Path temp;
  private final List<Integer> compiled = new ArrayList<>();
  private TestModule module;
  private Processing processing;

  @BeforeEach
  void module() {
    processing = ProcessorDirectory.making(temp.resolve("processor"));
    module = new TestModule(temp.resolve("module"));
    module.main(
        "a/Sum.java", "package a;\n@Deprecated public class Sum { int n = new Use().twice(1); }\n");
    module.main("a/Use.java", TEXT);
    module.test("a/UseTest.java", "package a;\nclass UseTest { int n = new Use().twice(2); }\n");
  }

  private SourceTree tree() {
    return SourceTree.of(temp.resolve("module"), module.module(processing), this::counting);
  }

  private Compiler counting(CompilerSetup setup) {
    Compiler javac = new Javac(setup);
    return (sources, known) -> {
      compiled.add(sources.size());
      return javac.compile(sources, known);
    };
  }

  /** Changes a text in a tree that was compiled, and says how many files that took. */
  private List<Integer> after(SourceTree before, String text) {
    before.compile();
    compiled.clear();
    SourceTree changed = before.with(Patch.of(new Edit.Write(USE, text)));
    Compilation made = changed.compile();
    List<Integer> taken = List.copyOf(compiled);
    same(tree().with(Patch.of(new Edit.Write(USE, text))).compile(), made);
    return taken;
  }

  private static void same(Compilation whole, Compilation made) {
    assertEquals(whole.errors(), made.errors());
    assertEquals(whole.mainClasses().keySet(), made.mainClasses().keySet());
    whole
        .classes()
        .forEach((name, bytes) -> assertArrayEquals(bytes, made.classes().get(name), name));
  }

  @Test
  void aMethodThatDoesSomethingElseTakesItsFileAlone() {
    SourceTree tree = tree();
    assertTrue(tree.compile().ok(), () -> tree.compile().errors().toString());
    assertEquals(List.of(2, 1), compiled);

    assertEquals(List.of(1), after(tree, TEXT.replace("2 * n", "n + n")));
    assertEquals(List.of(1), after(tree, TEXT.replace("2 * n", "lost * n")));
    assertEquals(
        List.of(1),
        after(
            tree,
            TEXT.replace("class Use", "import java.util.List;\nclass Use")
                .replace("2 *", "List.of(2).get(0) *")));
  }

  @Test
  void whatOthersSeeTakesAllFiles() {
    for (String text :
        List.of(
            TEXT.replace("int twice(int n)", "long twice(int n)"),
            TEXT.replace("class Use {", "class Use {\n  int more;"),
            TEXT.replace("class Use {", "@Deprecated class Use {"),
            TEXT.replace("class Use {", "import java.util.*;\nclass Use {"),
            TEXT.replace("class Use {", "class Use {\n  @Deprecated private void more() {}"),
            TEXT.replace("return 2", "return 2 +"),
            TEXT.replace("return 2", "return (2"))) {
      assertEquals(2, after(tree(), text).get(0), text);
    }
  }

  @Test
  void aBrokenMethodIsMendedUponTheOthers() {
    module.main("a/Use.java", TEXT.replace("2 * n", "lost * n"));
    SourceTree tree = tree();
    assertFalse(tree.compile().ok());

    // The others once, the file alone, and the tests for the first time.
    assertEquals(List.of(2, 1, 1), after(tree, TEXT));
    assertEquals(List.of(1), after(tree, TEXT.replace("2 * n", "missed * n")));
  }

  @Test
  void aBrokenDeclarationIsMendedWithAll() {
    module.main("a/Use.java", TEXT.replace("int twice(int n)", "int twice(Lost n)"));

    // Hollow in its declaration, then in its method too; then all, and the tests.
    assertEquals(List.of(2, 2, 2, 1), after(tree(), TEXT));
  }

  /** The class file of before says of such a field what the old import made of its type. */
  @Test
  void anImportThatChangesADeclarationTakesAllFiles() {
    String utilities =
        TEXT.replace("class Use {", "import java.util.List;\nclass Use {\n  List names;");
    module.main("a/Use.java", utilities);

    assertEquals(2, after(tree(), utilities.replace("java.util", "java.awt")).get(0));
  }

  @Test
  void processorsSeeAllButBodiesAndTheirImports() {
    String text =
        "package a;\nimport b.*;\nimport c.D;\n"
            + "/** A. */ class A { int n = 1; A() { n = 2; } private int n() { return D.n; } }\n";

    assertEquals(
        "import b . * ; package a ; class A { int n = 1 ; A ( ) { } private int n ( ) { } } ",
        Shape.seenByProcessors(text).orElseThrow());
    assertTrue(Shape.seenByProcessors(text + "{").isEmpty());
  }
}
