package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Query;
import dev.redgreen.patterns.Verified;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills a writing process again and again, and looks each time whether the store holds just what it
 * acknowledged, and whether everything in it is found.
 */
final class KillSoak {
  private static final Filter METHODS = Filter.ofKinds(Kind.METHOD);

  private final Path directory;
  private final Random random;
  private final SortedMap<Integer, Integer> live = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private String pending = "";
  private int operations;
  private int found;
  private int next;

  KillSoak(Path directory, long seed) {
    this.directory = directory;
    this.random = new Random(seed);
  }

  /**
   * What came of it.
   *
   * @param operations acknowledged inserts, updates and deletes
   * @param found how often a pattern found itself by id, text and vector
   * @param live patterns at the end
   */
  record Result(int operations, int kills, int found, int live, List<String> faults) {}

  Result run(int wanted, int kills) throws IOException, InterruptedException {
    int done = 0;
    while (operations < wanted || done < kills) {
      int each = Math.max(2, 2 * wanted / kills);
      writeAndKill(1 + random.nextInt(each));
      check(done);
      done++;
    }
    return new Result(operations, done, found, live.size(), faults);
  }

  /** Everything that the pipe still holds was said before the kill. */
  private void writeAndKill(int acknowledgements) throws IOException, InterruptedException {
    Process process = SoakWriter.start(directory, random.nextLong(), next);
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      int before = operations;
      while (operations - before < acknowledgements) {
        String line = said.readLine();
        if (line == null) {
          faults.add("the writing process ended by itself");
          return;
        }
        take(line);
      }
      LockSupport.parkNanos(random.nextInt(5_000_000));
      process.toHandle().destroyForcibly();
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        take(line);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private void take(String line) {
    if (line.startsWith(">")) {
      pending = line.substring(2);
    } else if (line.startsWith("< ") && line.substring(2).equals(pending)) {
      apply(pending);
      pending = "";
      operations++;
    }
  }

  private void apply(String operation) {
    String[] words = operation.split(" ");
    int number = Integer.parseInt(words[1]);
    next = Math.max(next, number + 1);
    if (words[0].equals("put")) {
      live.put(number, Integer.parseInt(words[2]));
    } else {
      live.remove(number);
    }
  }

  private void check(int kill) {
    try (SqlitePatternStore store = SoakWriter.open(directory)) {
      if (!store.openingNote().isEmpty()) {
        faults.add(kill + ": " + store.openingNote());
      }
      SortedMap<Integer, Integer> stored = SoakWriter.live(store);
      if (!stored.equals(live) && !pending.isEmpty()) {
        apply(pending);
      }
      next += 1;
      pending = "";
      if (!stored.equals(live)) {
        faults.add(kill + ": the store holds " + stored + " instead of " + live);
        live.clear();
        live.putAll(stored);
      }
      store.embedMissing(Integer.MAX_VALUE);
      Verified verified = store.verify(false);
      boolean all =
          verified.foundById() == live.size()
              && verified.foundByText() == live.size()
              && verified.foundByVector() == Math.min(live.size(), verified.soughtByVector());
      if (!verified.sound() || !all) {
        faults.add(kill + ": " + verified);
      }
      found += verified.foundById();
      search(store, kill);
    }
  }

  /** The way that users take: what is there comes first, what is gone does not come. */
  private void search(SqlitePatternStore store, int kill) {
    for (int i = 0; i < 10 && next > 0; i++) {
      int number = random.nextInt(next);
      int version = live.getOrDefault(number, 0);
      Pattern wanted = SoakWriter.pattern(number, Math.max(1, version));
      for (boolean vectors : new boolean[] {false, true}) {
        String text = vectors ? EmbeddingText.of(wanted) : "work" + number;
        List<String> ids =
            store.search(new Query(text, METHODS, "soak", 5, vectors)).matches().stream()
                .map(match -> match.pattern().id())
                .toList();
        boolean there = ids.contains(wanted.id());
        if (there != (version > 0) || there != store.get(wanted.id()).isPresent()) {
          faults.add(kill + ": " + number + " is " + (there ? "" : "not ") + "found");
        }
      }
    }
  }
}
