package dev.redgreen.fixer.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real reports of three versions of surefire, and beside them what they say. */
class SurefireReportsTest {
  private static final Path REPORTS = Path.of("src/test/resources/reports");

  @TempDir Path root;

  private TestResults read(Path... directories) throws IOException {
    for (String file :
        List.of(
            "src/main/java/shop/Basket.java",
            "src/test/java/shop/BasketTest.java",
            "src/test/java/shop/BrokenSetUpTest.java",
            "src/test/java/shop/TableTest.java")) {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), "\n\n  void exceptionWanted() {}\n");
    }
    List<Path> sources = List.of(root.resolve("src/main/java"), root.resolve("src/test/java"));
    return SurefireReports.read(List.of(directories), root, sources);
  }

  private TestResults report(String cases) throws IOException {
    return report(cases.getBytes(StandardCharsets.UTF_8));
  }

  private TestResults report(byte[] bytes) throws IOException {
    Files.write(root.resolve("TEST-a.xml"), bytes);
    return read(root);
  }

  private static String draw(TestResults results) {
    StringBuilder drawn = new StringBuilder("passed:\n");
    results.passed().stream().map(TestId::toString).sorted().forEach(t -> drawn.append(t + "\n"));
    drawn.append("\nskipped:\n");
    results.skipped().stream().map(TestId::toString).sorted().forEach(t -> drawn.append(t + "\n"));
    results.failures().stream()
        .map(SurefireReportsTest::draw)
        .sorted()
        .forEach(failure -> drawn.append("\n").append(failure));
    return drawn.toString();
  }

  private static String draw(TestFailure failure) {
    return failure.test()
        + " "
        + failure.exception()
        + "\n  at "
        + failure.location().map(Location::toString).orElse("nowhere")
        + " of "
        + failure.stack()
        + "\n  message: "
        + failure.message().replace("\n", "\n    ")
        + failure.expected().map(value -> "\n  expected: " + value).orElse("")
        + failure.actual().map(value -> "\n  actual: " + value).orElse("")
        + "\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {"four", "five-2.22.2", "five-3.2.5"})
  void reportsSayWhatPassedAndWhatDidNot(String name) throws IOException {
    String made = draw(read(REPORTS.resolve(name)));
    assertEquals(Files.readString(REPORTS.resolve(name + ".txt")), made);
  }

  @Test
  void whatJUnit4CannotMakeTestsOfIsAWholeClass() throws IOException {
    TestResults results =
        report(
            """
            <testsuite name="shop.TableTest">
              <testcase name="initializationError" classname="shop.TableTest">
                <error message="no rows" type="java.lang.IllegalStateException">at</error>
              </testcase>
            </testsuite>
            """);

    assertEquals(List.of(new TestId("shop.TableTest", "")), results.failed());
  }

  @Test
  void aDisplayNameInPlaceOfTheClassGivesWayToTheSuite() throws IOException {
    TestResults results =
        report(
            """
            <testsuite name="shop.TableTest">
              <testcase name="rows(int)[1]" classname="Tables, rows"/>
              <testcase name="cells(int)[1]" classname="Tables"/>
              <testcase name="plain" classname="shop.TableContract$Inner"/>
            </testsuite>
            """);

    assertEquals(
        List.of("shop.TableTest#rows", "shop.TableTest#cells", "shop.TableContract$Inner#plain"),
        results.passed().stream().map(TestId::toString).toList());
  }

  @Test
  void aParameterisedTestCountsOnce() throws IOException {
    TestResults results =
        report(
            "<testsuite><testcase classname='a.T' name='f(int)[1]'/>"
                + "<testcase classname='a.T' name='f(int)[2]'/>"
                + "<testcase classname='a.T' name='g[x]'/>"
                + "<testcase classname='a.T' name='g[y]'><skipped/></testcase>"
                + "<testcase classname='a.T' name='h{int}[1]'/>"
                + "<testcase classname='a.T' name='h{int}[2]'><error type='E'/></testcase>"
                + "</testsuite>");
    assertEquals(List.of(TestId.parse("a.T#f"), TestId.parse("a.T#g")), results.passed());
    assertEquals(List.of(), results.skipped());
    assertEquals(List.of(TestId.parse("a.T#h")), results.failed());
    assertEquals(3, results.run());
  }

  @Test
  void classesComeInTheOrderInWhichTheyEnded() throws IOException {
    for (String name : List.of("A", "B", "C")) {
      String one = "<testsuite><testcase classname='a.%s' name='f'/></testsuite>".formatted(name);
      Path file = Files.writeString(root.resolve("TEST-a." + name + ".xml"), one);
      long ended = name.equals("C") ? 1_000 : name.equals("A") ? 2_000 : 3_000;
      Files.setLastModifiedTime(file, FileTime.fromMillis(ended));
    }
    List<String> classes = read(root).passed().stream().map(TestId::className).toList();
    assertEquals(List.of("a.C", "a.A", "a.B"), classes);
  }

  @Test
  void aTestThatPassedWhenRunAgainIsFlaky() throws IOException {
    TestResults results =
        report(
            "<testsuite><testcase classname='a.T' name='f'><flakyFailure type='E'><stackTrace>x"
                + "</stackTrace></flakyFailure></testcase></testsuite>");
    assertEquals(List.of(TestId.parse("a.T#f")), results.flaky());
    assertEquals(List.of(TestId.parse("a.T#f")), results.passed());
  }

  @Test
  void aReportThatWasCutCountsAsFarAsItGoes() throws IOException {
    TestResults results =
        report("<testsuite><testcase classname='a.T' name='f'/><testcase classname='a.T' na");
    assertEquals(List.of(TestId.parse("a.T#f")), results.passed());
    assertEquals(List.of(root.resolve("TEST-a.xml")), results.unreadable());
  }

  @Test
  void nothingIsReadThroughEntities() throws IOException {
    Files.writeString(root.resolve("secret"), "secret");
    TestResults results =
        report(
            "<!DOCTYPE x [<!ENTITY e SYSTEM '"
                + root.resolve("secret").toUri()
                + "'>]><testsuite><testcase classname='a.T' name='f'><failure type='E'>&e;"
                + "</failure></testcase></testsuite>");
    assertFalse(results.toString().contains("secret,"), results.toString());
    assertEquals(List.of(), results.failures());
    assertEquals(1, results.unreadable().size());
  }

  @Test
  void forbiddenCharactersAreReplaced() throws IOException {
    TestResults results =
        report(
            "<testsuite><testcase classname='a.T' name='f'><failure type='E'"
                + " message='a&#27;b&#x0;'>\u0001c &#10;</failure></testcase><testcase"
                + " classname='a.T' name='g'/></testsuite>");
    assertEquals(1, results.failures().size());
    assertEquals(List.of(TestId.parse("a.T#g")), results.passed());
  }

  @Test
  void bytesThatAreNoReportAreNamed() throws IOException {
    assertEquals(1, report(new byte[] {0, 1, 2, (byte) 0xff, '<'}).unreadable().size());
    assertEquals(1, report("").unreadable().size());
    assertEquals(0, report("<other/>").unreadable().size());
  }

  @Test
  void textsAreBounded() throws IOException {
    String huge = "x".repeat(2_000_000);
    TestResults results =
        report(
            "<testsuite><system-out>"
                + huge
                + "</system-out><testcase classname='a.T' name='f'>"
                + "<failure type='E'>E: "
                + huge
                + "</failure></testcase></testsuite>");
    assertTrue(results.failures().get(0).message().length() < 100_000);
  }

  @Test
  void aMissingDirectoryIsEmpty() throws IOException {
    assertEquals(0, read(root.resolve("nowhere")).run());
  }

  @Test
  void framesOfOthersAreNotThePlace() throws IOException {
    TestFailure failure =
        report(
                "<testsuite><testcase classname='a.T' name='f'><error type='E'>E\n"
                    + "\tat java.base/java.util.List.of(List.java:1)\n"
                    + "\tat app//shop.Basket$Line.&lt;init>(Basket.java:12)\n"
                    + "\tat shop.BasketTest.f(BasketTest.java:7)\n"
                    + "</error></testcase></testsuite>")
            .failures()
            .get(0);
    assertEquals(
        Optional.of(new Location(Path.of("src/main/java/shop/Basket.java"), 12, 0)),
        failure.location());
    assertEquals(
        List.of("shop.Basket$Line.<init>(Basket.java:12)", "shop.BasketTest.f(BasketTest.java:7)"),
        failure.stack());
  }
}
