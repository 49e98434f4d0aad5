package dev.redgreen.coordinator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.redgreen.coordinator.journal.Run;
import dev.redgreen.fixer.ToolError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What became of the failures of one kind in the runs of {@code tdd fix}.
 *
 * @param code kind of failure, such as {@code compiler.err.doesnt.exist}
 * @param seen runs that met it
 * @param fixedBy green runs by the rung that mended it
 * @param failed candidates against it that a build or the compiler refused, by rung
 * @param medianMs wall time of the green runs that met it, the median in ms; 0 if there is none
 */
public record FailureStats(
    String code,
    int seen,
    Map<String, Integer> fixedBy,
    Map<String, Integer> failed,
    long medianMs) {
  public FailureStats {
    fixedBy = Map.copyOf(fixedBy);
    failed = Map.copyOf(failed);
  }

  /** The statistics of runs, the most frequent kind first; a run without a summary counts not. */
  public static List<FailureStats> of(List<Run> runs) {
    Map<String, Tally> tallies = new TreeMap<>();
    for (Run run : runs) {
      try {
        Optional<JsonNode> summary = run.summary();
        if (summary.isPresent()) {
          add(tallies, run.events(), summary.get());
        }
      } catch (IOException e) {
        // A journal that cannot be read tells nothing.
        continue;
      }
    }
    List<FailureStats> stats = new ArrayList<>();
    tallies.forEach((code, tally) -> stats.add(tally.stats(code)));
    stats.sort((a, b) -> Integer.compare(b.seen(), a.seen()));
    return List.copyOf(stats);
  }

  private static void add(Map<String, Tally> tallies, List<JsonNode> events, JsonNode summary) {
    boolean green = summary.path("outcome").asText().equals("green");
    long ms = 0;
    Set<String> met = new HashSet<>();
    for (JsonNode event : events) {
      if (event.path("event").asText().equals("FailureFound")) {
        event.path("failures").forEach(failure -> met.add(kind(failure)));
      } else if (event.path("event").asText().equals("Ended")) {
        ms = event.path("ms").asLong();
      }
    }
    Map<String, List<String>> failed = failed(events);
    for (String code : met) {
      Tally tally = tallies.computeIfAbsent(code, key -> new Tally());
      failed
          .getOrDefault(code, List.of())
          .forEach(rung -> tally.failed.merge(rung, 1, Integer::sum));
      tally.seen++;
      if (green) {
        tally.times.add(ms);
        rung(summary, code).ifPresent(rung -> tally.fixedBy.merge(rung, 1, Integer::sum));
      }
    }
  }

  /** Rungs by the code that their candidates were to mend, once for each that was refused. */
  private static Map<String, List<String>> failed(List<JsonNode> events) {
    Map<String, List<String>> failed = new TreeMap<>();
    JsonNode candidate = MissingNode.getInstance();
    for (JsonNode event : events) {
      if (event.path("event").asText().equals("FixProposed")) {
        candidate = event.path("fix");
      } else if (event.path("event").asText().equals("Verified")
          && !event.path("green").asBoolean()) {
        for (String code : candidate.path("code").asText().split(" ")) {
          failed
              .computeIfAbsent(code, key -> new ArrayList<>())
              .add(candidate.path("rung").asText());
        }
      }
    }
    return failed;
  }

  /** Failed tests are told by what was thrown, other tools by name, everything else by its code. */
  private static String kind(JsonNode failure) {
    if (failure.has("tool")) {
      String said = failure.path("message").asText();
      String code = failure.path("code").asText();
      return new ToolError(failure.path("tool").asText(), code, said, Optional.empty()).kind();
    }
    String thrown = failure.path("exception").asText();
    return failure.has("code")
        ? failure.path("code").asText()
        : "test." + thrown.substring(thrown.lastIndexOf('.') + 1);
  }

  /** Rung of the fix that names the code, else of the first fix. */
  private static Optional<String> rung(JsonNode summary, String code) {
    Optional<String> first = Optional.empty();
    for (JsonNode fix : summary.path("fixes")) {
      String rung = fix.path("rung").asText();
      if (List.of(fix.path("code").asText().split(" ")).contains(code)) {
        return Optional.of(rung);
      }
      first = first.isPresent() ? first : Optional.of(rung);
    }
    return first;
  }

  private static final class Tally {
    private final Map<String, Integer> fixedBy = new TreeMap<>();
    private final Map<String, Integer> failed = new TreeMap<>();
    private final List<Long> times = new ArrayList<>();
    private int seen;

    FailureStats stats(String code) {
      times.sort(null);
      long median = times.isEmpty() ? 0 : times.get(times.size() / 2);
      return new FailureStats(code, seen, fixedBy, failed, median);
    }
  }
}
