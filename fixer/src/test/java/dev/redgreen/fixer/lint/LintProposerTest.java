package dev.redgreen.fixer.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestModule;
import dev.redgreen.fixer.rules.engine.Attempts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources with warnings before, and without them after. */
final class LintProposerTest {
  private static final BuildFailure FATAL =
      new BuildFailure(
          "maven.warnings-as-errors",
          "warnings found and -Werror specified",
          false,
          Optional.empty());

  @TempDir Path temp;

  private List<Fix> fixes(SourceTree tree) {
    return new LintProposer(any -> List.of("-Xlint:all"))
        .propose(Attempts.of(tree, List.of(FATAL)))
        .toList();
  }

  private static String till(String... lines) {
    return "import java.util.*;\n\nclass Till {\n  " + String.join("\n  ", lines) + "\n}\n";
  }

  private Fix mends(String before, String after) {
    SourceTree tree = new TestModule(temp).main("Till.java", before).tree();
    List<Fix> fixes = fixes(tree);
    assertEquals(1, fixes.size());
    SourceTree mended = tree.with(fixes.get(0).patch());
    assertEquals(after, mended.text(TestModule.main("Till.java")).orElseThrow());
    return fixes.get(0);
  }

  @Test
  void rawTypesGetArgumentsThatTheCompilerAccepts() {
    Fix fix =
        mends(
            till(
                "int read(List names) {",
                "  return names.size();",
                "}",
                "Map write() {",
                "  Map all = new HashMap();",
                "  all.put(1, 2);",
                "  return all;",
                "}"),
            till(
                "int read(List<?> names) {",
                "  return names.size();",
                "}",
                "Map<?, ?> write() {",
                "  Map<Object, Object> all = new HashMap<>();",
                "  all.put(1, 2);",
                "  return all;",
                "}"));
    assertEquals("", fix.caution());
  }

  @Test
  void castsAndConstructorsThatNobodyNeedsGo() {
    mends(
        till("int n(int a) {", "  return (int) a + new Integer(3);", "}"),
        till("int n(int a) {", "  return a + Integer.valueOf(3);", "}"));
  }

  @Test
  void aSerializableClassGetsAVersion() {
    mends(
        "class Till implements java.io.Serializable {\n  int a;\n}\n",
        "class Till implements java.io.Serializable {\n"
            + "  private static final long serialVersionUID = 1L;\n\n  int a;\n}\n");
  }

  @Test
  void whatCannotBeMendedIsSaidToBeKnownWhereItArises() {
    Fix fix =
        mends(
            till(
                "List<String> names(Object o) {",
                "  List<String> all = (List<String>) o;",
                "  return all;",
                "}"),
            till(
                "List<String> names(Object o) {",
                "  @SuppressWarnings(\"unchecked\")",
                "  List<String> all = (List<String>) o;",
                "  return all;",
                "}"));
    assertTrue(fix.caution().contains("not mended"), fix.caution());
  }

  @Test
  void anAnnotationThatIsThereIsWidened() {
    mends(
        till(
            "@SuppressWarnings(\"rawtypes\")",
            "Object list(Object o) {",
            "  return (List<String>) o;",
            "}"),
        till(
            "@SuppressWarnings({\"rawtypes\", \"unchecked\"})",
            "Object list(Object o) {",
            "  return (List<String>) o;",
            "}"));
  }

  @Test
  void sourcesThatDoNotCompileAreLeftToOthers() {
    SourceTree tree = new TestModule(temp).main("Till.java", till("List raw; int x = ;")).tree();

    assertFalse(tree.compile().ok());
    assertEquals(List.of(), fixes(tree));
  }
}
