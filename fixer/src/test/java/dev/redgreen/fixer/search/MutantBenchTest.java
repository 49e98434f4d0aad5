package dev.redgreen.fixer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.search.MutantBench.Result;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small seeded run of the bench; the floor lies below what was reached. */
class MutantBenchTest {
  @TempDir private Path directory;

  @Test
  void mostProgramsThatAreBrokenOnceAreMended() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    SearchSettings patient = new SearchSettings(400, Duration.ofMinutes(2), 3, 60);
    MutantBench bench = new MutantBench(directory, 3, patient, out);
    List<Result> results = bench.run(1);
    bench.print();
    String table = printed.toString(StandardCharsets.UTF_8);
    assertEquals(6, results.size(), table);
    assertTrue(results.stream().filter(Result::right).count() > 3, table);
  }
}
