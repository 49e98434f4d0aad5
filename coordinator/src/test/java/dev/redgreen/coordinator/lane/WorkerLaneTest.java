package dev.redgreen.coordinator.lane;

import static dev.redgreen.coordinator.lane.Reports.sorted;
import static dev.redgreen.coordinator.lane.Reports.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.TestBench.Report;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the lane says of ordinary tests. */
class WorkerLaneTest {
  private static final String DOUBLER =
      "package p; public class Doubler { static int calls; public static int twice(int n) { calls++; return FORMULA; } }";

  @TempDir static Path root;
  private static LaneProject jupiter;
  private static LaneProject junit4;

  @BeforeAll
  static void open() throws IOException {
    jupiter = LaneProject.jupiter(Files.createDirectory(root.resolve("jupiter")));
    junit4 = LaneProject.junit4(Files.createDirectory(root.resolve("junit4")));
  }

  @AfterAll
  static void close() {
    jupiter.close();
    junit4.close();
  }

  /** As frameworks look for components: Spring, JPA, dependency injection. */
  @Test
  void classesAreFoundByListingTheirPackage() {
    String test =
        """
        package p;
        import static org.junit.jupiter.api.Assertions.*;
        class ListingTest {
          @org.junit.jupiter.api.Test void lists() throws Exception {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (String name : new String[] {"p", "p/", "p/q/", ""}) {
              java.net.URL url = loader.getResources(name).nextElement();
              java.io.File folder = new java.io.File(url.toURI());
              String below = name.isEmpty() ? "p/q" : name.startsWith("p/q") ? "" : "q";
              assertTrue(new java.io.File(new java.io.File(folder, below), "Deep.class").isFile());
            }
            fail(loader.getResources("p").nextElement().getPath());
          }
        }
        """;
    Report report =
        jupiter.run(
            "p.ListingTest", "package p.q; public class Deep {}", "package p; class A {}", test);
    Path folder = Path.of(report.failures().get(0).message());
    assertTrue(folder.endsWith("p"), folder::toString);
    assertFalse(Files.exists(folder), "it is there after the run");
  }

  @Test
  void aRightAndAWrongCandidateAreToldApart() {
    String test =
        """
        package p;
        import static org.junit.jupiter.api.Assertions.*;
        class DoublerTest {
          @org.junit.jupiter.api.Test void doubles() { assertEquals(6, Doubler.twice(3)); }
          @org.junit.jupiter.api.Test void zero() { assertEquals(0, Doubler.twice(0)); }
        }
        """;
    Report wrong = jupiter.run("p.DoublerTest", DOUBLER.replace("FORMULA", "n * n"), test);
    assertEquals(List.of(TestId.parse("p.DoublerTest#zero")), wrong.passed());
    TestFailure failure = wrong.failures().get(0);
    assertEquals("p.DoublerTest#doubles", failure.test().toString());
    assertEquals("org.opentest4j.AssertionFailedError", failure.exception());
    assertEquals(Optional.of("6"), failure.expected());
    assertEquals(Optional.of("9"), failure.actual());
    assertEquals("src/test/java/p/DoublerTest.java:4", failure.location().orElseThrow().toString());
    assertEquals(List.of("p.DoublerTest.doubles(DoublerTest.java:4)"), failure.stack());

    Report right = jupiter.run("p.DoublerTest", DOUBLER.replace("FORMULA", "2 * n"), test);
    assertTrue(right.green(), right.toString());
    assertEquals(2, right.passed().size());
  }

  @Test
  void oneMethodIsRunAlone() {
    Report report =
        jupiter.run(
            "p.PairTest#one",
            """
              package p;
              import org.junit.jupiter.api.*;
              class PairTest {
                @Test void one() {}
                @Test void other() { Assertions.fail(); }
              }
              """);
    assertEquals(
        new Report(List.of(TestId.parse("p.PairTest#one")), List.of(), List.of(), ""), report);
  }

  @Test
  void aParameterisedTestCountsOnceAndFailsWithOneInvocation() {
    Report report =
        jupiter.run(
            "p.ValuesTest",
            """
              package p;
              import org.junit.jupiter.api.*;
              import org.junit.jupiter.params.*;
              import org.junit.jupiter.params.provider.*;
              class ValuesTest {
                @ParameterizedTest @ValueSource(ints = {1, 2, 3}) void below(int n) { Assertions.assertTrue(n < 9); }
                @ParameterizedTest @ValueSource(ints = {1, 2, 3}) void odd(int n) { Assertions.assertEquals(1, n % 2, "n=" + n); }
                @TestFactory java.util.List<DynamicTest> made() {
                  return java.util.List.of(DynamicTest.dynamicTest("a", () -> {}), DynamicTest.dynamicTest("b", () -> {}));
                }
              }
              """);
    assertEquals("[p.ValuesTest#below, p.ValuesTest#made]", sorted(report.passed()));
    assertEquals(1, report.failures().size());
    assertEquals("p.ValuesTest#odd", report.failures().get(0).test().toString());
    assertTrue(report.failures().get(0).message().startsWith("n=2"));
  }

