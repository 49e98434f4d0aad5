package dev.redgreen.fixer.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {
  private static final String TEXT =
      """
      package a;
      import java.util.List;
      import java.util.Map;
      class A {
        static final int K = 1;
        A() {}
        static { System.out.println(); }
        int f(List<String> in) { Map<String, String> m = null; return m.size(); }
        private int g() { return 1; }
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "return m.size()|return 0",
        "private int g()|private long h(int x)",
        "import java.util.Map;|import java.util.HashMap;",
        "class A {|/** Doc. */ class A   {",
        "System.out.println()|int x",
        "A() {}|A() { int x; }",
      })
  void noOtherFileSeesThese(String part, String other) {
    assertEquals(TEXT.contains(part), true);
    assertEquals(Shape.of(TEXT).declarations(), Shape.of(TEXT.replace(part, other)).declarations());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "K = 1|K = 2",
        "int f(|long f(",
        "import java.util.List;|import b.List;",
        "import java.util.Map;|import b.*;",
        "class A {|public class A {",
        "A() {}|private A() {}",
        "A() {}|",
      })
  void otherFilesSeeThese(String part, String other) {
    String changed = TEXT.replace(part, other == null ? "" : other);
    assertFalse(Shape.of(TEXT).same(Shape.of(changed)));
  }

  @Test
  void aTextWithSyntaxErrorsIsTheSameAsNone() {
    Shape broken = Shape.of("class A { int f( }");
    assertFalse(broken.same(broken));
    assertEquals(Set.of("A"), broken.types());
  }
}
