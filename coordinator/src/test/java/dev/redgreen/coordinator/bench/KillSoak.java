package dev.redgreen.coordinator.bench;

import dev.redgreen.coordinator.it.BigApply;
import dev.redgreen.coordinator.it.Cli;
import dev.redgreen.coordinator.it.Running;
import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills runs at random moments and looks at what the next command makes of it: the user's files are
 * as they were or wholly patched, no worktree is left, and the one store that all runs share has
 * every outcome that it had. Arguments: the number of kills (default 50) and the seed (default 1).
 * Of two runs one applies; of two that apply, one is killed while the files are being written.
 */
public final class KillSoak {
  private static final int FILES = 300;
  private static final int LONGEST_MS = 15_000;

  private final Path checkout;
  private final Path home;
  private final Random random;
  private final List<String> faults = new ArrayList<>();
  private int trials;

  private KillSoak(Path checkout, Path home, Random random) {
    this.checkout = checkout;
    this.home = home;
    this.random = random;
  }

  public static void main(String[] arguments) {
    int kills = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    Path home = Trees.temporary();
    KillSoak soak = new KillSoak(Path.of(arguments[0]), home, new Random(seed));
    for (int i = 0; i < kills; i++) {
      soak.kill(i, i % 2 == 0, i % 4 == 0);
    }
    System.out.println(kills + " kills, seed " + seed + ", faults: " + soak.faults.size());
    System.out.println("outcomes recorded meanwhile: " + soak.trials);
    soak.faults.forEach(System.out::println);
    Trees.delete(home);
    if (!soak.faults.isEmpty()) {
      throw new IllegalStateException("a kill did harm");
    }
  }

  private void kill(int number, boolean apply, boolean whileWriting) {
    Path work = Trees.temporary();
    try {
      BigApply run =
          BigApply.of(work.resolve("killed"), FILES)
              .by(tdd -> tdd.launchedFrom(checkout).with("TDD_HOME", home.toString()));
      SortedMap<String, String> before = run.tree();
      String moment = whileWriting ? whileWriting(run) : anyTime(run, apply);
      Cli.Run next = run.tdd().run("runs", "list");
      SortedMap<String, String> after = run.tree();
      String state = "HARMED";
      if (after.equals(before)) {
        state = "as it was";
      } else if (after.equals(run.applied(work.resolve("applied"))) || onlyTheSolution(run)) {
        state = "patched";
      }
      System.err.println(number + ": killed " + moment + ": " + state);
      if (state.equals("HARMED") || next.exit() != 0) {
        faults.add(moment + ": " + state + "\n" + next + "\n" + after.keySet());
      }
      checkStore(run.tdd(), moment);
    } finally {
      Trees.delete(work);
    }
  }

  private String whileWriting(BigApply run) {
    int files = 1 + random.nextInt(FILES);
    run.killWhenWritten(files);
    return "when " + files + " files were written";
  }

  /** With patterns, so that the store is written too. */
  private String anyTime(BigApply run, boolean apply) {
    long ms = random.nextInt(LONGEST_MS);
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(run.solution().answer())) {
      List<String> line = new ArrayList<>(List.of("generate", "--json"));
      if (apply) {
        line.add("--apply");
      }
      Running running = run.tdd().asking(endpoint).start(line.toArray(String[]::new));
      long until = System.nanoTime() + ms * 1_000_000;
      while (System.nanoTime() < until && running.isAlive()) {
        LockSupport.parkNanos(until - System.nanoTime());
      }
      running.kill().end();
    }
    return "after " + ms + " ms" + (apply ? " with --apply" : "");
  }

  /** From the store comes the code that the test needs, without the many other files. */
  private static boolean onlyTheSolution(BigApply run) {
    return run.sandbox().has("src/main/java/com/acme/party/BillSplit.java")
        && !run.sandbox().has("src/main/java/com/acme/party/Guest0000.java");
  }

  private void checkStore(Cli tdd, String moment) {
    Cli.Run stats = tdd.run("stats", "--json");
    if (stats.exit() != 0 || stats.json().path("trials").asInt() < trials) {
      faults.add(moment + ": the store has lost outcomes, it had " + trials + "\n" + stats);
      return;
    }
    trials = stats.json().path("trials").asInt();
  }
}
