package dev.redgreen.coordinator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of a store with one indexed project and a few recorded uses. */
final class StatsCommandTest {
  @TempDir private Path dir;
  private Tool tdd;

  @BeforeEach
  void fill() throws IOException {
    Path project = Files.createDirectories(dir.resolve("a<b>"));
    Files.writeString(project.resolve("pyproject.toml"), "[project]\nname = \"a\"\n");
    Files.writeString(
        project.resolve("dates.py"),
        "def parse_date(text):\n    \"\"\"Reads a date.\"\"\"\n    return text\n");
    tdd = new Tool(dir.resolve("home"), project);
    assertEquals(0, tdd.run("index", project.toString()).exit());
    assertEquals(0, tdd.run("search", "reads a date").exit());
    try (Wiring wiring = Wiring.of(Map.of(), Optional.of(tdd.store()), project)) {
      String id = wiring.store().withName("parse_date", Filter.ofKinds(Kind.METHOD), 1).get(0).id();
      List<Trial> trials = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        trials.add(trial(id, "2026-03-0" + (i + 1), true));
      }
      trials.add(trial(id, "2026-03-09", false));
      trials.add(trial(id, "2026-11-20", true));
      wiring.store().record(trials);
    }
  }

  private static Trial trial(String id, String day, boolean success) {
    return Trial.of(id, "run", "p", success, 1, "green", Instant.parse(day + "T12:00:00Z"));
  }

  @Test
  void jsonHasTheOldFiguresAndTheNew() {
    JsonNode json = tdd.run("stats", "--json").json();
    assertEquals(5, json.path("trials").asInt());
    assertEquals(1, json.path("byKind").path("method").asInt());
    assertEquals(2, json.path("byProject").path("a<b>").asInt());
    assertEquals(1, json.path("byTag").path("parser").asInt());
    assertEquals(2, json.path("byLanguage").path("python").asInt());
    assertEquals("2026-03", json.path("success").path(0).path("period").asText());
    assertEquals(3, json.path("success").path(0).path("successes").asInt());
    assertEquals(1, json.path("success").path(0).path("failures").asInt());
    assertEquals(0, json.path("reuse").path("runs").asInt());
    assertTrue(json.path("failures").isArray());
  }

  @Test
  void searchesAreTimed() {
    tdd.run("search", "reads a date");
    tdd.run("search", "reads a date");
    JsonNode searches = tdd.run("stats", "--json").json().path("searches");
    int count = 0;
    for (JsonNode each : searches) {
      count += each.path("searches").asInt();
    }
    assertEquals(3, count);
  }

  @Test
  void tableNamesWhatIsThere() {
    String out = tdd.run("stats").out();
    assertTrue(out.contains("2026-03  3 of 4 led to green"), out);
    assertTrue(out.contains("parser "), out);
  }

  @Test
  void pageNeedsNothingFromElsewhere() throws IOException {
    Path page = dir.resolve("stats.html");
    assertEquals(0, tdd.run("stats", "--html", page.toString()).exit());
    String html = Files.readString(page);
    assertTrue(html.startsWith("<!DOCTYPE html>") && html.contains("<svg"), html);
    assertTrue(html.contains("a&lt;b&gt;"), html);
    assertFalse(html.contains("a<b>"), html);
    assertFalse(
        html.contains("<script") || html.contains("http") || html.contains("@import"), html);
  }

  @Test
  void aPageThatCannotBeWrittenIsWrongUsage() {
    Tool.Ran ran = tdd.run("stats", "--html", dir.resolve("none/stats.html").toString());
    assertEquals(2, ran.exit());
    assertTrue(ran.err().contains("cannot be written"), ran.err());
  }
}
