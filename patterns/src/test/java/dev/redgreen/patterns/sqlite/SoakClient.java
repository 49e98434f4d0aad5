package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Query;
import dev.redgreen.patterns.Trial;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * A process of its own that writes and searches for some seconds, beside others. It says how many
 * patterns it has written, and ends with an error where one of its own is not found.
 */
final class SoakClient {
  private SoakClient() {}

  public static void main(String[] arguments) {
    String name = arguments[1];
    long until = System.nanoTime() + Long.parseLong(arguments[2]) * 1_000_000_000;
    Random random = new Random(name.hashCode());
    int written = 0;
    try (SqlitePatternStore store = SoakWriter.open(Path.of(arguments[0]))) {
      while (System.nanoTime() < until) {
        Pattern pattern = WritingProcess.pattern(name, written);
        store.add(List.of(pattern));
        store.record(List.of(Trial.of(pattern.id(), "r", "p", true, 1, "green", Instant.now())));
        written++;
        if (written % 10 == 0) {
          store.embedMissing(20);
        }
        int old = random.nextInt(written);
        Pattern wanted = WritingProcess.pattern(name, old);
        String text = "work" + old + " " + name;
        Query query = new Query(text, Filter.ofKinds(Kind.METHOD), "p", 10, written % 4 == 0);
        boolean found =
            store.search(query).matches().stream()
                .anyMatch(match -> match.pattern().id().equals(wanted.id()));
        if (!found) {
          throw new IllegalStateException(name + " does not find its own " + old);
        }
      }
    }
    System.out.println(written);
  }
}
