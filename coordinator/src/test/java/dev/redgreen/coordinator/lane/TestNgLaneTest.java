package dev.redgreen.coordinator.lane;

import static dev.redgreen.coordinator.lane.Reports.failed;
import static dev.redgreen.coordinator.lane.Reports.sorted;
import static dev.redgreen.coordinator.lane.Reports.values;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.fixer.TestBench.Report;
import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the lane says of TestNG's tests. */
class TestNgLaneTest {
  private static final String WALLET =
      """
      package p;
      import static org.testng.Assert.*;
      import org.testng.SkipException;
      import org.testng.annotations.*;
      public class WalletTest {
        private int cents;
        @BeforeMethod public void filled() { cents = 150; }
        @DataProvider public Object[][] amounts() { return new Object[][] {{1, 149}, {150, 1}}; }
        @Test(dataProvider = "amounts") public void takes(int amount, int left) { assertEquals(cents - amount, left); }
        @Test public void full() { assertEquals(cents, 150); cents = 0; }
        @Test public void again() { assertEquals(cents, 150); }
        @Test(expectedExceptions = IllegalStateException.class) public void refuses() { throw new IllegalStateException(); }
        @Test(expectedExceptions = IllegalStateException.class) public void isQuiet() {}
        @Test public void unsure() { throw new SkipException("not here"); }
        @Test(enabled = false) public void off() {}
      }
      """;

  private static final String STEPS =
      """
      package p;
      import org.testng.annotations.*;
      public class StepsTest {
        static int steps;
        @Test public void first() { steps++; }
        @Test(dependsOnMethods = "first") public void second() { if (steps != 1) throw new AssertionError(steps); }
      }
      """;

  @TempDir static Path root;
  private static LaneProject testng;

  @BeforeAll
  static void open() {
    testng = LaneProject.testng(root);
  }

  @AfterAll
  static void close() {
    testng.close();
  }

  @Test
  void eachWayATestCanEndIsTold() {
    Report report = testng.run("p.WalletTest", WALLET);
    assertEquals(
        "[p.WalletTest#again, p.WalletTest#full, p.WalletTest#refuses]", sorted(report.passed()));
    assertEquals("[p.WalletTest#unsure]", sorted(report.skipped()));
    assertEquals("[p.WalletTest#isQuiet, p.WalletTest#takes]", failed(report));
    assertEquals("1 0", values(report, "p.WalletTest#takes"));
  }

  @Test
  void oneMethodRunsAlone() {
    Report report = testng.run("p.WalletTest#full", WALLET);
    assertEquals("[p.WalletTest#full]", sorted(report.passed()));
    assertEquals(List.of(), report.failures());
    assertEquals(
        "no test was executed for [p.WalletTest#none]",
        testng.run("p.WalletTest#none", WALLET).trouble());
  }

  @Test
  void aTestThatNeedsAnotherRunsBehindItInEachRunAfresh() {
    for (int run = 0; run < 2; run++) {
      Report report = testng.run("p.StepsTest#second", STEPS);
      assertEquals("[p.StepsTest#first, p.StepsTest#second]", sorted(report.passed()));
    }
  }

  @Test
  void whatSurroundsATestFailsUnderItsOwnName() {
    Report report =
        testng.run(
            "p.BeforeTest",
            """
            package p;
            import org.testng.annotations.*;
            public class BeforeTest {
              @BeforeClass public void open() { throw new IllegalStateException("shut"); }
              @Test public void it() {}
            }
            """);
    assertEquals("[p.BeforeTest#open]", failed(report));
    assertEquals("shut", report.failures().get(0).message());
    assertEquals("[p.BeforeTest#it]", sorted(report.skipped()));
  }

  /** As surefire has it: what surrounds the suite runs once, and a base class is no test. */
  @Test
  void severalClassesAreOneSuite() {
    String base =
        """
        package p;
        import org.testng.annotations.*;
        public abstract class BaseTest {
          static int begun;
          @BeforeSuite public void begin() { begun++; }
          @Test public void once() { org.testng.Assert.assertEquals(begun, 1); }
        }
        """;
    Report report =
        testng.run(
            Duration.ofSeconds(60),
            List.of(
                TestId.parse("p.BaseTest"), TestId.parse("p.OneTest"), TestId.parse("p.TwoTest")),
            base,
            "package p; public class OneTest extends BaseTest {}",
            "package p; public class TwoTest extends BaseTest {}");
    assertEquals("[p.OneTest#once, p.TwoTest#once]", sorted(report.passed()));
  }
}
