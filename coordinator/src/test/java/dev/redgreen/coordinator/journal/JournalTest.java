package dev.redgreen.coordinator.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redgreen.coordinator.workspace.Home;
import dev.redgreen.coordinator.workspace.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T06:30:00.123Z"), ZoneOffset.UTC);

  private final Home home;
  private final Path project;

  JournalTest(@TempDir Path directory) throws IOException {
    home = new Home(directory.resolve("home"));
    project = Files.createDirectory(directory.resolve("demo"));
  }

  record Tried(Path file, Optional<String> code, Duration took, List<Integer> counts) {}

  record Ended(String outcome) {}

  @Test
  void aRunIsToldAsItHappened() throws IOException {
    try (Journal journal = Journal.open(home, project, "run-1", CLOCK)) {
      journal.event(
          new Tried(Path.of("a/B.java"), Optional.of("x"), Duration.ofMillis(1500), List.of(1, 2)));
      journal.event(new Tried(Path.of("C.java"), Optional.empty(), Duration.ZERO, List.of()));
      journal.prompt(1, "write it\n");
      journal.reply(1, "written\n");
      journal.patch("1-model", "--- a\n");
      assertEquals(
          """
          {"at":"2026-11-21T06:30:00.123Z","event":"Tried","file":"a/B.java","code":"x",\
          "took":1500,"counts":[1,2]}
          {"at":"2026-11-21T06:30:00.123Z","event":"Tried","file":"C.java","code":null,\
          "took":0,"counts":[]}
          """,
          Files.readString(journal.directory().resolve("events.jsonl")));
      assertEquals(Run.State.RUNNING, Runs.list(home, project).get(0).state());
      journal.finish(new Ended("green"));
    }
    Run run = Runs.show(home, "run-1").orElseThrow();
    assertEquals(Run.State.FINISHED, run.state());
    assertEquals("green", run.summary().orElseThrow().path("outcome").asText());
    assertEquals(project.toString(), run.project());
    assertEquals("write it\n", Files.readString(run.directory().resolve("prompts/1.md")));
    assertEquals("written\n", Files.readString(run.directory().resolve("replies/1.md")));
    assertEquals("--- a\n", Files.readString(run.directory().resolve("patches/1-model.diff")));
  }

  @Test
  void aKilledRunIsInterruptedAndReadable() throws IOException {
    try (Journal journal = Journal.open(home, project, "run-1", CLOCK)) {
      Thread.currentThread().interrupt();
      journal.event(new Ended("one"));
      assertTrue(Thread.interrupted());
      Files.writeString(
          journal.directory().resolve("events.jsonl"), "{\"at\":\"2026", StandardOpenOption.APPEND);
    }
    Path start = home.runs(project).resolve("run-1/run.json");
    Files.writeString(
        start,
        Files.readString(start).replaceAll("\"process\" : \"\\d+", "\"process\" : \"999999999"));
    Run run = Runs.list(home, project).get(0);
    assertEquals(Run.State.INTERRUPTED, run.state());
    assertEquals(
        List.of("one"), run.events().stream().map(e -> e.path("outcome").asText()).toList());
    assertTrue(run.summary().isEmpty());
  }

  @Test
  void theNewestRunsStay() throws IOException {
    for (int i = 0; i < Runs.KEPT + 5; i++) {
      try (Journal journal = Journal.open(home, project, String.format("run-%03d", i), CLOCK)) {
        journal.finish(new Ended("green"));
      }
    }
    List<Run> runs = Runs.list(home, project);
    assertEquals(Runs.KEPT, runs.size());
    assertEquals("run-054", runs.get(0).id());
    assertEquals(
        List.of(), Runs.list(home, project.resolveSibling("other")), "projects have their own");
  }

  @Test
  void aBeginningOfAnIdIsEnoughIfItIsTheOnlyOne() {
    for (String id : List.of("20261121-1", "20261121-2", "20261122-1")) {
      Journal.open(home, project, id, CLOCK).close();
    }
    assertEquals("20261122-1", Runs.show(home, "20261122").orElseThrow().id());
    assertFalse(Runs.show(home, "20261121").isPresent());
    assertEquals("20261121-1", Runs.show(home, "20261121-1").orElseThrow().id());
  }

  @Test
  void idsSortByTime() {
    Random random = new Random(1);
    String one = RunId.next(CLOCK, random);
    String two = RunId.next(Clock.offset(CLOCK, Duration.ofMillis(1)), random);
    assertTrue(one.startsWith("20261121-063000-123-"), one);
    assertTrue(one.compareTo(two) < 0);
  }

  @Test
  void mapsKeepTheirOrderAndTheirTypes() throws IOException {
    JsonNode tree = Json.mapper().valueToTree(Map.of("stage", Duration.ofSeconds(2)));
    assertEquals("{\"stage\":2000}", tree.toString());
  }
}
