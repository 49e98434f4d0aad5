package dev.redgreen.coordinator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.RunEvent;
import dev.redgreen.coordinator.journal.Journal;
import dev.redgreen.coordinator.workspace.Home;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run that has a journal, seen in every way. */
final class RunsCommandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T06:30:00.123Z"), ZoneOffset.UTC);
  private static final String PATCH =
      "diff --git a/A b/A\n--- a/A\n+++ b/A\n@@ -1 +1 @@\n-<script>\n+new\n";

  @TempDir private Path dir;
  private Tool tdd;

  @BeforeEach
  void run() throws IOException {
    Path project = Files.createDirectories(dir.resolve("project"));
    tdd = new Tool(dir.resolve("home"), project);
    Home home = new Home(tdd.store());
    try (Journal journal = Journal.open(home, project, "run-1", CLOCK)) {
      journal.event(new RunEvent.Started("run-1", "fix", project));
      journal.finish(Map.of("outcome", "green", "reason", "it passes", "patch", PATCH));
    }
  }

  @Test
  void withoutATerminalItIsTheTextThatItAlwaysWas() {
    String listed = "run-1  green        it passes\n";
    assertEquals(listed, tdd.run("runs", "list").out());
    assertEquals(listed, tdd.run("runs").out());
    Path journal = new Home(tdd.store()).runs(tdd.project()).resolve("run-1");
    assertEquals(
        "run run-1 of %s\nbegan 2026-11-21T06:30:00.123Z, finished\ngreen: it passes\n%s\njournal: %s\n"
            .formatted(tdd.project(), PATCH, journal),
        tdd.run("runs", "show", "run-1").out());
    assertEquals(
        tdd.run("runs", "show", "run-1").out(), tdd.run("runs", "show").out(), "the newest");
    assertEquals(2, tdd.run("runs", "show", "another").exit());
  }

  @Test
  void aTerminalGetsTheCardAndADumbOneDoesNot() {
    String card = onTerminal("xterm");
    assertTrue(card.contains("✔ green"), card);
    assertTrue(card.contains("   1 - <script>"), card);
    assertTrue(card.contains("\u001b["), card);
    assertFalse(onTerminal("dumb").contains("✔"));
    assertFalse(onTerminal("dumb").contains("\u001b["));
  }

  @Test
  void thePageIsWrittenBesideWhatIsPrinted() throws IOException {
    Path page = dir.resolve("run.html");
    Tool.Ran ran = tdd.run("runs", "show", "run-1", "--html", page.toString());
    assertEquals(0, ran.exit(), ran::err);
    assertTrue(Files.readString(page).contains("&lt;script&gt;"));
    assertFalse(Files.readString(page).contains("<script"));
    assertEquals(2, tdd.run("runs", "show", "run-1", "--html", dir.toString()).exit());
  }

  @Test
  void progressWithoutATerminalIsPlainLines() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (RunView view = RunView.of(console(err, Map.of()))) {
      view.accept(new RunEvent.Started("run-1", "fix", Path.of("p")));
      view.accept(new RunEvent.StageStarted("maven", "test"));
      view.accept(new RunEvent.RoundStarted(2, false));
      view.accept(new RunEvent.Proposing("rule", "x"));
      view.accept(new RunEvent.Verified("compile", true, List.of(), List.of(), 12));
    }
    assertEquals(
        "run run-1 on p\nmaven: test\nround 2 (repair)\n  compile: green, 12 ms\n",
        err.toString(StandardCharsets.UTF_8));
  }

  private String onTerminal(String kind) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console console = console(out, Map.of("TDD_TTY", "012", "TERM", kind));
    String[] line = {
      "runs",
      "show",
      "run-1",
      "--store",
      tdd.store().toString(),
      "--project",
      tdd.project().toString()
    };
    assertEquals(0, Main.run(console, line));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Console console(ByteArrayOutputStream to, Map<String, String> environment) {
    PrintStream stream = new PrintStream(to, true, StandardCharsets.UTF_8);
    return Console.of(new ByteArrayInputStream(new byte[0]), stream, stream, environment);
  }
}
