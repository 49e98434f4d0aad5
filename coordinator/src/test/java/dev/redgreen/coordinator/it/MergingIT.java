package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.Standing;
import dev.redgreen.patterns.Trial;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stores of parallel jobs become one: a union, in whatever order they come. */
final class MergingIT {
  private static final int JOBS = 5;
  private static final int LEARNED = 40;
  private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");

  @TempDir Path temp;

  /** Every third is learned by all jobs, with an outcome of its own from each. */
  private static Pattern learned(int job, int number) {
    String body = number % 3 == 0 ? "return " + number : "return " + job + " * " + number;
    return new Pattern(
        PatternId.of(Kind.SOLUTION, body),
        Kind.SOLUTION,
        "number" + number,
        "number" + number + "(int)",
        "key " + number,
        body,
        number % 2 == job % 2 ? "" : "The number " + number + " of job " + job,
        "java",
        Set.of("job" + job),
        Standing.VERIFIED,
        List.of(new Origin("p" + job, Origin.PUBLIC, "A.java", "", number, "", "own", "", "r")));
  }

  private Path exported(int job) {
    Path home = temp.resolve("job" + job);
    try (SqlitePatternStore store =
        SqlitePatternStore.open(home.resolve("store"), Clock.systemUTC(), EmbedderSource.none())) {
      for (int i = 0; i < LEARNED; i++) {
        Pattern pattern = learned(job, i);
        store.add(List.of(pattern));
        boolean green = (i + job) % 4 != 0;
        Instant at = AT.plusSeconds(60L * i + job);
        store.record(List.of(Trial.of(pattern.id(), "run-" + job, "", green, 1, "test", at)));
      }
    }
    Path file = temp.resolve("job" + job + ".jsonl");
    green(Cli.in(temp, home).run("patterns", "export", file.toString()));
    return file;
  }

  private static void green(Cli.Run run) {
    assertEquals(0, run.exit(), run::toString);
  }

  /** What a store holds, line by line, with nothing that tells one store from another. */
  private List<String> contents(Path home) throws IOException {
    Path file = home.resolveSibling(home.getFileName() + ".all");
    green(Cli.in(temp, home).run("patterns", "export", file.toString()));
    List<String> lines = Files.readAllLines(file);
    return lines.subList(1, lines.size()).stream().sorted().toList();
  }

  @Test
  void fiveProcessesMergeIntoOneStore() throws IOException {
    List<Path> files = new ArrayList<>(IntStream.range(0, JOBS).mapToObj(this::exported).toList());
    Path shared = Files.createDirectory(temp.resolve("shared"));
    List<Running> processes = new ArrayList<>();
    for (Path file : files) {
      processes.add(Cli.in(temp, shared).start("patterns", "import", file.toString()));
    }
    processes.forEach(process -> green(process.end()));

    Path alone = Files.createDirectory(temp.resolve("alone"));
    Collections.reverse(files);
    for (Path file : files) {
      green(Cli.in(temp, alone).run("patterns", "import", file.toString()));
    }
    green(Cli.in(temp, alone).run("patterns", "import", files.get(2).toString()));

    List<String> union = contents(shared);
    assertEquals(union, contents(alone));
    assertNotEquals(List.of(), union);
    for (int job = 0; job < JOBS; job++) {
      for (int i = 0; i < LEARNED; i++) {
        String id = learned(job, i).id();
        assertTrue(union.stream().anyMatch(line -> line.contains(id)), id);
      }
    }
    long outcomes = union.stream().filter(line -> line.contains("\"type\":\"outcome\"")).count();
    assertEquals(JOBS * LEARNED, outcomes);
  }
}
