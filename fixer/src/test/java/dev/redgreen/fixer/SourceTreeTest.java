package dev.redgreen.fixer;

import static dev.redgreen.fixer.TestModule.main;
import static dev.redgreen.fixer.TestModule.test;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.SourceTree.Compilation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {
  private static final Path SUM = main("a/Sum.java");
  private static final Path SUM_TEST = test("a/SumTest.java");

  @TempDir Path root;
  private TestModule module;

  @BeforeEach
  void module() {
    module = new TestModule(root);
    module.main("a/Sum.java", "package a;\nclass Sum { static int of(int x) { return x; } }\n");
    module.test("a/SumTest.java", "package a;\nclass SumTest { int one = Sum.of(1); }\n");
  }

  @Test
  void compilesMainAndTestsIntoMemory() {
    Compilation made = module.tree().compile();
    assertTrue(made.ok(), () -> made.errors().toString());
    assertEquals(Set.of("a.Sum"), made.mainClasses().keySet());
    assertEquals(Set.of("a.SumTest"), made.testClasses().keySet());
    assertFalse(Files.exists(root.resolve("target")));
  }

  @Test
  void anErrorHasItsCodePlaceOffsetsSymbolAndMessage() {
    module.main("a/Sum.java", "package a;\nclass Sum {\n  int f() { return lost; }\n}\n");
    module.test("a/SumTest.java", "package a;\nclass SumTest {}\n");
    CompileError error = module.tree().compile().errors().get(0);
    assertEquals("compiler.err.cant.resolve.location", error.code());
    assertEquals(new Location(SUM, 3, 20), error.place());
    assertEquals(
        "lost", module.tree().text(SUM).orElseThrow().substring(error.start(), error.end()));
    assertEquals("lost", error.symbol());
    assertEquals(
        "cannot find symbol\n  symbol:   variable lost\n  location: class a.Sum", error.message());
  }

  @Test
  void errorsOfTestsKeepTheMainClasses() {
    module.test("a/SumTest.java", "package a;\nclass SumTest { int one = Sum.from(1); }\n");
    Compilation made = module.tree().compile();
    assertEquals(List.of("from"), made.errors().stream().map(CompileError::symbol).toList());
    assertEquals(Set.of("a.Sum"), made.mainClasses().keySet());
    assertTrue(made.testClasses().isEmpty());
  }

  @Test
  void errorsOfMainDoNotHideThoseOfTests() {
    module.main("a/Sum.java", "package a;\nclass Sum { static int of(int x) { return y; } }\n");
    module.test("a/SumTest.java", "package a;\nclass SumTest { int one = Sum.of(z); }\n");
    List<CompileError> errors = module.tree().compile().errors();
    assertEquals(List.of("y", "z"), errors.stream().map(CompileError::symbol).toList());
    assertEquals(
        List.of(SUM, SUM_TEST), errors.stream().map(error -> error.place().file()).toList());
  }

  @Test
  void syntaxTypeAndFlowErrorsShowTogether() {
    module.main(
        "a/Sum.java",
        "package a;\nclass Sum {\n  int f() { }\n  int g() { return \"\"; }\n  int h( { }\n}\n");
    module.main("a/Other.java", "package a;\nclass Other {\n  int f() { return \"\"; }\n}\n");
    List<String> codes = module.tree().compile().errors().stream().map(CompileError::code).toList();
    assertTrue(codes.contains("compiler.err.illegal.start.of.type"), codes.toString());
    assertTrue(codes.contains("compiler.err.prob.found.req"), codes.toString());
  }

  @Test
  void messagesAreEnglishForEveryUser() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.JAPAN);
    try {
      module.main("a/Sum.java", "package a;\nclass Sum { Lost lost; }\n");
      module.test("a/SumTest.java", "");
      CompileError error = module.tree().compile().errors().get(0);
      assertTrue(error.message().startsWith("cannot find symbol"), error.message());
      assertEquals("Lost", error.symbol());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aPatchMakesAnotherTreeAndLeavesDiskAndTreeAlone() {
    SourceTree before = module.tree();
    SourceTree after =
        before.with(
            Patch.of(
                new Edit.Write(main("a/New.java"), "package a;\nclass New {}\n"),
                new Edit.Delete(SUM_TEST)));
    assertEquals(Set.of("a.Sum", "a.New"), after.compile().mainClasses().keySet());
    assertEquals(Set.of(), after.testFiles());
    assertEquals(Set.of(SUM), before.mainFiles());
    assertEquals(Set.of(SUM, main("a/New.java")), after.mainFiles());
    assertFalse(Files.exists(root.resolve(main("a/New.java"))));
    assertTrue(Files.exists(root.resolve(SUM_TEST)));
  }

  @Test
  void changesAreOneEditForEachFileThatDiffersFromDisk() {
    SourceTree tree =
        module
            .tree()
            .with(Patch.of(new Edit.Replace(SUM, 0, 0, "// x\n"), new Edit.Delete(SUM_TEST)))
            .with(Patch.of(new Edit.Replace(SUM, 0, 5, "")))
            .with(Patch.of(new Edit.Write(main("B.java"), "class B {}")));
    assertEquals(
        List.of(new Edit.Write(main("B.java"), "class B {}"), new Edit.Delete(SUM_TEST)),
        tree.changes().edits());
  }

  @Test
  void withoutLeavesFilesOutOfTheCompileButNotOutOfTheChanges() {
    SourceTree tree = module.tree().without(Set.of(SUM_TEST));
    assertEquals(Set.of(), tree.testFiles());
    assertTrue(tree.changes().isEmpty());
    assertTrue(tree.text(SUM_TEST).isPresent());
    assertTrue(tree.compile().testClasses().isEmpty());
  }

  @Test
  void textIsThatOfTheMomentTheTreeWasMade() {
    SourceTree tree = module.tree();
    String before = tree.text(SUM).orElseThrow();
    module.main("a/Sum.java", "nonsense");
    assertEquals(Optional.of(before), tree.text(SUM));
    assertEquals(Optional.empty(), tree.text(Path.of("pom.xml")));
  }

  @Test
  void aCompilationIsKept() {
    SourceTree tree = module.tree();
    assertSame(tree.compile(), tree.compile());
  }

  @Test
  void theReleaseOfTheModuleHolds() {
    module.main(
        "a/Sum.java", "package a;\nclass Sum { static int of(int x) { var y = x; return y; } }");
    SourceTree eight = SourceTree.of(root, new TestModule(root).module(8, List.of(), List.of()));
    assertEquals(1, eight.compile().errors().size());
    assertTrue(module.tree().compile().ok());
  }

  @Test
  void argumentsThatJavacRefusesAreAnErrorOfTheBuildFile() {
    SourceTree tree = SourceTree.of(root, module.module(99, List.of(), List.of()));
    CompileError error = tree.compile().errors().get(0);
    assertEquals(Path.of("pom.xml"), error.place().file());
    assertTrue(error.message().contains("99"), error.message());
  }

  @Test
  void moduleInfoIsLeftOut() {
    module.main("module-info.java", "module a { requires nowhere; }");
    assertTrue(module.tree().compile().ok());
  }
}
