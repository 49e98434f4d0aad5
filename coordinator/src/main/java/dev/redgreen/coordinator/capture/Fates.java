package dev.redgreen.coordinator.capture;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redgreen.coordinator.workspace.Commits;
import dev.redgreen.coordinator.workspace.Commits.Commit;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.Trial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Judges what became of generated code by the first commit of it, and once more where a later one
 * deletes it. Code that still waits in the work tree is not judged yet.
 */
final class Fates {
  /** What is noted in the journal of a run. */
  private static final String NOTE = "fate";

  private final Commits commits;
  private final PatternStore store;
  private final List<Generated> runs;
  private final Function<Path, Optional<String>> projects;

  /**
   * Judges these runs.
   *
   * @param projects name of the project that a directory lies in
   */
  Fates(
      Commits commits,
      PatternStore store,
      List<Generated> runs,
      Function<Path, Optional<String>> projects) {
    this.commits = commits;
    this.store = store;
    this.runs = runs;
    this.projects = projects;
  }

  /**
   * Records what a commit says.
   *
   * @param changed paths of the files that it changed, below the top of the tree
   */
  List<Fate> record(Commit commit, Set<String> changed) throws IOException {
    List<Fate> fates = new ArrayList<>();
    for (Generated run : runs) {
      boolean concerned =
          run.added().keySet().stream().map(file -> path(run, file)).anyMatch(changed::contains);
      if (concerned && run.at().isBefore(commit.at().plusSeconds(1))) {
        Optional<Fate> fate = judge(run, commit);
        if (fate.isPresent()) {
          store.record(trials(run, fate.get(), commit));
          run.run().note(NOTE, fate.get());
          fates.add(fate.get());
        }
      }
    }
    return fates;
  }

  private Optional<Fate> judge(Generated run, Commit commit) throws IOException {
    Optional<JsonNode> earlier = run.run().note(NOTE);
    if (earlier.isPresent() && earlier.get().path("verdict").asText().equals(Fate.DELETED)) {
      return Optional.empty();
    }
    double kept = share(run, file -> commits.file(commit, path(run, file)));
    double inTree = share(run, file -> read(run.root().resolve(file)));
    Fate fate = Fate.of(run.run().id(), commit.id(), kept, run.patterns().size());
    boolean undecided = inTree > kept && !fate.verdict().equals("kept");
    boolean said = earlier.isPresent() && !fate.isDeleted();
    return undecided || said ? Optional.empty() : Optional.of(fate);
  }

  /** Reads the whole of a file; empty if there is none. */
  private interface Reading {
    Optional<byte[]> read(String file) throws IOException;
  }

  /** The share that is kept of all files together, each by the length of what was added. */
  private static double share(Generated run, Reading files) throws IOException {
    double kept = 0;
    long all = 0;
    for (var added : run.added().entrySet()) {
      Optional<byte[]> now = files.read(added.getKey());
      String text = now.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
      kept += added.getValue().length() * Kept.share(added.getValue(), text);
      all += added.getValue().length();
    }
    return all == 0 ? 1 : kept / all;
  }

  private static Optional<byte[]> read(Path file) throws IOException {
    return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  private String path(Generated run, String file) {
    Path path = run.root().resolve(file);
    return commits.root().relativize(path).toString();
  }

  /** Events with ids that say what they tell, so that telling it twice adds nothing. */
  private List<Trial> trials(Generated run, Fate fate, Commit commit) {
    Optional<String> project = projects.apply(run.root());
    if (project.isEmpty()) {
      return List.of();
    }
    String when = fate.isDeleted() ? Fate.DELETED : "committed";
    return run.patterns().stream()
        .map(
            pattern ->
                new Trial(
                    event(run.run().id(), pattern, when),
                    pattern,
                    run.run().id(),
                    project.get(),
                    fate.success(),
                    fate.weight(),
                    fate.verdict(),
                    commit.at()))
        .toList();
  }

  private static String event(String run, String pattern, String when) {
    String name = String.join("\0", "fate", run, pattern, when);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
