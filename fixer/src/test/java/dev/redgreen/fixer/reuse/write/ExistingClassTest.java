package dev.redgreen.fixer.reuse.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.fixer.Edit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExistingClassTest {
  private static final String TILL =
      """
      package acme;

      class Till {
        static int once(int n) {
          return n;
        }
      }

      class Drawer {}
      """;

  private static List<String> written(String code) {
    Content content = new Content("", "", List.of(code), Map.of(), List.of(), Map.of());
    return ExistingClass.edits(Till.TYPE, TILL, content).stream()
        .map(edit -> ((Edit.Replace) edit).text())
        .toList();
  }

  @Test
  void typesOfTheFileAndItsPackageGoByTheirSimpleNames() {
    assertEquals(
        List.of("\n  int all = Till.once(1) + Drawer.size() + Shop.size();\n"),
        written("int all = #acme.Till#.once(1) + #acme.Drawer#.size() + #acme.Shop#.size();\n"));
  }

  @Test
  void anotherTypeOfTheSameNameIsWrittenOut() {
    assertEquals(
        List.of("\n  int all = lib.Till.once(1);\n"), written("int all = #lib.Till#.once(1);\n"));
  }
}
