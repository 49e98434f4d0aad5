package dev.redgreen.coordinator;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A change on the way to green that answered the failures of the candidate before it.
 *
 * @param fix the change
 * @param failures what the candidate failed with
 * @param before the candidate
 */
record Repair(Fix fix, List<Failure> failures, SourceTree before) {

  Repair {
    failures = List.copyOf(failures);
  }

  /**
   * The repairs of a run, in order.
   *
   * @param red the sources that the run began with
   * @param first the failures that the first fix answers; empty where it answers a task, which
   *     makes it no repair
   */
  static List<Repair> of(SourceTree red, List<Failure> first, RedGreen.Ending ending) {
    List<Repair> repairs = new ArrayList<>();
    SourceTree tree = red;
    List<Failure> failures = first;
    for (Fix fix : ending.best().fixes()) {
      if (!failures.isEmpty()) {
        repairs.add(new Repair(fix, failures, tree));
      }
      tree = tree.with(fix.patch());
      failures = failures(fix, ending.tried());
    }
    return List.copyOf(repairs);
  }

  private static List<Failure> failures(Fix fix, List<Attempt.Tried> tried) {
    for (int i = tried.size() - 1; i >= 0; i--) {
      if (tried.get(i).fix() == fix) {
        return tried.get(i).failures();
      }
    }
    return List.of();
  }

  /** What changed. */
  Patch patch() {
    return fix.patch();
  }

  /** Whether nothing but Java sources changed. */
  boolean ofSourcesOnly() {
    return patch().files().stream().allMatch(file -> file.toString().endsWith(".java"));
  }

  /** Text of a file of the candidate; empty if it had none, whatever has come to disk since. */
  Optional<String> text(Path file) {
    Set<Path> known = new HashSet<>(before.mainFiles());
    known.addAll(before.testFiles());
    return known.contains(file) ? before.text(file) : Optional.empty();
  }
}
