package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.Verdict;
import dev.redgreen.coordinator.workspace.Workspace;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.RootCauses;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The last word: Maven runs the goal over the target's module and its dependents in the worktree,
 * and {@link Baseline} says whether that is green.
 */
final class Gate {
  private final Site site;
  private final Workspace workspace;
  private final Preparation.Ready ready;
  private final Durations durations;
  private final Set<String> flaky = new HashSet<>();
  private Optional<Verdict> last = Optional.empty();
  private String commit;

  Gate(Site site, Preparation.Ready ready, Durations durations) {
    this.site = site;
    this.workspace = site.workspace();
    this.ready = ready;
    this.durations = durations;
    this.commit = ready.prepared();
  }

  /**
   * What Maven has against these sources; nothing if they are green.
   *
   * @throws BrokenEnvironment if the machine keeps Maven from judging
   */
  List<Failure> judge(SourceTree tree) {
    durations.time(
        "worktree",
        () -> {
          workspace.restore(ready.prepared());
          workspace.restoreProtected(workspace.tampered());
          workspace.apply(tree.changes(), Charset.forName(ready.model().java().encoding()));
          commit = workspace.commit("candidate");
          return commit;
        });
    Verdict verdict = maven(List.of());
    last = Optional.of(verdict);
    List<Failure> broken = new ArrayList<>(verdict.problems());
    broken.addAll(ready.baseline().broken(ready.targets(), verdict.passed(), verdict.failing()));
    if (verdict.problems().isEmpty() && !targetsFailed(broken) && flips(broken)) {
      return List.of();
    }
    return RootCauses.order(broken);
  }

  /** Whether a failure is one of the targets'. */
  boolean targetsFailed(List<Failure> broken) {
    return broken.stream()
        .anyMatch(
            failure ->
                failure instanceof TestFailure test
                    && Baseline.targeted(ready.targets(), test.test()));
  }

  /**
   * Whether tests that are not the target pass when they are run once more: then they are flaky.
   */
  private boolean flips(List<Failure> broken) {
    List<TestId> again = new ArrayList<>();
    for (Failure failure : broken) {
      if (!(failure instanceof TestFailure test)) {
        return false;
      }
      again.add(test.test());
    }
    if (again.isEmpty()) {
      return false;
    }
    Verdict second = maven(again);
    boolean pass = second.passed().containsAll(again) && second.failing().isEmpty();
    if (pass) {
      again.forEach(test -> flaky.add(test.toString()));
    }
    return pass;
  }

  private Verdict maven(List<TestId> tests) {
    Verdict verdict =
        durations.time("maven.gate", () -> site.maven(ready.model().java().root(), tests));
    verdict
        .environment()
        .ifPresent(
            failure -> {
              throw new BrokenEnvironment("Maven cannot build here any more: " + failure.message());
            });
    return verdict;
  }

  /** Tests whose verdict flipped on a rerun. */
  Set<String> flaky() {
    return Set.copyOf(flaky);
  }

  /** The last run of Maven. */
  Optional<Verdict> last() {
    return last;
  }

  /** Commit of the worktree that was judged last. */
  String commit() {
    return commit;
  }
}
