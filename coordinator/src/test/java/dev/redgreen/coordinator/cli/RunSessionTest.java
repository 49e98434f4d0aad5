package dev.redgreen.coordinator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.RunReport;
import dev.redgreen.coordinator.RunResult;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.cli.RunSession.Decided;
import dev.redgreen.coordinator.journal.Journal;
import dev.redgreen.coordinator.workspace.Content;
import dev.redgreen.coordinator.workspace.FinalPatch;
import dev.redgreen.patterns.Success;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the answer at the terminal does to a green result, made from one pattern, that taught one.
 */
final class RunSessionTest {
  private static final Path FILE = Path.of("A.java");
  private static final String POM =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>a</groupId>
        <artifactId>b</artifactId>
        <version>1</version>
      </project>
      """;

  @TempDir private Path dir;
  private Wiring wiring;

  @BeforeEach
  void open() throws IOException {
    Files.createDirectories(project());
    Files.writeString(project().resolve("pom.xml"), POM);
    wiring = Wiring.of(Map.of(), Optional.of(dir.resolve("home")), project());
  }

  @AfterEach
  void close() {
    wiring.close();
  }

  @Test
  void yesIsTwoSuccessesForWhatWasUsedAndWhatWasLearned() {
    Decided decided = decide("y\n", false);

    assertTrue(decided.report().applied());
    assertEquals(0, decided.exit());
    assertTrue(Files.exists(project().resolve(FILE)));
    said("used", 2, 0);
    said("learned", 2, 0);
  }

  @Test
  void noIsTwoFailuresAndTheLastWord() {
    Decided decided = decide("n\n", false);

    assertFalse(decided.report().applied());
    assertEquals(1, decided.exit());
    assertFalse(Files.exists(project().resolve(FILE)));
    said("used", 0, 2);
    said("learned", 0, 2);
    assertTrue(wiring.store().failedLast("learned", wiring.projectName()));
  }

  @Test
  void applyingUnseenIsNobodysJudgement() {
    assertTrue(decide("", true).report().applied());
    said("used", 0, 0);
  }

  private Decided decide(String keys, boolean applyAtOnce) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true);
    Console console =
        new Console(
            new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)),
            nowhere,
            nowhere,
            Map.of(),
            true,
            false,
            100);
    FinalPatch.Change change =
        new FinalPatch.Change(
            FILE,
            Optional.empty(),
            Optional.of(Content.of("class A {}\n".getBytes(StandardCharsets.UTF_8))));
    RunResult result =
        new RunResult(
            report(),
            Optional.of(new FinalPatch(project(), List.of(change))),
            StandardCharsets.UTF_8,
            0);
    try (Journal journal = Journal.open(wiring.home(), project(), "run1", wiring.clock())) {
      return new RunSession(console, new Common(), patch -> applyAtOnce)
          .decide(wiring, result, journal, () -> false);
    }
  }

  private static RunReport report() {
    return new RunReport(
        RunReport.SCHEMA,
        "green",
        "the targeted tests pass",
        "run1",
        1,
        false,
        "",
        "maven",
        new RunReport.ModelUse(0, 0, 0),
        List.of(new RunReport.PatternUse("used", "somewhere", "own", 1)),
        List.of(),
        List.of("learned"),
        new RunReport.TestCounts(1, 0, 0),
        List.of("ATest"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "test",
        "warm",
        "none",
        Map.of());
  }

  private void said(String pattern, double successes, double failures) {
    Success success = wiring.store().success(pattern, wiring.projectName(), 1);
    assertEquals(successes, success.successesHere(), 0.001);
    assertEquals(failures, success.failuresHere(), 0.001);
  }

  private Path project() {
    return dir.resolve("project");
  }
}
