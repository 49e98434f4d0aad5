package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.Verdict;
import dev.redgreen.coordinator.workspace.Workspace;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.RootCauses;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The last word: Maven builds what is in the worktree, and a standard says whether it is green. */
final class Gate {
  private final Workspace workspace;
  private final Standard standard;
  private final Durations durations;
  private final Set<String> flaky = new HashSet<>();
  private Optional<Verdict> last = Optional.empty();
  private final OutputStamps stamps;
  private String commit;

  Gate(Workspace workspace, Standard standard, Durations durations) {
    this.workspace = workspace;
    this.standard = standard;
    this.durations = durations;
    this.commit = standard.prepared();
    this.stamps = new OutputStamps(standard.outputs());
  }

  /**
   * What candidates are held against.
   *
   * @param prepared commit of the worktree that candidates are changes of
   * @param outputs directories of class files that the build makes
   * @param charset of the sources
   * @param maven runs these tests, or everything if none is given
   * @param broken what keeps a verdict from being green
   * @param target whether a test is one of those that must pass
   */
  record Standard(
      String prepared,
      List<Path> outputs,
      Charset charset,
      Function<List<TestId>, Verdict> maven,
      Function<Verdict, List<Failure>> broken,
      Predicate<TestId> target) {

    /** The targets pass, and what was green stays green. */
    static Standard of(Site site, Preparation.Ready ready) {
      return new Standard(
          ready.prepared(),
          List.of(ready.model().java().mainOutput(), ready.model().java().testOutput()),
          Charset.forName(ready.model().java().encoding()),
          tests -> site.maven(ready.judged(), tests),
          verdict -> {
            List<Failure> broken = new ArrayList<>(verdict.problems());
            broken.addAll(
                ready.baseline().broken(ready.targets(), verdict.passed(), verdict.failing()));
            return broken;
          },
          test -> Baseline.targeted(ready.targets(), test));
    }
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
          workspace.restore(standard.prepared());
          workspace.restoreProtected(workspace.tampered());
          if (stamps.changed()) {
            standard.outputs().forEach(workspace::discard);
          }
          workspace.apply(tree.changes(), standard.charset());
          commit = workspace.commit("candidate");
          return commit;
        });
    Verdict verdict = maven(List.of());
    last = Optional.of(verdict);
    List<Failure> broken = standard.broken().apply(verdict);
    if (verdict.problems().isEmpty() && !targetsFailed(broken) && flips(broken)) {
      return List.of();
    }
    return RootCauses.order(broken);
  }

  /** Whether a failure is one of the targets'. */
  boolean targetsFailed(List<Failure> broken) {
    return broken.stream()
        .anyMatch(
            failure -> failure instanceof TestFailure test && standard.target().test(test.test()));
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
    Verdict verdict = durations.time("maven.gate", () -> standard.maven().apply(tests));
    stamps.renew();
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
