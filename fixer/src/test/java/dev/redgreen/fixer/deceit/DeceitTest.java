package dev.redgreen.fixer.deceit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestModule;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What tells a test from a user is refused; what was there before and what only looks so is not.
 */
class DeceitTest {
  private static final Path FILE = TestModule.main("a/A.java");

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int f() { return new Throwable().getStackTrace()[1].getMethodName().startsWith(\"t\") ? 1 : 2; }",
        "int f() { return Thread.currentThread().getStackTrace().length; }",
        "long f() { return StackWalker.getInstance().walk(s -> s.count()); }",
        "boolean f() { return System.getProperty(\"surefire.test.class.path\") != null; }",
        "boolean f() { return System.getProperty(\"sun.java.command\").length() > 3; }",
        "Class<?> f() throws Exception { return Class.forName(\"org.junit.jupiter.api.Assertions\"); }",
        "long f() { return ProcessHandle.current().pid(); }",
        "@Override public boolean equals(Object o) { return true; }",
        "@Override public boolean equals(Object o) { return hashCode() > 0; }",
      })
  void aTrickIsRefused(String member) {
    assertEquals(1, found("class A {}", "class A { " + member + " }").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Override public boolean equals(Object o) { return o instanceof A; }",
        "boolean equals(A a, A b) { return true; }",
        "String f() { return \"a junction\"; }",
        "void f() { System.exit(1); }",
        "String f() { return System.getProperty(\"line.separator\"); }",
      })
  void whatOnlyLooksSoIsNot(String member) {
    assertEquals(Map.of(), found("class A {}", "class A { " + member + " }"));
  }

  @Test
  void whatWasThereBeforeStays() {
    String before = "class A { Object f() { return new Throwable().getStackTrace(); } }";
    assertEquals(Map.of(), found(before, before.replace("Object f", "public Object f")));
    String twice =
        before.replace("; } }", "; } Object g() { return new Error().getStackTrace(); } }");
    assertTrue(found(before, twice).toString().contains("getStackTrace"));
  }

  @Test
  void testsMayLook() {
    SourceTree tree = new TestModule(temp).main("a/A.java", "package a; class A {}").tree();
    Path test = TestModule.test("a/ATest.java");
    String text = "package a; class ATest { Object f() { return new Error().getStackTrace(); } }";
    assertEquals(Map.of(), Deceit.in(tree.with(Patch.of(new Edit.Write(test, text)))));
  }

  private Map<Path, String> found(String before, String after) {
    SourceTree tree = new TestModule(temp).main("a/A.java", "package a; " + before).tree();
    return Deceit.in(tree.with(Patch.of(new Edit.Write(FILE, "package a; " + after))));
  }
}
