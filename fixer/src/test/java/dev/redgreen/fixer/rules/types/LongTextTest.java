package dev.redgreen.fixer.rules.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestModule;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Site;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongTextTest {
  private static final String LINE = "a\\u00e9\\n\\\\\\\"b";

  @TempDir Path root;

  @Test
  void aLongTextIsJoinedFromPiecesThatSayTheSame() {
    String mended = mended("\"" + LINE.repeat(12_000) + "\"");
    assertEquals("\"" + LINE.repeat(12_000) + "\"", joined(mended));
  }

  @Test
  void aSumOfTextsIsOneText() {
    String part = "x".repeat(40_000);
    String mended = mended("\"" + part + "\" + \"" + part + "\"");
    assertEquals("\"" + part + part + "\"", joined(mended));
  }

  /** The value after the repair, as the one literal that its pieces make. */
  private static String joined(String value) {
    assertTrue(value.startsWith("String.join(\"\", \""), () -> value.substring(0, 40));
    String pieces = value.substring("String.join(\"\", ".length(), value.length() - 1);
    return pieces.replace("\", \"", "");
  }

  private String mended(String value) {
    String before = "package a;\nclass A {\n  String text = " + value + ";\n}\n";
    SourceTree tree = new TestModule(root).main("a/A.java", before).tree();
    List<CompileError> errors = tree.compile().errors();
    assertEquals("compiler.err.limit.string", errors.get(0).code());
    try (Site site = new Site(errors.get(0), tree)) {
      Repair repair = new LongText().repairs(site).findFirst().orElseThrow();
      SourceTree after = tree.with(repair.patch());
      assertEquals(List.of(), after.compile().errors());
      String text = after.text(TestModule.main("a/A.java")).orElseThrow();
      return text.substring(text.indexOf("= ") + 2, text.lastIndexOf(';'));
    }
  }
}