  @Test
  void nestedSkippedAndAbortedTestsKeepTheirNames() {
    Report report =
        jupiter.run(
            "p.OuterTest",
            """
              package p;
              import org.junit.jupiter.api.*;
              class OuterTest {
                @Disabled @Test void off() {}
                @Nested class Inner {
                  @Test void in() {}
                  @Test void unsure() { Assumptions.assumeTrue(false); }
                }
              }
              """);
    assertEquals("[p.OuterTest$Inner#in]", sorted(report.passed()));
    assertEquals("[p.OuterTest#off, p.OuterTest$Inner#unsure]", sorted(report.skipped()));
  }

  @Test
  void inheritedNestedTestsBelongToTheClassThatWasAsked() {
    String base =
        """
        package p;
        import org.junit.jupiter.api.*;
        abstract class BaseTest {
          @Test void above() {}
          @Nested class Inner { @Test void in() {} }
        }
        """;
    Report report =
        jupiter.run("p.ChildTest", base, "package p; class ChildTest extends BaseTest {}");
    assertEquals("[p.BaseTest$Inner#in, p.ChildTest#above]", sorted(report.passed()));
  }

  @Test
  void aFailureBeforeAllTestsBelongsToTheClass() {
    Report report =
        jupiter.run(
            "p.SetupTest#never",
            """
              package p;
              import org.junit.jupiter.api.*;
              class SetupTest {
                @BeforeAll static void up() { throw new IllegalStateException("no database"); }
                @Test void never() {}
              }
              """);
    assertEquals(1, report.failures().size());
    assertEquals("p.SetupTest", report.failures().get(0).test().toString());
    assertEquals("no database", report.failures().get(0).message());
  }

  @Test
  void aFailureInANewClassIsPlacedWhereThatClassWillLie() throws IOException {
    String test = test("Lamp", "Lamp.light();");
    var classes =
        jupiter.classes(
            test,
            "package p; class Lamp {\n static void light() {\n throw new IllegalStateException(); } }");
    Files.delete(jupiter.root.resolve("src/main/java/p/Lamp.java"));
    TestFailure failure = jupiter.run(classes, "p.LampTest").failures().get(0);
    assertEquals("src/main/java/p/Lamp.java:3", failure.location().orElseThrow().toString());
    assertEquals(2, failure.stack().size());
  }

  @Test
  void aTestThatDoesNotExistIsNeverGreen() {
    String test = "package p; class OnlyTest { @org.junit.jupiter.api.Test void one() {} }";
    TestFailure missing = jupiter.run("p.Missing", test).failures().get(0);
    assertEquals(
        "java.lang.ClassNotFoundException: p.Missing",
        missing.exception() + ": " + missing.message());
    assertEquals(
        "no test was executed for [p.OnlyTest#two]", jupiter.run("p.OnlyTest#two", test).trouble());
    Report half =
        jupiter.run(
            java.time.Duration.ofSeconds(60),
            List.of(TestId.parse("p.OnlyTest#one"), TestId.parse("p.OnlyTest#two")),
            test);
    assertFalse(half.green());
    assertEquals("no test was executed", half.failures().get(0).message());
  }

  @Test
  void jUnit4RunsWithoutThePlatform() {
    Report report =
        junit4.run(
            "p.OldTest",
            """
              package p;
              import static org.junit.Assert.*;
              import org.junit.*;
              public class OldTest {
                @Test public void sum() { assertEquals(4, 2 + 2); }
                @Test public void text() { assertEquals("ab", "a".concat("c")); }
                @Test public void number() { assertEquals(5, 4); }
                @Ignore @Test public void off() {}
                @Test public void unsure() { Assume.assumeTrue(false); }
              }
              """);
    assertEquals("[p.OldTest#sum]", sorted(report.passed()));
    assertEquals("[p.OldTest#off, p.OldTest#unsure]", sorted(report.skipped()));
    assertEquals("ab ac", values(report, "p.OldTest#text"));
    assertEquals("5 4", values(report, "p.OldTest#number"));
  }

  @Test
  void jUnit4ParametersAndJUnit3CasesRun() {
    Report parameters =
        junit4.run(
            "p.RowsTest#odd",
            """
              package p;
              import org.junit.*;
              import org.junit.runner.RunWith;
              import org.junit.runners.Parameterized;
              @RunWith(Parameterized.class)
              public class RowsTest {
                @Parameterized.Parameters public static Object[] rows() { return new Object[] {1, 3, 4}; }
                @Parameterized.Parameter public int row;
                @Test public void odd() { Assert.assertEquals(1, row % 2); }
                @Test public void other() { Assert.fail(); }
              }
              """);
    assertEquals(1, parameters.failures().size());
    assertEquals("p.RowsTest#odd", parameters.failures().get(0).test().toString());
    Report three =
        junit4.run(
            "p.CaseTest",
            "package p; public class CaseTest extends junit.framework.TestCase { public void testIt() { assertTrue(true); } }");
    assertEquals("[p.CaseTest#testIt]", sorted(three.passed()));
    assertEquals(
        "no test was executed for [p.CaseTest#testThat]",
        junit4
            .run(
                "p.CaseTest#testThat",
                "package p; public class CaseTest extends junit.framework.TestCase { public void testIt() { } }")
            .trouble());
  }

  private static String test(String name, String body) {
    return "package p; class "
        + name
        + "Test { @org.junit.jupiter.api.Test void it() { "
        + body
        + " } }";
  }
}
