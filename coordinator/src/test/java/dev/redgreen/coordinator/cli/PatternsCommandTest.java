package dev.redgreen.coordinator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.Standing;
import dev.redgreen.patterns.Trial;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tdd patterns} from its arguments to its exit code. */
class PatternsCommandTest {
  private static final Instant USED =
      Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(1));
  private static final Pattern MINE = solution("mine", "mine body \uD83D\uDE00", Origin.PUBLIC);
  private static final Pattern OTHER = solution("other", "other body", "other-project");

  private Path work;
  private Path home;
  private byte[] typed = new byte[0];

  private record Ran(int exit, String out, String err) {
    JsonNode json() throws IOException {
      return new ObjectMapper().readTree(out);
    }
  }

  @BeforeEach
  void fill(@TempDir Path fresh) {
    work = fresh;
    home = fresh.resolve("home");
    try (SqlitePatternStore store = store(home)) {
      store.add(List.of(MINE, OTHER));
      store.record(List.of(Trial.of(MINE.id(), "run-1", "", true, 1, "green", USED)));
    }
  }

  private static SqlitePatternStore store(Path home) {
    return SqlitePatternStore.open(home.resolve("store"), Clock.systemUTC(), EmbedderSource.none());
  }

  private static Pattern solution(String name, String body, String space) {
    return new Pattern(
        PatternId.of(Kind.SOLUTION, body),
        Kind.SOLUTION,
        name,
        name + "(int)",
        "key " + name,
        body,
        "Says " + name,
        "java",
        Set.of("tag"),
        Standing.VERIFIED,
        List.of(new Origin("p", space, "A.java", "", 3, "", "own", "", "run-1")));
  }

  private Ran tdd(Path store, String... arguments) {
    List<String> line = new ArrayList<>(List.of("patterns"));
    line.addAll(List.of(arguments));
    line.addAll(List.of("--project", work.toString(), "--store", store.toString()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        Console.of(
            new ByteArrayInputStream(typed),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of("HOME", work.toString()));
    int exit = Main.run(console, line.toArray(String[]::new));
    return new Ran(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Ran tdd(String... arguments) {
    return tdd(home, arguments);
  }

  private Path exported(String name) {
    Path file = work.resolve(name);
    assertEquals(0, tdd("export", file.toString()).exit());
    return file;
  }

  @Test
  void pinAndBanAreSaidAndTakenBack() throws IOException {
    String id = MINE.id().substring(0, 10);
    assertEquals("pinned: mine(int)\n", tdd("pin", id, "--reason", "ours").out());
    assertTrue(tdd("list").out().contains("pinned"));
    assertEquals(0, tdd("ban", id).exit());
    assertFalse(tdd("list").out().contains("mine(int)"));
    assertTrue(tdd("list", "--quarantined").out().contains("banned"));
    JsonNode shown = tdd("show", id, "--json").json();
    assertTrue(shown.path("banned").asBoolean());
    List<String> what = shown.path("history").findValuesAsText("what");
    assertEquals(List.of("green", "pin", "ban", "quarantined"), what);
    assertTrue(tdd("show", id).out().contains("success of weight 1.0, run run-1"));
    assertEquals(0, tdd("unban", id).exit());
    assertEquals(0, tdd("unpin", id).exit());
    assertTrue(tdd("list").out().contains("mine(int)"));
    assertEquals(2, tdd("pin", "nothing").exit());
  }

  @Test
  void listIsSortedAndExplained() throws IOException {
    JsonNode byScore = tdd("list", "--sort", "score", "--json").json();
    assertEquals("mine", byScore.get(0).path("name").asText());
    assertEquals(1, byScore.get(0).path("uses").asInt());
    assertEquals(USED.toString(), byScore.get(0).path("lastUsed").asText());
    assertTrue(byScore.get(0).path("score").asDouble() > byScore.get(1).path("score").asDouble());
    assertEquals("other", tdd("list", "--json").json().get(0).path("name").asText());
    assertEquals(
        "mine", tdd("list", "--sort", "used", "--json").json().get(0).path("name").asText());
    assertTrue(tdd("list").out().startsWith("id "));
    assertEquals(2, tdd("list", "--sort", "size").exit());
  }

  @Test
  void exportIsPermittedSpacesOnly() throws IOException {
    String lines = Files.readString(exported("all.jsonl"));
    assertFalse(lines.contains("other"), lines);
    Ran refused = tdd("export", "-", "--space", "other-project");
    assertEquals(2, refused.exit());
    assertTrue(refused.err().contains("may not see the space other-project"), refused.err());
    Files.createDirectories(work.resolve(".tdd"));
    Files.writeString(
        work.resolve(".tdd/config.toml"), "[patterns]\nspaces = [\"other-project\"]\n");
    String other = tdd("export", "-", "--space", "other-project").out();
    assertTrue(other.contains("other body"), other);
    assertFalse(other.contains("mine body"), other);
  }

  @Test
  void importedTwiceIsTheSameStore() throws IOException {
    Path file = exported("all.jsonl");
    Path second = work.resolve("second");
    JsonNode first = tdd(second, "import", file.toString(), "--json").json();
    assertEquals(1, first.path("added").asInt());
    assertEquals(1, first.path("outcomes").asInt());
    typed = Files.readAllBytes(file);
    JsonNode again = tdd(second, "import", "-", "--json").json();
    assertEquals(0, again.path("added").asInt() + again.path("outcomes").asInt());
    assertEquals(Files.readString(file), tdd(second, "export", "-").out());
    try (SqlitePatternStore store = store(second)) {
      assertEquals(MINE, store.get(MINE.id()).orElseThrow());
    }
  }

  @Test
  void bansAndForgottenTravel() {
    tdd("forget", MINE.id());
    Path file = exported("forgotten.jsonl");
    Path second = work.resolve("second");
    try (SqlitePatternStore store = store(second)) {
      store.add(List.of(MINE));
    }
    assertEquals(0, tdd(second, "import", file.toString()).exit());
    try (SqlitePatternStore store = store(second)) {
      assertEquals(0, store.add(List.of(MINE)));
    }
  }

  @Test
  void brokenLineIsNamedAndNothingOrTheRestIsImported() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(exported("all.jsonl")));
    String good = lines.get(1);
    List<String> broken =
        List.of(
            "{\"type\":\"pattern\"",
            good.replace("mine body", "evil body"),
            good.replace("\"verified\"", "\"holy\""),
            lines.get(2).replace("\"weight\":1.0", "\"weight\":1e9"),
            lines.get(2).replace(USED.toString(), "2999-11-20T10:00:00Z"),
            lines.get(2).replace("green", "red"),
            "{\"type\":\"secret\"}",
            "[".repeat(1_000),
            "{\"type\":\"pattern\",\"type\":\"pattern\"}");
    for (String line : broken) {
      Path second = work.resolve("second" + broken.indexOf(line));
      Path file = work.resolve("broken.jsonl");
      Files.write(file, List.of(lines.get(0), good, line, lines.get(2)));
      Ran stopped = tdd(second, "import", file.toString());
      if (line.contains("red")) {
        Files.write(file, List.of(lines.get(0), good, lines.get(2), line));
        stopped = tdd(second, "import", file.toString());
        assertTrue(stopped.err().contains("line 4"), stopped.err());
      } else {
        assertTrue(stopped.err().contains("line 3"), stopped.err());
      }
      assertEquals(2, stopped.exit(), line);
      try (SqlitePatternStore store = store(second)) {
        assertEquals(Map.of(), store.stats().byKind());
      }
      JsonNode rest = tdd(second, "import", file.toString(), "--on-error", "skip", "--json").json();
      assertEquals(1, rest.path("added").asInt(), line);
      assertEquals(1, rest.path("outcomes").asInt(), line);
      assertEquals(1, rest.path("skipped").size(), line);
    }
  }

  @Test
  void otherFilesAreRefusedInOneSentence() throws IOException {
    Map<String, byte[]> others =
        Map.of(
            "is compressed", new byte[] {0x1f, (byte) 0x8b, 8, 0},
            "is compressed;", new byte[] {'P', 'K', 3, 4},
            "restore", Files.readAllBytes(home.resolve("store/patterns.db")),
            "is binary", new byte[] {1, 0, 2},
            "no UTF-8", new byte[] {(byte) 0xff, (byte) 0xfe, 'a'},
            "is empty", new byte[0],
            "not made by", "{\"a\":1}".getBytes(StandardCharsets.UTF_8),
            "version 9",
                "{\"format\":\"redgreen-patterns\",\"version\":9}"
                    .getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, byte[]> one : others.entrySet()) {
      Path file = Files.write(work.resolve("strange"), one.getValue());
      Ran refused = tdd("import", file.toString(), "--on-error", "skip");
      assertEquals(2, refused.exit(), one.getKey());
      assertTrue(refused.err().contains(one.getKey()), refused.err());
      assertEquals(1, refused.err().lines().count(), refused.err());
    }
    assertEquals(2, tdd("import", work.resolve("missing").toString()).exit());
  }

  @Test
  void backupRestoreAndVerify() throws IOException {
    Path copy = work.resolve("copy.db");
    assertEquals(2, tdd("backup", copy.toString(), "--json").json().path("patterns").asInt());
    assertEquals(2, tdd("backup", copy.toString()).exit(), "it is there");
    tdd("forget", MINE.id());
    JsonNode restored = tdd("restore", copy.toString(), "--json").json();
    assertEquals(2, restored.path("patterns").asInt());
    assertTrue(Files.exists(Path.of(restored.path("kept").asText())));
    assertTrue(tdd("list").out().contains("mine(int)"));
    JsonNode verified = tdd("verify", "--json").json();
    assertEquals(2, verified.path("foundByText").asInt());
    assertEquals(0, verified.path("findings").size());
    Path noBackup = Files.writeString(work.resolve("notes"), "no backup");
    assertEquals(3, tdd("restore", noBackup.toString()).exit());
    assertEquals(2, tdd("restore", work.resolve("missing").toString()).exit());
  }

  @Test
  void verifySaysWhenTheStoreWasDamaged() throws IOException {
    Files.writeString(home.resolve("store/patterns.db"), "no store".repeat(1_000));
    Ran verified = tdd("verify");
    assertEquals(1, verified.exit());
    assertTrue(verified.out().contains("was damaged and is kept as"), verified.out());
  }

  @Test
  void pruneNeedsALimitAndShowsWhatGoes() throws IOException {
    assertEquals(2, tdd("prune").exit());
    assertEquals(2, tdd("prune", "--max-size", "many").exit());
    assertEquals(2, tdd("prune", "--max-age", "old").exit());
    Ran nothing = tdd("prune", "--max-age", "1d", "--dry-run");
    assertTrue(nothing.out().contains("0 patterns would go, 2 stay"), nothing.out());
    Files.createDirectories(work.resolve(".tdd"));
    Files.writeString(work.resolve(".tdd/config.toml"), "[store]\nmax-size = \"1K\"\n");
    JsonNode dry = tdd("prune", "--dry-run", "--json").json();
    assertEquals(1, dry.path("going").size(), "one was used lately");
    assertEquals(0, tdd("prune").exit());
    assertFalse(tdd("list").out().contains("other(int)"));
    assertTrue(tdd("list").out().contains("mine(int)"));
  }
}
