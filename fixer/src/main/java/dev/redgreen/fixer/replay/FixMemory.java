package dev.redgreen.fixer.replay;

import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.RootCauses;
import dev.redgreen.fixer.ToolError;
import dev.redgreen.fixer.diff.LineDiff;
import dev.redgreen.fixer.diff.LineDiff.Change;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.Standing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Remembers verified repairs with the failures that they mended. */
public final class FixMemory {
  private static final int MOST_FAILURES = 5;
  private static final int CONTEXT = 2;

  private final PatternStore store;
  private final String project;

  public FixMemory(PatternStore store, String project) {
    this.store = store;
    this.project = project;
  }

  /**
   * Stores what a build verified; one pattern for each root failure that has a line.
   *
   * @param failures what the patch mended
   * @param sources text of a file before the patch; empty if there was none
   * @return ids of the patterns
   */
  public List<String> learn(
      List<? extends Failure> failures,
      Function<Path, Optional<String>> sources,
      Patch patch,
      String runId) {
    List<Step> steps = steps(sources, patch);
    List<Pattern> learned = new ArrayList<>();
    for (Failure failure :
        steps.isEmpty() ? List.<Failure>of() : RootCauses.select(failures, MOST_FAILURES)) {
      Site.key(failure, sources)
          .ifPresent(key -> learned.add(pattern(failure, key, Step.encode(steps), runId)));
    }
    store.add(learned);
    return learned.stream().map(Pattern::id).toList();
  }

  private Pattern pattern(Failure failure, String key, String body, String runId) {
    String path = failure.location().map(place -> place.file().toString()).orElse("");
    int line = failure.location().map(place -> place.line()).orElse(0);
    Origin origin = new Origin(project, project, path, "", line, "", Origin.OWN_LICENCE, "", runId);
    return new Pattern(
        PatternId.of(Kind.FIX, key, body),
        Kind.FIX,
        failure.kind(),
        key,
        key,
        body,
        failure.message(),
        failure instanceof ToolError error ? error.tool() : "java",
        Set.of(),
        Standing.VERIFIED,
        List.of(origin));
  }

  /** What a patch changes; nothing if it deletes a file. */
  static List<Step> steps(Function<Path, Optional<String>> sources, Patch patch) {
    List<Step> steps = new ArrayList<>();
    for (Map.Entry<Path, Optional<String>> one : patch.applyTo(sources).entrySet()) {
      Optional<String> before = sources.apply(one.getKey());
      if (one.getValue().isEmpty()) {
        // A deletion is nothing to repeat without being asked.
        return List.of();
      }
      String after = one.getValue().get();
      if (before.isEmpty()) {
        steps.add(new Step(one.getKey(), "", after));
      } else {
        steps.addAll(hunks(one.getKey(), before.get(), after));
      }
    }
    return steps;
  }

  /** Each change with lines around it, by which it is found again. */
  private static List<Step> hunks(Path file, String before, String after) {
    List<String> old = LineDiff.lines(before);
    List<String> now = LineDiff.lines(after);
    List<Step> steps = new ArrayList<>();
    int free = 0;
    List<Change> changes = LineDiff.changes(old, now);
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      int next = i + 1 < changes.size() ? changes.get(i + 1).start() : old.size();
      int head = Math.min(CONTEXT, change.start() - free);
      int tail = Math.min(CONTEXT, next - change.end());
      steps.add(
          new Step(
              file,
              String.join("", old.subList(change.start() - head, change.end() + tail)),
              String.join("", now.subList(change.newStart() - head, change.newEnd() + tail))));
      free = change.end() + tail;
    }
    return steps;
  }
}
