package dev.redgreen.coordinator.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redgreen.coordinator.it.Cli;
import dev.redgreen.coordinator.it.Sandbox;
import dev.redgreen.coordinator.it.Solution;
import dev.redgreen.prompts.testing.Answer;
import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The loop's own time in each round: everything from the beginning of a round to the beginning of
 * the next that is not Maven. The scripted model answers at once, so the time of its exchange
 * counts as overhead too. Eight answers compile and fail in their tests, each in another way; the
 * ninth is right.
 */
public final class OverheadBench {
  private static final int PROCESSES = 10;
  private static final int ROUNDS = 9;
  private static final int COLD = 3;

  /** An example, and the text in its solution that a wrong answer has another expression for. */
  private record Subject(String example, String right, String wrong) {
    Answer answer(int round) {
      Solution solution = Solution.of(example);
      return round == ROUNDS
          ? solution.answer()
          : solution.but(right, wrong.formatted(round)).answer();
    }
  }

  private static final List<Subject> SUBJECTS =
      List.of(
          new Subject("repair-round", "cents % people ? 1", "cents %% people ? 1%d"),
          new Subject("multi-class", "price.times(pieces)", "price.times(pieces + %d)"),
          new Subject("junit4", "NUMERALS[hour - 1]", "NUMERALS[(hour + %d) %% 12]"),
          new Subject("multi-module", "50 * Math.max", "(50 + %d) * Math.max"));

  private OverheadBench() {}

  public static void main(String[] arguments) {
    List<String> options = new ArrayList<>(List.of(arguments));
    Path checkout = Path.of(options.remove(0));
    boolean write = options.remove("--write");
    int processes = options.isEmpty() ? PROCESSES : Integer.parseInt(options.get(0));
    StringBuilder table =
        new StringBuilder("### The loop's own time by round\n\n`scripts/bench-overhead`\n\n")
            .append("Median (longest) of ")
            .append(processes)
            .append(" fresh processes, in ms, without Maven; the model answers at once.\n\n")
            .append("| example | round 1 | round 2 | round 3 | rounds 4 to 9 |\n")
            .append("|---|---|---|---|---|\n");
    for (Subject subject : SUBJECTS) {
      String row = row(subject.example(), measure(checkout, subject, processes));
      System.err.print(row);
      table.append(row);
    }
    System.out.println(table);
    if (write) {
      BenchmarksPage.of(checkout).write("bench-overhead", table.toString());
    }
  }

  private static SortedMap<Integer, List<Long>> measure(
      Path checkout, Subject subject, int processes) {
    SortedMap<Integer, List<Long>> byRound = new TreeMap<>();
    for (int i = 0; i < processes; i++) {
      List<Long> rounds = rounds(checkout, subject);
      for (int round = 1; round <= rounds.size(); round++) {
        byRound.computeIfAbsent(round, key -> new ArrayList<>()).add(rounds.get(round - 1));
      }
    }
    return byRound;
  }

  private static List<Long> rounds(Path checkout, Subject subject) {
    Path work = Trees.temporary();
    Answer[] script =
        IntStream.rangeClosed(1, ROUNDS).mapToObj(subject::answer).toArray(Answer[]::new);
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(script)) {
      Sandbox sandbox = Sandbox.of(work, subject.example()).git();
      Cli tdd = sandbox.tdd().launchedFrom(checkout);
      String rounds = String.valueOf(ROUNDS);
      Cli.Run run =
          tdd.asking(endpoint).run("generate", "--no-patterns", "--json", "--rounds", rounds);
      if (!run.text("outcome").equals("green")) {
        throw new IllegalStateException(subject.example() + " is not green:\n" + run);
      }
      JsonNode journal = tdd.run("runs", "show", run.text("runId"), "--json").json();
      return withoutMaven(journal.path("events"), run.milliseconds("maven.gate"::equals));
    } finally {
      Trees.delete(work);
    }
  }

  /** Maven works in the last round only: no wrong answer passes the targeted tests before. */
  private static List<Long> withoutMaven(JsonNode events, long gateMs) {
    List<Instant> starts = new ArrayList<>();
    Instant end = Instant.MAX;
    for (JsonNode event : events) {
      Instant at = Instant.parse(event.path("at").asText());
      String name = event.path("event").asText();
      if (name.equals("RoundStarted")) {
        starts.add(at);
      } else if (name.equals("Verified")) {
        end = at;
      }
    }
    starts.add(end.minusMillis(gateMs));
    return IntStream.range(1, starts.size())
        .mapToObj(i -> Duration.between(starts.get(i - 1), starts.get(i)).toMillis())
        .toList();
  }

  private static String row(String example, SortedMap<Integer, List<Long>> byRound) {
    StringBuilder row = new StringBuilder("| " + example);
    List<Long> warm = new ArrayList<>();
    byRound.forEach(
        (round, times) -> {
          if (round <= COLD) {
            row.append(" | ").append(figure(times));
          } else {
            warm.addAll(times);
          }
        });
    return row.append(" | ").append(figure(warm)).append(" |\n").toString();
  }

  private static String figure(List<Long> times) {
    long longest = times.stream().mapToLong(Long::longValue).max().orElse(0);
    return Math.round(Figures.median(times)) + " (" + longest + ")";
  }
}
