package dev.redgreen.coordinator.capture;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redgreen.coordinator.journal.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run put into the user's tree, as its journal tells.
 *
 * @param run the run
 * @param at when it began
 * @param root directory that the files are relative to
 * @param added the lines that it added, by file
 * @param patterns ids of the patterns that it used or learned
 */
record Generated(
    Run run, Instant at, Path root, SortedMap<String, String> added, List<String> patterns) {

  /** Reads a journal; empty if nothing was applied, or nothing was added. */
  static Optional<Generated> of(Run run) throws IOException {
    Optional<JsonNode> summary = run.summary();
    if (summary.isEmpty() || !summary.get().path("applied").asBoolean()) {
      return Optional.empty();
    }
    SortedMap<String, String> added = added(summary.get().path("patch").asText());
    Optional<Path> root = root(run);
    List<String> patterns = patterns(summary.get());
    if (added.isEmpty() || root.isEmpty() || patterns.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Generated(run, Instant.parse(run.started()), root.get(), added, patterns));
  }

  private static Optional<Path> root(Run run) throws IOException {
    return run.events().stream()
        .filter(event -> event.path("event").asText().equals("AppliedTo"))
        .filter(event -> event.path("applied").asBoolean())
        .map(event -> Path.of(event.path("project").asText()))
        .findFirst();
  }

  private static List<String> patterns(JsonNode summary) {
    List<String> ids = new ArrayList<>();
    summary.path("patternsUsed").forEach(use -> ids.add(use.path("id").asText()));
    summary.path("learned").forEach(id -> ids.add(id.asText()));
    return ids.stream().filter(id -> !id.isEmpty()).distinct().toList();
  }

  /** The added lines of a unified diff, by file. */
  static SortedMap<String, String> added(String diff) {
    SortedMap<String, String> added = new TreeMap<>();
    String file = "";
    boolean header = true;
    for (String line : diff.split("\n", -1)) {
      if (line.startsWith("diff --git ") || line.startsWith("@@ ")) {
        header = line.startsWith("diff");
      } else if (header && line.startsWith("+++ ")) {
        file = line.substring(4).replaceFirst("^b/", "").strip();
      } else if (!header && line.startsWith("+")) {
        added.merge(file, line.substring(1) + "\n", String::concat);
      }
    }
    return added;
  }
}
