package dev.redgreen.coordinator.bench;

import dev.redgreen.coordinator.it.Cli;
import dev.redgreen.coordinator.it.Sandbox;
import dev.redgreen.coordinator.it.Solution;
import dev.redgreen.prompts.testing.Answer;
import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What memory saves: each example is solved twice with patterns and once without, from the same red
 * state. The scripted model answers like one that is right at the second try. The cache of requests
 * is off, so that only patterns can save a request.
 */
public final class MemoryBench {
  private static final List<String> EXAMPLES =
      List.of("multi-class", "multi-module", "junit4", "repair-round", "legacy8");

  private MemoryBench() {}

  /** One run. */
  private record Solved(
      String example,
      boolean patterns,
      int time,
      int requests,
      int rounds,
      boolean green,
      long ms) {
    String group() {
      return patterns ? (time == 1 ? "on, first time" : "on, again") : "off";
    }
  }

  public static void main(String[] arguments) {
    List<String> options = new ArrayList<>(List.of(arguments));
    Path checkout = Path.of(options.remove(0));
    List<Solved> all = new ArrayList<>();
    for (String example : EXAMPLES) {
      all.addAll(solve(checkout, example, true, 2));
      all.addAll(solve(checkout, example, false, 1));
    }
    String table = table(all);
    System.out.println(table);
    if (options.remove("--write")) {
      BenchmarksPage.of(checkout).write("bench-memory", table);
    }
  }

  private static String table(List<Solved> all) {
    StringBuilder table =
        new StringBuilder("## Memory\n\n`scripts/bench-memory` solves each example twice with ")
            .append("patterns and once with `--no-patterns`.\nThe scripted model is wrong at ")
            .append("the first try and right at the second; its replies are not cached.\n")
            .append("The last line of a group is the sum, and the median of the seconds.\n\n")
            .append("| example | patterns | requests | rounds | green | s |\n")
            .append("|---|---|---|---|---|---|\n");
    all.stream()
        .collect(Collectors.groupingBy(Solved::group, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(
            group -> {
              group.forEach(one -> table.append(row(one)));
              table.append(sum(group));
            });
    return table.toString();
  }

  private static List<Solved> solve(Path checkout, String example, boolean patterns, int times) {
    Path work = Trees.temporary();
    try {
      Sandbox sandbox = Sandbox.of(work, example).git().configured("[model]\ncache = false\n");
      List<Solved> solved = new ArrayList<>();
      for (int time = 1; time <= times; time++) {
        try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(script(example))) {
          Cli tdd = sandbox.tdd().launchedFrom(checkout).asking(endpoint);
          Cli.Run run =
              patterns
                  ? tdd.run("generate", "--json")
                  : tdd.run("generate", "--json", "--no-patterns");
          boolean green = run.text("outcome").equals("green");
          int rounds = run.json().path("rounds").asInt();
          int requests = endpoint.chats().size();
          Solved one = new Solved(example, patterns, time, requests, rounds, green, run.ms());
          System.err.print(row(one));
          solved.add(one);
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

  private static String row(Solved solved) {
    return String.join(
        " | ",
        "| " + solved.example(),
        solved.group(),
        String.valueOf(solved.requests()),
        String.valueOf(solved.rounds()),
        solved.green() ? "yes" : "no",
        Figures.seconds(solved.ms()) + " |\n");
  }

  /** Requests and rounds in sum, and the median of the seconds. */
  private static String sum(List<Solved> some) {
    return String.join(
        " | ",
        "| **all**",
        some.get(0).group(),
        "**" + some.stream().mapToInt(Solved::requests).sum() + "**",
        "**" + some.stream().mapToInt(Solved::rounds).sum() + "**",
        "**" + some.stream().filter(Solved::green).count() + " of " + some.size() + "**",
        "**" + Figures.seconds(Figures.median(some.stream().map(Solved::ms).toList())) + "** |\n");
  }
}
