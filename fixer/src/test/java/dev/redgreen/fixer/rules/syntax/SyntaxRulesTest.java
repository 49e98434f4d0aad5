package dev.redgreen.fixer.rules.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.RootCauses;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.TestModule;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.syntax.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The first repair that compiles is the expected one, for each code. */
class SyntaxRulesTest {
  private static final String PREFIX = "compiler.err.";

  @TempDir Path root;

  record Case(String code, String title, String before, String after) {
    @Override
    public String toString() {
      return code + ": " + title;
    }
  }

  static Stream<Case> tokens() {
    return cases("tokens.txt");
  }

  static Stream<Case> literals() {
    return cases("literals.txt");
  }

  static Stream<Case> members() {
    return cases("members.txt");
  }

  @ParameterizedTest
  @MethodSource({"tokens", "literals", "members"})
  void theFirstRepairThatCompilesIsTheExpectedOne(Case one) {
    SourceTree tree = new TestModule(root).main(name(one), one.before()).tree();
    CompileError error = first(tree).orElseThrow();
    assertEquals(PREFIX + one.code(), error.code(), () -> tree.compile().errors().toString());
    List<String> tried = new ArrayList<>();
    for (Repair repair : repairs(error, tree)) {
      SourceTree after = tree.with(repair.patch());
      if (after.compile().ok()) {
        String text = after.text(error.place().file()).orElseThrow();
        assertEquals(one.after(), text, () -> repair.why() + tried);
        return;
      }
      tried.add(repair.why());
    }
    throw new AssertionError("nothing compiles: " + tried);
  }

  /** The error that is answered first: of the parser, in order of place. */
  private static Optional<CompileError> first(SourceTree tree) {
    Set<String> known = new HashSet<>();
    SyntaxRules.all().forEach(rule -> known.addAll(rule.codes()));
    return RootCauses.order(tree.compile().errors()).stream()
        .map(CompileError.class::cast)
        .filter(error -> known.contains(error.code().substring(PREFIX.length())))
        .findFirst();
  }

  private static List<Repair> repairs(CompileError error, SourceTree tree) {
    return SyntaxRules.all().stream()
        .filter(rule -> rule.codes().contains(error.code().substring(PREFIX.length())))
        .flatMap(rule -> rule.repairs(new Site(error, tree)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource({"tokens", "literals", "members"})
  void noRepairTakesOutAStatement(Case one) {
    SourceTree tree = new TestModule(root).main(name(one), one.before()).tree();
    for (Repair repair : repairs(first(tree).orElseThrow(), tree)) {
      for (Edit edit : repair.patch().edits()) {
        Edit.Replace replace = (Edit.Replace) edit;
        String gone = one.before().substring(replace.start(), replace.end());
        assertTrue(Lexemes.of(gone).stream().filter(SyntaxRulesTest::says).count() <= 1, gone);
      }
    }
  }

  private static boolean says(Token token) {
    return token.kind() != Token.Kind.SYMBOL;
  }

  @Test
  void aBodyThatIsMadeUpIsAStub() {
    SourceTree tree = new TestModule(root).main("A.java", "class A {\n  int n();\n}\n").tree();
    List<Repair> repairs = repairs(first(tree).orElseThrow(), tree);
    assertEquals(List.of(Standing.STUB), repairs.stream().map(Repair::standing).toList());
  }

  @Test
  void aLongFileIsMendedInTheMidst() {
    StringBuilder all = new StringBuilder("class A {\n");
    for (int i = 0; i < 300; i++) {
      all.append("  /** Method ").append(i).append(". */\n  int m").append(i);
      all.append("(int a) {\n    int b = a + 1;\n    return m1(b);\n  }\n\n");
    }
    String text = all.append("}\n").toString();
    int at = text.indexOf("(b);", text.length() / 2) + 2;
    String before = text.substring(0, at) + text.substring(at + 1);
    SourceTree tree = new TestModule(root).main("A.java", before).tree();
    CompileError error = first(tree).orElseThrow();
    assertTrue(Excerpt.of(before, at).text().length() < before.length() / 2);
    Patch patch = repairs(error, tree).get(0).patch();
    assertEquals(Optional.of(text), tree.with(patch).text(error.place().file()));
  }

  @Test
  void theReasonNamesTokenAndLine() {
    String before = "class A {\n  int n = 1\n}\n";
    SourceTree tree = new TestModule(root).main("A.java", before).tree();
    List<Repair> repairs = repairs(first(tree).orElseThrow(), tree);
    assertEquals("';' was missing behind '1' in line 2.", repairs.get(0).why());
  }

  @Test
  void noCodeIsAnsweredByTwoRules() {
    Set<String> seen = new HashSet<>();
    SyntaxRules.all()
        .forEach(rule -> rule.codes().forEach(code -> assertTrue(seen.add(code), code)));
  }

  private static String name(Case one) {
    return one.before().contains("Account") ? "Account.java" : "A.java";
  }

  private static Stream<Case> cases(String file) {
    return Stream.of(read(file).split("(?m)^=== "))
        .filter(text -> !text.isBlank())
        .map(SyntaxRulesTest::parse);
  }

  private static Case parse(String text) {
    int line = text.indexOf('\n');
    String[] head = text.substring(0, line).split(" \\| ");
    String[] both = text.substring(line + 1).split("(?m)^---\n");
    return new Case(head[0], head[2], wrapped(head[1], both[0]), wrapped(head[1], both[1]));
  }

  private static String wrapped(String kind, String text) {
    return switch (kind) {
      case "statement" ->
          """
          import java.util.List;

          class A {
            void m(int a, int b, String s, List<String> list) {
          %s  }

            void use(Object o) {
              System.out.println(o);
            }
          }
          """
              .formatted(text);
      case "member" -> "class A {\n" + text + "}\n";
      default -> text;
    };
  }

  private static String read(String file) {
    try (InputStream in = SyntaxRulesTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
