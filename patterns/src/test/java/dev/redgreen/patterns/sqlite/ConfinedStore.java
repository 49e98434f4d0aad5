package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Answer;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Query;
import dev.redgreen.patterns.StoreException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process of its own that works on a store where the file system lets it do little: on a small
 * disk, or on one that is read-only. Even root cannot get around that.
 */
final class ConfinedStore {
  private static final Filter METHODS = Filter.ofKinds(Kind.METHOD);

  private ConfinedStore() {}

  /** Whether this machine lets a process mount something for itself alone. */
  static boolean possible() throws InterruptedException {
    try {
      return new ProcessBuilder("unshare", "-rm", "true").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** What the process says, run after these commands have prepared the directory {@code $1}. */
  static String run(String commands, Path directory, String what)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                "unshare",
                "-rm",
                "sh",
                "-c",
                "set -e; " + commands + "; exec \"$2\" -cp \"$3\" \"$4\" \"$1\" \"$5\"",
                "sh",
                directory.toString(),
                java,
                System.getProperty("java.class.path"),
                ConfinedStore.class.getName(),
                what)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(1, TimeUnit.MINUTES);
    return said;
  }

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path directory = Path.of(arguments[0]);
    if (arguments[1].equals("fill")) {
      fill(directory, out);
    } else {
      search(directory, out);
    }
  }

  /** Writes until the disk is full, then looks whether everything that was taken is there. */
  private static void fill(Path directory, PrintStream out) {
    int written = 0;
    try (SqlitePatternStore store = SoakWriter.open(directory)) {
      while (true) {
        store.add(List.of(large(written)));
        written++;
      }
    } catch (StoreException full) {
      out.println(full.getMessage());
    }
    try (SqlitePatternStore store = SoakWriter.open(directory)) {
      int there = 0;
      for (int i = 0; i < written; i++) {
        there += store.get(large(i).id()).isPresent() ? 1 : 0;
      }
      out.println("lost " + (written - there) + " of " + written + store.openingNote());
    } catch (StoreException full) {
      out.println("not opened: " + full.getMessage());
    }
  }

  private static Pattern large(int number) {
    return Sample.method(
        "public static int a.A#f" + number + "(int n)", ("word" + number + " ").repeat(1_000));
  }

  private static void search(Path directory, PrintStream out) {
    try (SqlitePatternStore store = SoakWriter.open(directory)) {
      Answer answer = store.search(new Query("work3", METHODS, "p", 3, false));
      out.println(answer.matches().get(0).pattern().name() + ": " + answer.note());
      store.add(List.of(large(1)));
      out.println("written?");
    } catch (StoreException refused) {
      out.println(refused.getMessage());
    }
  }
}
