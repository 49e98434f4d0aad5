package dev.redgreen.fixer.reuse.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.TestModule;
import dev.redgreen.fixer.javac.Javac;
import dev.redgreen.fixer.reuse.TestClassPath;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which methods are to be changed where the tests compile and are red. */
class WrongBodiesTest {
  @TempDir private Path root;
  private TestModule project;

  @BeforeEach
  void project() {
    project = new TestModule(root);
    project.test(
        "acme/SumsTest.java",
        """
        package acme;
        import static org.junit.jupiter.api.Assertions.*;
        import org.junit.jupiter.api.*;
        class SumsTest {
          @Test void adds() { assertEquals(3, Sums.add(1, 2)); }
          @Test void doubles() { assertEquals(4, Sums.twice(2)); assertEquals(2, Sums.add(1, 1)); }
          @Test void halves() { assertEquals(2, Sums.half(4)); }
        }
        """);
  }

  private void sums(String twice) {
    project.main(
        "acme/Sums.java",
        """
        package acme;
        public final class Sums {
          public static int add(int a, int b) { return a + b; }
          /**
           * Doubles the stakes.
           */
          public static int twice(int n) { %s }
          public static int half(int n) { return n / 2; }
        }
        """
            .formatted(twice));
  }

  private Inference inference(String... red) {
    JavaModule module = project.module(17, TestClassPath.junit(), List.of());
    Javac javac = new Javac(module.testSetup());
    List<Failure> failures = Arrays.stream(red).map(WrongBodiesTest::failure).toList();
    return new DemandReader(SourceTree.of(root, module), javac)
        .read(List.of(new TestId("acme.SumsTest", "")), failures, "");
  }

  private static Failure failure(String test) {
    return new TestFailure(
        new TestId("acme.SumsTest", test),
        "org.opentest4j.AssertionFailedError",
        "",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  private List<MemberDemand> members(String... red) {
    Inference inference = inference(red);
    return assertInstanceOf(Inference.Understood.class, inference, inference::toString)
        .demand()
        .types()
        .get(0)
        .members();
  }

  @Test
  void theMethodThatRedTestsCallAndGreenOnesDoNotIsWrong() {
    sums("return n + 3;");
    List<MemberDemand> members = members("doubles");
    assertEquals("[static int twice(int)]", members.toString());
    assertEquals("Doubles the stakes.", members.get(0).doc());
  }

  @Test
  void everyRedTestIsExplained() {
    sums("return n + 3;");
    assertEquals(
        "[static int twice(int), static int half(int)]", members("doubles", "halves").toString());
  }

  @Test
  void aStubIsMeantWhateverIsRed() {
    sums("throw new UnsupportedOperationException();");
    assertEquals("[static int twice(int)]", members("doubles", "halves").toString());
  }

  @Test
  void withoutRedTestsNothingIsWrong() {
    sums("return n * 2;");
    assertInstanceOf(Inference.NotUnderstood.class, inference());
  }
}
