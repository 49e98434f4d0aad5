package dev.redgreen.fixer.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.template.Tree.Branch;
import dev.redgreen.fixer.template.Tree.Hole;
import dev.redgreen.fixer.template.Tree.Leaf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is lost between text, tree and text, on this module's own sources. */
class TreeTest {
  /** Every fifth source of this module. */
  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> all =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("package-info.java"))
              .sorted()
              .toList();
      List<Path> some = new ArrayList<>();
      for (int i = 0; i < all.size(); i += 5) {
        some.add(all.get(i));
      }
      assertTrue(some.size() > 20);
      return some;
    }
  }

  private static String tokens(String text) {
    return Lexer.withoutLayout(text).replace(" ", "");
  }

  @Test
  void aTreeHasEveryToken() throws IOException {
    for (Path file : sources()) {
      String text = Files.readString(file);
      Placed unit = TreeBuilder.of(text).orElseThrow();
      String plain = tokens(Tree.plain(unit.tree()));
      assertEquals(tokens(text), plain, file.toString());
    }
  }

  @Test
  void aPlaceIsWhereTheTextIs() throws IOException {
    for (Path file : sources()) {
      String text = Files.readString(file);
      for (Placed node : TreeBuilder.of(text).orElseThrow().all()) {
        assertEquals(
            tokens(Tree.plain(node.tree())),
            tokens(text.substring(node.start(), node.end())),
            file + ": " + node.kind());
      }
    }
  }

  @Test
  void whatIsPrintedIsTheSameCode() throws IOException {
    for (Path file : sources()) {
      Placed unit = TreeBuilder.of(Files.readString(file)).orElseThrow();
      String printed = Printer.print(List.of(unit.tree()), Bindings.NONE, "", "  ", "\n");
      Optional<Placed> again = TreeBuilder.of(printed);
      assertTrue(again.isPresent(), () -> file + " became\n" + printed);
      assertEquals(unit.tree(), again.get().tree(), file.toString());
    }
  }

  @Test
  void statementsArePrintedAsAPersonWritesThem() {
    String body =
        """
        List<Map<String, int[]>> all = new ArrayList<>(size + 1);
        for (int i = 0; i < n && !done; i++) {
          names[i] = (String) get(-i, x -> x.y, A::new);
        }
        if (a == null || b != 0) {
          return a > b ? a : b;
        }
        return this.f(@Nullable String.class, new int[] {1, 2});
        """;
    String text = "class A {\n  int f() {\n" + body.indent(4) + "  }\n}\n";
    Placed block =
        TreeBuilder.of(text.replace("@Nullable ", "")).orElseThrow().all().stream()
            .filter(node -> node.kind().equals("STATEMENTS"))
            .findFirst()
            .orElseThrow();
    List<Tree> statements = block.tree().children();
    assertEquals(
        body.replace("@Nullable ", "").replace("{1, 2}", "{ 1, 2 }").strip(),
        Printer.print(statements, Bindings.NONE, "", "  ", "\n"));
  }

  @Test
  void aTreeIsTheSameAfterBeingWritten() throws IOException {
    for (Path file : sources()) {
      Tree tree = TreeBuilder.of(Files.readString(file)).orElseThrow().tree();
      assertEquals(tree, TreeText.read(TreeText.write(tree)));
    }
  }

  @Test
  void aTemplateIsTheSameAfterBeingWritten() {
    TreeMap<String, String> names = new TreeMap<>();
    names.put("owner", "?1");
    names.put("symbol", "a \"b\"\n\\ = c");
    TreeMap<String, List<Template.Fact>> facts = new TreeMap<>();
    facts.put("?2", List.of(new Template.Fact(Generator.QUALIFIED_NAME, "?1")));
    facts.put("x y", List.of(new Template.Fact(Generator.PARAMETER, "")));
    Tree before = new Branch("PLUS", List.of(new Hole(1, "EXPRESSION"), new Leaf("TOKEN", "+ \"")));
    Template template =
        new Template(
            "some.code",
            names,
            List.of(
                new Change(
                    Change.Place.SITE, "", List.of(0, 2), List.of(before), List.of(before, before)),
                new Change(
                    Change.Place.IMPORTS,
                    "X",
                    List.of(),
                    List.of(),
                    List.of(new Hole(2, "IMPORT")))),
            facts);
    String written = TemplateCodec.encode(template);
    assertEquals(Optional.of(template), TemplateCodec.decode(written));
    assertEquals(
        Optional.empty(), TemplateCodec.decode(written.replace("template 1", "template 2")));
    assertEquals(
        Optional.empty(), TemplateCodec.decode(written.substring(0, written.length() - 9)));
    assertEquals(Optional.empty(), TemplateCodec.decode("template 1\n\n"));
  }
}
