package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Standing;
import dev.redgreen.patterns.Trial;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A process of its own that inserts, updates and deletes at random until it is killed. It says what
 * it is about to do, and again once the store has taken it: {@code > put 17 3}, {@code < put 17 3},
 * {@code > gone 17 0}. Even numbers are indexed from a file each, odd ones are learned.
 */
final class SoakWriter {
  private static final String PROJECT = "soak";

  private final SqlitePatternStore store;
  private final Random random;
  private final SortedMap<Integer, Integer> live;
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private int next;

  private SoakWriter(SqlitePatternStore store, Random random, int next) {
    this.store = store;
    this.random = random;
    this.live = live(store);
    this.next = next;
  }

  static Process start(Path directory, long seed, int next) throws IOException {
    return Java.start(SoakWriter.class, directory.toString(), seed + "", next + "");
  }

  public static void main(String[] arguments) {
    try (SqlitePatternStore store = open(Path.of(arguments[0]))) {
      Random random = new Random(Long.parseLong(arguments[1]));
      SoakWriter writer = new SoakWriter(store, random, Integer.parseInt(arguments[2]));
      while (true) {
        writer.step();
      }
    }
  }

  static SqlitePatternStore open(Path directory) {
    return SqlitePatternStore.open(directory, Clock.systemUTC(), SeededEmbedder.source());
  }

  /** Version by number of what the store holds. */
  static SortedMap<Integer, Integer> live(SqlitePatternStore store) {
    SortedMap<Integer, Integer> live = new TreeMap<>();
    for (Pattern pattern : store.list(Filter.ofKinds(Kind.METHOD), Integer.MAX_VALUE)) {
      String[] words = pattern.doc().split(" ");
      live.put(Integer.parseInt(words[1]), Integer.parseInt(words[3].replace(".", "")));
    }
    return live;
  }

  static Pattern pattern(int number, int version) {
    boolean indexed = number % 2 == 0;
    Origin origin =
        new Origin(PROJECT, PROJECT, file(number), "a.A", 1, "", "own", "", indexed ? "" : "run");
    return Sample.method(
        "public static int a.A" + number + "#work" + number + "(int n)",
        "Number " + number + " version " + version + ".",
        indexed ? Standing.CORPUS : Standing.VERIFIED,
        origin);
  }

  private static String file(int number) {
    return "F" + number + ".java";
  }

  private void step() {
    int dice = random.nextInt(10);
    if (live.isEmpty() || dice < 4) {
      put(next++, 1);
    } else if (dice < 7) {
      int number = any();
      put(number, live.getOrDefault(number, 0) + (number % 2 == 0 ? 1 : 0));
    } else {
      delete(any());
    }
    if (dice == 0) {
      store.embedMissing(10);
    }
  }

  private int any() {
    List<Integer> numbers = new ArrayList<>(live.keySet());
    return numbers.get(random.nextInt(numbers.size()));
  }

  private void put(int number, int version) {
    String line = " put " + number + " " + version;
    out.println(">" + line);
    Pattern pattern = pattern(number, version);
    if (number % 2 == 0) {
      store.replaceFile(PROJECT, file(number), "" + version, List.of(pattern));
    } else {
      store.add(List.of(pattern));
      store.record(List.of(Trial.of(pattern.id(), "r", PROJECT, true, 1, "green", Instant.now())));
    }
    live.put(number, version);
    out.println("<" + line);
  }

  private void delete(int number) {
    String line = " gone " + number + " 0";
    out.println(">" + line);
    if (number % 2 == 0) {
      store.forgetFiles(PROJECT, Set.of(file(number)));
    } else {
      store.forget(pattern(number, 1).id(), "soak");
    }
    live.remove(number);
    out.println("<" + line);
  }
}
