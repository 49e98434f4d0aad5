package dev.redgreen.fixer.reuse.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.TestModule;
import dev.redgreen.fixer.javac.Javac;
import dev.redgreen.fixer.reuse.TestClassPath;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemandReaderTest {
  @TempDir private Path root;
  private TestModule project;

  @BeforeEach
  void project() {
    project = new TestModule(root);
  }

  private Inference infer(String testBody) {
    project.test(
        "com/acme/PadTest.java",
        """
        package com.acme;
        import static org.junit.jupiter.api.Assertions.*;
        import java.util.*;
        import org.junit.jupiter.api.*;
        import org.junit.jupiter.params.*;
        import org.junit.jupiter.params.provider.*;
        class PadTest {
        """
            + testBody
            + "}\n");
    JavaModule module = project.module(17, TestClassPath.junit(), List.of());
    SourceTree tree = SourceTree.of(root, module);
    Javac javac = new Javac(module.testSetup());
    return new DemandReader(tree, javac)
        .read(List.of(new TestId("com.acme.PadTest", "")), List.of(), "");
  }

  private Demand understood(String testBody) {
    Inference inference = infer(testBody);
    return assertInstanceOf(Inference.Understood.class, inference, inference::toString).demand();
  }

  private String demanded(String testBody) {
    return String.join("\n", understood(testBody).types().stream().map(Object::toString).toList());
  }

  @Test
  void literalsGiveParametersAndAssertionCounterpartsResults() {
    assertEquals(
        "com.acme.Pad{static java.lang.String left(java.lang.String, int, char)}",
        demanded(
            """
            @Test void pads() { assertEquals("xxab", Pad.left("ab", 4, 'x')); }
            @Test void keeps() {
              String kept = Pad.left("abc", 2, 'x');
              assertEquals("abc", kept);
            }
            """));
  }

  @Test
  void namesOfVariablesBecomeNamesOfParameters() {
    Demand demand =
        understood(
            """
            @ParameterizedTest
            @CsvSource({"a, 2, aa", "'b,', 1, 'b,'"})
            void repeats(String word, int times, String expected) {
              assertEquals(expected, Pad.repeat(word, times));
            }
            """);
    MemberDemand repeat = demand.types().get(0).members().get(0);
    assertEquals(
        "[word, times]",
        repeat.parameters().stream().map(MemberDemand.Parameter::name).toList().toString());
    assertEquals(2, repeat.examples().size());
    assertEquals(List.of("\"b,\"", "1"), repeat.examples().get(1).arguments());
    assertEquals("\"b,\"", repeat.examples().get(1).expectation().text());
    assertTrue(repeat.examples().get(1).closed());
  }

  @Test
  void expectedExceptionsAreRead() {
    Demand demand =
        understood(
            """
            @Test void refuses() {
              assertThrows(IllegalArgumentException.class, () -> Pad.left("a", -1));
              assertEquals("a", Pad.left("a", 1));
            }
            """);
    assertEquals(
        "[java.lang.IllegalArgumentException]",
        demand.types().get(0).members().get(0).exceptions().toString());
  }

  @Test
  void whatDiffersAlikeBecomesATypeVariable() {
    assertEquals(
        "com.acme.Pad{static <T> java.util.List<java.util.List<T>>"
            + " chunks(java.util.List<T>, int)}",
        demanded(
            """
            @Test void numbers() {
              assertEquals(List.of(List.of(1, 2), List.of(3)), Pad.chunks(List.of(1, 2, 3), 2));
            }
            @Test void words() {
              assertEquals(List.of(List.of("a")), Pad.chunks(List.of("a"), 2));
            }
            @Test void nothing() {
              assertTrue(Pad.chunks(List.of(), 2).isEmpty());
            }
            """));
  }

  @Test
  void objectsHaveConstructorsMethodsAndFluentResults() {
    assertEquals(
        "com.acme.Stack2<E>{new(int); void push(E); E pop(); int size(); "
            + "com.acme.Stack2<E> with(E)}",
        demanded(
            """
            @Test void stacks() {
              Stack2<String> stack = new Stack2<>(3);
              stack.push("a");
              assertEquals("a", stack.pop());
              assertEquals(0, stack.size());
              assertEquals(2, new Stack2<Integer>(1).with(1).with(2).size());
            }
            """));
  }

  @Test
  void anExistingClassLacksAMember() {
    project.main(
        "com/acme/Pad.java",
        """
        package com.acme;
        public class Pad {
          private final String text = "";
          public static String left(String text) { return text; }
        }
        """);
    Demand demand =
        understood(
            """
            @Test void pads() {
              assertEquals("a", Pad.left("a"));
              assertEquals(" a", Pad.left("a", 2));
              assertEquals(Optional.of('b'), Pad.last("ab"));
            }
            """);
    assertEquals(
        "com.acme.Pad{static java.lang.String left(java.lang.String, int); "
            + "static java.util.Optional<java.lang.Character> last(java.lang.String)}",
        demand.types().get(0).toString());
    assertEquals("text", demand.types().get(0).fields().get(0).name());
  }

  @Test
  void severalTypesAreDemanded() {
    assertEquals(
        "com.acme.Temp{static com.acme.Temp of(double); double value(); "
            + "boolean above(com.acme.Temp)}\n"
            + "com.acme.Names{static java.lang.String first(java.lang.String[])...}",
        demanded(
            """
            @Test void compares() {
              Temp warm = Temp.of(20.5);
              assertEquals(20.5, warm.value(), 1e-9);
              assertTrue(warm.above(Temp.of(3)));
              assertEquals("a", Names.first("b", "a", "c"));
              assertEquals("a", Names.first("a"));
            }
            """));
  }

  @Test
  void sourcesWithoutAClassAreNotTakenForBrokenOnes() {
    project.main("com/acme/package-info.java", "/** Tools. */\npackage com.acme;\n");
    assertEquals(
        "com.acme.Pad{static int size(java.lang.String)}",
        demanded("@Test void t() { assertEquals(1, Pad.size(\"a\")); }"));
  }

  @Test
  void brokenMainSourcesAreNamed() {
    project.main("com/acme/Pad.java", "package com.acme;\nclass Pad { int x = lost; }\n");
    assertTrue(
        infer("@Test void t() { assertEquals(1, Pad.size(\"a\")); }")
            .toString()
            .contains("the main sources do not compile"));
  }

  @Test
  void aMissingDependencyIsNoDemand() {
    project.test("x/Y.java", "package x;");
    assertTrue(
        infer("@Test void t() { org.assertj.core.api.Assertions.assertThat(1); }")
            .toString()
            .contains("NotUnderstood"));
  }
}
