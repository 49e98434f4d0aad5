package dev.redgreen.coordinator.bench;

import dev.redgreen.coordinator.it.Cli;
import dev.redgreen.coordinator.it.Sandbox;
import dev.redgreen.coordinator.it.Solution;
import dev.redgreen.prompts.testing.Answer;
import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What memory saves: each example is solved three times from the same red state, with patterns and
 * without. The scripted model answers like one that is right at the second try. The cache of
 * requests is off, so that only patterns can save a request.
 */
public final class MemoryBench {
  private static final List<String> EXAMPLES =
      List.of("multi-class", "multi-module", "junit4", "repair-round");
  private static final int TIMES = 3;

  private MemoryBench() {}

  /** One run. */
  private record Solved(int time, int requests, int rounds, boolean green, long ms) {}

  public static void main(String[] arguments) {
    List<String> options = new ArrayList<>(List.of(arguments));
    Path checkout = Path.of(options.remove(0));
    StringBuilder table =
        new StringBuilder("### Patterns on and off\n\n`scripts/bench-memory`\n\n")
            .append("| example | patterns | time | requests | rounds | green | s |\n")
            .append("|---|---|---|---|---|---|---|\n");
    for (boolean patterns : new boolean[] {true, false}) {
      List<Solved> all = new ArrayList<>();
      for (String example : EXAMPLES) {
        List<Solved> solved = solve(checkout, example, patterns);
        solved.forEach(one -> table.append(row(example, patterns, one)));
        all.addAll(solved);
      }
      table.append(sum(patterns, all));
    }
    System.out.println(table);
    if (options.remove("--write")) {
      BenchmarksPage.of(checkout).write("bench-memory", table.toString());
    }
  }

  private static List<Solved> solve(Path checkout, String example, boolean patterns) {
    Path work = Trees.temporary();
    try {
      Sandbox sandbox = Sandbox.of(work, example).git().configured("[model]\ncache = false\n");
      List<Solved> solved = new ArrayList<>();
      for (int time = 1; time <= TIMES; time++) {
        try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(script(example))) {
          Cli tdd = sandbox.tdd().launchedFrom(checkout).asking(endpoint);
          Cli.Run run =
              patterns
                  ? tdd.run("generate", "--json")
                  : tdd.run("generate", "--json", "--no-patterns");
          boolean green = run.text("outcome").equals("green");
          int rounds = run.json().path("rounds").asInt();
          solved.add(new Solved(time, endpoint.chats().size(), rounds, green, run.ms()));
        }
      }
      return solved;
    } finally {
      Trees.delete(work);
    }
  }

  /** First what does not compile, then what is right as often as anybody asks. */
  private static Answer[] script(String example) {
    Solution right = Solution.of(example);
    Answer[] script = new Answer[10];
    Arrays.fill(script, right.answer());
    script[0] = right.but("public ", "publc ").answer();
    return script;
  }

  private static String row(String example, boolean patterns, Solved solved) {
    return String.join(
        " | ",
        "| " + example,
        patterns ? "on" : "off",
        String.valueOf(solved.time()),
        String.valueOf(solved.requests()),
        String.valueOf(solved.rounds()),
        solved.green() ? "yes" : "no",
        Figures.seconds(solved.ms()) + " |\n");
  }

  private static String sum(boolean patterns, List<Solved> all) {
    return String.join(
        " | ",
        "| **all**",
        patterns ? "**on**" : "**off**",
        "",
        "**" + all.stream().mapToInt(Solved::requests).sum() + "**",
        "**" + all.stream().mapToInt(Solved::rounds).sum() + "**",
        "**" + all.stream().filter(Solved::green).count() + " of " + all.size() + "**",
        "**" + Figures.seconds(Figures.median(all.stream().map(Solved::ms).toList())) + "** |\n");
  }
}
