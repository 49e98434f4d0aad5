package dev.redgreen.coordinator.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class KeptTest {
  private static final String CODE =
      """
        int total(List<Item> items) {
          int sum = 0;
          for (Item item : items) {
            sum += item.price() * item.count();
          }
          return sum;
        }
      """;

  private static double kept(String now) {
    return Kept.share(CODE, now);
  }

  @Test
  void layoutCommentsAndPlaceDoNotCount() {
    String oneLine = "class A { void other() {} // hers\n" + CODE.replaceAll("\\s+", " ") + "}";
    assertEquals(1, kept(oneLine));
    assertEquals(1, kept(CODE.replace("int sum = 0;", "int sum = 0; /* start */")));
  }

  @Test
  void aTableInALiteralIsSurvived() {
    String table = CODE.replace("return sum", "return \"" + "x7".repeat(200_000) + "\".length()");
    assertEquals(1, Kept.share(table, table));
  }

  @Test
  void whatIsLeftCounts() {
    double renamed = kept(CODE.replace("sum", "total"));
    assertTrue(renamed > 0.4 && renamed < 0.95, "" + renamed);
    assertTrue(kept(CODE.replace("item.count()", "1")) > renamed);
    assertTrue(kept("class A {\n  int other(String text) {\n    return 1;\n  }\n}\n") < 0.1);
    assertEquals(0, kept(""));
  }

  @Test
  void linesAreTakenFromTheDiffByFile() {
    String diff =
        """
        diff --git a/src/A.java b/src/A.java
        --- a/src/A.java
        +++ b/src/A.java
        @@ -1,2 +1,3 @@
         class A {
        +  int a;
        -  int b;
        +++i;
         }
        diff --git a/src/B.java b/src/B.java
        new file mode 100644
        --- /dev/null
        +++ b/src/B.java
        @@ -0,0 +1 @@
        +class B {}
        """;
    assertEquals(
        Map.of("src/A.java", "  int a;\n++i;\n", "src/B.java", "class B {}\n"),
        Generated.added(diff));
  }
}
