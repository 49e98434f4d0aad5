package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Verified;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The two long trials of the store, as {@code scripts/soak-store} runs them: many kills, then many
 * processes. Arguments: an empty directory, operations, kills, seed, processes, seconds.
 */
final class StoreSoak {
  private StoreSoak() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    long seed = Long.parseLong(arguments[3]);
    int operations = Integer.parseInt(arguments[1]);
    int kills = Integer.parseInt(arguments[2]);
    long start = System.nanoTime();
    KillSoak.Result killed = new KillSoak(directory.resolve("killed"), seed).run(operations, kills);
    System.out.printf(
        "%,d operations, %d kills, %,d times found by id, text and vector, %,d live, %d faults,"
            + " %d s%n",
        killed.operations(),
        killed.kills(),
        killed.found(),
        killed.live(),
        killed.faults().size(),
        (System.nanoTime() - start) / 1_000_000_000);
    int processes = Integer.parseInt(arguments[4]);
    int seconds = Integer.parseInt(arguments[5]);
    Crowd crowd = crowd(directory.resolve("crowd"), processes, seconds);
    System.out.printf(
        "%d processes for %d s: %,d patterns written, %,d there and found, %d faults%n",
        processes, seconds, crowd.written(), crowd.found(), crowd.faults().size());
    killed.faults().forEach(System.out::println);
    crowd.faults().forEach(System.out::println);
    if (!killed.faults().isEmpty() || !crowd.faults().isEmpty()) {
      throw new IllegalStateException("the store is not sound");
    }
  }

  /**
   * What came of many processes at once.
   *
   * @param written patterns and outcomes that they say they have written
   * @param found patterns that the store has and finds
   */
  record Crowd(int written, int found, List<String> faults) {}

  static Crowd crowd(Path directory, int processes, int seconds)
      throws IOException, InterruptedException {
    Files.createDirectories(directory);
    List<Process> running = new ArrayList<>();
    for (int i = 0; i < processes; i++) {
      String name = "Client" + (char) ('A' + i);
      running.add(Java.start(SoakClient.class, directory.toString(), name, "" + seconds));
    }
    List<String> faults = new ArrayList<>();
    int written = 0;
    for (Process process : running) {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        faults.add("a process failed: " + said);
      } else {
        written += Integer.parseInt(said.strip());
      }
    }
    try (SqlitePatternStore store = SoakWriter.open(directory)) {
      store.embedMissing(Integer.MAX_VALUE);
      Verified verified = store.verify(false);
      if (!verified.sound()
          || verified.foundByText() != written
          || store.stats().trials() != written) {
        faults.add(written + " were written, " + store.stats() + ", " + verified);
      }
      return new Crowd(written, verified.foundByText(), faults);
    }
  }
}
