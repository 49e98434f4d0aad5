package dev.redgreen.fixer;

import static dev.redgreen.fixer.TestModule.main;
import static dev.redgreen.fixer.TestModule.test;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.fixer.SourceTree.Compilation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is compiled upon an earlier compile equals what is compiled from nothing. */
class IncrementalCompileTest {
  private static final String BASE =
      "package a; public class Base { public static final int K = 1;"
          + " protected int size() { return K; } public Part part() { return new Part(); } }";

  @TempDir Path root;

  private TestModule module() {
    return new TestModule(root)
        .main("a/Base.java", BASE)
        .main("a/Part.java", "package a; public class Part { public int weight() { return 2; } }")
        .main("a/Mid.java", "package a; public class Mid extends Base { int k() { return K; } }")
        .main(
            "b/Far.java",
            "package b; import a.*; class Far { int w(Mid m) { return m.part().weight(); } }")
        .main("b/Alone.java", "package b; import java.util.*; class Alone { List<String> all; }")
        .main("c/Kind.java", "package c; public enum Kind { ONE, TWO }")
        .main(
            "c/Uses.java",
            "package c; import static a.Base.*;"
                + " class Uses { int of(Kind k) { return switch (k) { case ONE -> K; case TWO -> 2; }; } }")
        .test(
            "a/MidTest.java",
            "package a; class MidTest { int k = new Mid().k() + new Mid().size(); }")
        .test("b/FarTest.java", "package b; class FarTest { Far far = new Far(); }");
  }

  static Stream<Arguments> edits() {
    return Stream.of(
        write("a/Base.java", BASE.replace("return K", "int k = K; return k")),
        write("a/Base.java", BASE.replace("return K", "return lost")),
        write("a/Base.java", BASE.replace("K = 1", "K = 7")),
        write("a/Base.java", BASE.replace("int size()", "long size()")),
        write("a/Base.java", BASE.replace("protected int size", "private int size")),
        write("a/Base.java", BASE.replace("Part part", "Object part")),
        write(
            "a/Base.java",
            BASE.replace("public Part", "private int spare() { return 1; } public Part")),
        write("a/Base.java", BASE + ")"),
        write(
            "a/Part.java",
            "package a; public class Part { public String weight() { return null; } }"),
        write("a/Part.java", "package a; class Part { public int weight() { return 2; } }"),
        write(
            "a/Mid.java",
            "package a; public abstract class Mid extends Base { abstract int k(); }"),
        write("b/List.java", "package b; class List<T> {}"),
        write("b/List.java", "package b; class List {}"),
        write("b/String.java", "package b; class String {}"),
        write("b/Fresh.java", "package b; class Fresh { Far far; Lost lost; }"),
        write("b/Fresh.java", "package b; class Fresh { Far far; }"),
        write("b/Alone.java", "package b; class Alone { java.util.List<String> all; }"),
        write("c/Kind.java", "package c; public enum Kind { ONE, TWO, THREE }"),
        Arguments.of(Patch.of(new Edit.Delete(main("a/Part.java")))),
        Arguments.of(Patch.of(new Edit.Delete(main("c/Uses.java")))),
        Arguments.of(
            Patch.of(
                new Edit.Write(test("b/FarTest.java"), "package b; class FarTest { Lost l; }"))),
        Arguments.of(
            Patch.of(
                new Edit.Write(main("a/Base.java"), BASE.replace("return K", "return lost")),
                new Edit.Write(test("b/FarTest.java"), "package b; class FarTest { Lost l; }"))));
  }

