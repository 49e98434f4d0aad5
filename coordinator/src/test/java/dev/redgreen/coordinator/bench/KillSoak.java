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
 * as they were or wholly patched, every learned pattern is still there, and no worktree is left.
 * Arguments: the number of kills (default 50) and the seed (default 1). Of the kills that apply,
 * the first half happens while the files are being written.
 */
public final class KillSoak {
  private static final int FILES = 300;

  private final Path checkout;
  private final Random random;
  private final List<String> faults = new ArrayList<>();

  private KillSoak(Path checkout, Random random) {
    this.checkout = checkout;
    this.random = random;
  }

  public static void main(String[] arguments) {
    int kills = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    KillSoak soak = new KillSoak(Path.of(arguments[0]), new Random(seed));
    for (int i = 0; i < kills; i++) {
      soak.kill(i, i % 2 == 0, i % 4 == 0);
    }
    System.out.println(kills + " kills, seed " + seed + ", faults: " + soak.faults.size());
    soak.faults.forEach(System.out::println);
    if (!soak.faults.isEmpty()) {
      throw new IllegalStateException("a kill did harm");
    }
  }

  private void kill(int number, boolean apply, boolean whileWriting) {
    Path work = Trees.temporary();
    try {
      BigApply run = BigApply.of(work.resolve("killed"), FILES);
      SortedMap<String, String> before = run.tree();
      String moment;
      if (whileWriting) {
        int files = 1 + random.nextInt(FILES);
        run.killWhenWritten(files);
        moment = "when " + files + " files were written";
      } else {
        long ms = random.nextInt(12_000);
        killAfter(run, apply, ms);
        moment = "after " + ms + " ms" + (apply ? " with --apply" : "");
      }
      Cli tdd = run.sandbox().tdd().launchedFrom(checkout);
      Cli.Run next = tdd.run("runs", "list");
      SortedMap<String, String> after = run.tree();
      boolean applied = after.equals(run.applied(work.resolve("applied")));
      String state = after.equals(before) ? "as it was" : applied ? "patched" : "HARMED";
      Cli.Run store = tdd.run("patterns", "list");
      System.err.println(number + ": killed " + moment + ": " + state);
      if (state.equals("HARMED") || next.exit() != 0 || store.exit() != 0) {
        faults.add(moment + ": " + state + "\n" + next + store);
      }
      if (!run.sandbox().leftovers().isEmpty()) {
        faults.add(moment + ": left " + run.sandbox().leftovers());
      }
    } finally {
      Trees.delete(work);
    }
  }

  private void killAfter(BigApply run, boolean apply, long ms) {
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(run.solution().answer())) {
      Cli tdd = run.sandbox().tdd().launchedFrom(checkout).asking(endpoint);
      List<String> line = new ArrayList<>(List.of("generate", "--no-patterns", "--json"));
      if (apply) {
        line.add("--apply");
      }
      Running running = tdd.start(line.toArray(String[]::new));
      long until = System.nanoTime() + ms * 1_000_000;
      while (System.nanoTime() < until && running.isAlive()) {
        LockSupport.parkNanos(until - System.nanoTime());
      }
      running.kill().end();
    }
  }
}
