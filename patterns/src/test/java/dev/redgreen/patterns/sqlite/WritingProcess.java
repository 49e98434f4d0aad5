package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Trial;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * A process of its own that writes patterns and outcomes one by one, and says each number once the
 * store has taken both.
 */
final class WritingProcess {
  private WritingProcess() {}

  static Process start(Path store, String name, int count) throws IOException {
    return Java.start(WritingProcess.class, store.toString(), name, Integer.toString(count));
  }

  static Pattern pattern(String name, int number) {
    return Sample.method(
        "public static int a." + name + number + "#work" + number + "(int n)",
        "Number " + number + " of " + name + ".");
  }

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    String name = arguments[1];
    try (SqlitePatternStore store =
        SqlitePatternStore.open(Path.of(arguments[0]), Clock.systemUTC(), EmbedderSource.none())) {
      for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
        Pattern pattern = pattern(name, i);
        store.add(List.of(pattern));
        store.record(List.of(Trial.of(pattern.id(), "r", "p", true, 1, "green", Instant.now())));
        out.println(i);
      }
    }
  }
}