  private static Arguments write(String file, String text) {
    return Arguments.of(Patch.of(new Edit.Write(main(file), text)));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void aChangeGivesWhatACompileFromNothingGives(Patch patch) {
    SourceTree base = module().tree();
    assertEquals("", errors(base.compile()));
    SourceTree changed = base.with(patch);
    assertSame(module().tree().with(patch).compile(), changed.compile());
    SourceTree back = changed.with(undo(patch, base));
    assertSame(base.compile(), back.compile());
  }

  @ParameterizedTest
  @MethodSource("edits")
  void aChangeUponBrokenSourcesGivesWhatACompileFromNothingGives(Patch patch) {
    module().main("d/Broken.java", "package d; class Broken { int x() { return lost; } }");
    module().test("d/BrokenTest.java", "package d; class BrokenTest { Lost lost; }");
    SourceTree base = new TestModule(root).tree();
    base.compile();
    SourceTree changed = base.with(patch);
    assertSame(base.without(Set.of()).with(patch).compile(), changed.compile());
    assertSame(new TestModule(root).tree().with(patch).compile(), changed.compile());
  }

  static Stream<Arguments> breaks() {
    return Stream.of(
            BASE.replace("return K", "return lost"),
            BASE.replace("Part part()", "Prat part()"),
            BASE.replace("public class", "import lost.Base; public class"),
            BASE.replace("class Base", "class Base extends Lost<Part>"),
            BASE.replace("class Base", "@Lost class Base"),
            BASE.replace("protected int size() {", "protected int size( {"),
            BASE.replace("int K", "String K"))
        .flatMap(
            broken -> someEdits(broken.length()).map(edit -> Arguments.of(broken, edit.get()[0])));
  }

  /** Every eighth edit, so that all occur with some of the broken texts. */
  private static Stream<Arguments> someEdits(int from) {
    List<Arguments> all = edits().toList();
    return IntStream.range(0, all.size()).filter(i -> (i + from) % 8 == 0).mapToObj(all::get);
  }

  @ParameterizedTest
  @MethodSource("breaks")
  void aChangeUponAFileThatOthersUseAndThatIsBrokenGivesTheSame(String broken, Patch patch) {
    module();
    SourceTree base =
        new TestModule(root).tree().with(Patch.of(new Edit.Write(main("a/Base.java"), broken)));
    base.compile();
    SourceTree changed = base.with(patch);
    SourceTree fresh = new TestModule(root).tree().with(changed.changes());
    assertSame(fresh.compile(), changed.compile());
    SourceTree mended = base.with(Patch.of(new Edit.Write(main("a/Base.java"), BASE)));
    assertEquals("", errors(mended.compile()));
    assertSame(new TestModule(root).tree().compile(), mended.compile());
  }

  @ParameterizedTest
  @MethodSource("breaks")
  void aChangeUponABrokenFileThatCompiledBeforeGivesTheSame(String broken, Patch patch) {
    SourceTree sound = module().tree();
    sound.compile();
    SourceTree base = sound.with(Patch.of(new Edit.Write(main("a/Base.java"), broken)));
    SourceTree fresh = new TestModule(root).tree().with(base.changes());
    assertSame(fresh.compile(), base.compile());
    SourceTree changed = base.with(patch);
    assertSame(new TestModule(root).tree().with(changed.changes()).compile(), changed.compile());
    SourceTree mended = changed.with(Patch.of(new Edit.Write(main("a/Base.java"), BASE)));
    assertSame(new TestModule(root).tree().with(mended.changes()).compile(), mended.compile());
  }

  @Test
  void theSameSourcesAreCompiledOnce() {
    SourceTree base = module().tree();
    base.compile();
    Patch patch =
        Patch.of(new Edit.Write(main("a/Base.java"), BASE.replace("return K", "return K + 1")));
    Compilation made = base.with(patch).compile();
    Assertions.assertSame(made, base.with(patch).compile());
    Assertions.assertSame(made, base.with(Patch.empty()).with(patch).compile());
    Assertions.assertNotSame(made, base.compile());
  }

  @Test
  void aLookSeesTheErrorsOfItsFilesOnly() {
    module().main("d/Broken.java", "package d; class Broken { int x() { return lost; } }");
    SourceTree base = new TestModule(root).tree();
    base.compile();
    SourceTree changed =
        base.with(
            Patch.of(
                new Edit.Write(main("a/Base.java"), BASE.replace("return K", "return mislaid")),
                new Edit.Write(main("a/Part.java"), "package a; public class Part {}")));
    assertEquals(
        List.of("mislaid"),
        changed.look(Set.of(main("a/Base.java"))).stream().map(CompileError::symbol).toList());
    assertEquals(List.of(), changed.look(Set.of(test("a/MidTest.java"))));
    assertEquals(
        List.of("weight"),
        changed.look(Set.of(main("b/Far.java"))).stream().map(CompileError::symbol).toList());
  }

  @Test
  void aLongWayOfChangesEndsWhereACompileFromNothingDoes() {
    SourceTree tree = module().tree();
    Patch all = Patch.empty();
    for (Arguments edit : edits().toList()) {
      Patch patch = (Patch) edit.get()[0];
      tree = tree.with(patch);
      tree.compile();
      all = patch;
    }
    SourceTree fresh = module().tree().with(tree.changes());
    assertSame(fresh.compile(), tree.compile());
    assertEquals(1, all.files().stream().filter(tree.mainFiles()::contains).count());
  }

  private static Patch undo(Patch patch, SourceTree before) {
    return Patch.of(
        patch.files().stream()
            .map(
                file ->
                    before
                        .text(file)
                        .<Edit>map(text -> new Edit.Write(file, text))
                        .orElse(new Edit.Delete(file)))
            .toList());
  }

  private static String errors(Compilation made) {
    return String.join("\n", made.errors().stream().map(CompileError::toString).toList());
  }

  private static void assertSame(Compilation wanted, Compilation made) {
    assertEquals(errors(wanted), errors(made));
    assertSame(wanted.mainClasses(), made.mainClasses());
    assertSame(wanted.testClasses(), made.testClasses());
  }

  private static void assertSame(Map<String, byte[]> wanted, Map<String, byte[]> made) {
    assertEquals(wanted.keySet(), made.keySet());
    wanted.forEach((name, bytes) -> assertArrayEquals(bytes, made.get(name), name));
  }
}
