package dev.redgreen.coordinator;

import dev.redgreen.coordinator.Judgement.Stage;
import dev.redgreen.coordinator.build.Verdict;
import dev.redgreen.coordinator.workspace.EditPolicies;
import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.EditPolicy;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.RootCauses;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.deceit.Deceit;
import dev.redgreen.fixer.diff.Diffs;
import dev.redgreen.fixer.rules.engine.Integrity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Judges a candidate as cheaply as possible: edit policy, compiler in memory, targeted tests in the
 * warm lane, the tests that reach what changed, and at last the gate, which alone can say green.
 */
final class VerificationLadder implements Verification {
  private static final Duration TESTS = Duration.ofSeconds(60);

  private final EditPolicy policy;
  private final Optional<TestBench> lane;
  private final Gate gate;
  private final List<TestId> targets;
  private final Neighbours neighbours;
  private final Durations durations;
  private final Consumer<RunEvent> events;
  private final Consumer<String> doubt;
  private boolean laneTrusted = true;
  private boolean mavenAsked;

  /**
   * A ladder.
   *
   * @param lane the warm lane; empty where Maven is to judge every candidate
   * @param green tests that passed before
   * @param doubt told what Maven said where the lane was wrong
   */
  VerificationLadder(
      EditPolicy policy,
      Optional<TestBench> lane,
      Gate gate,
      List<TestId> targets,
      Set<TestId> green,
      Durations durations,
      Consumer<RunEvent> events,
      Consumer<String> doubt) {
    this.policy = policy;
    this.lane = lane;
    this.gate = gate;
    this.targets = targets;
    this.neighbours = new Neighbours(green, targets, durations, events);
    this.durations = durations;
    this.events = events;
    this.doubt = doubt;
  }

  @Override
  public Judgement judge(Fix fix, SourceTree tree) {
    List<Failure> refused = new ArrayList<>(refusals(fix));
    if (!refused.isEmpty() && EditPolicies.touchesBuild(fix.patch())) {
      String diff = Diffs.unified(tree.changes(), tree::original);
      events.accept(
          new RunEvent.AlternativeFound(
              fix.rung(), fix.why() + " (needs --allow-build-files):\n" + diff));
    }
    if (refused.isEmpty()) {
      Integrity.weakenedTests(tree)
          .forEach(file -> refused.add(refusal(fix, file, "a test would demand less or be added")));
      Deceit.in(tree).forEach((file, why) -> refused.add(refusal(fix, file, why)));
    }
    if (!refused.isEmpty()) {
      return new Judgement(Stage.REFUSED, refused);
    }
    if (lane.isEmpty() || !laneTrusted || changesTheBuild(tree)) {
      return gate(tree, false);
    }
    SourceTree.Compilation compiled = compile(tree);
    if (!compiled.ok()) {
      return new Judgement(Stage.COMPILE, RootCauses.order(compiled.errors()));
    }
    if (targets.isEmpty()) {
      return gate(tree, false);
    }
    Map<String, byte[]> classes = compiled.classes();
    TestBench.Report report = run(lane.get(), classes, tree);
    if (!report.trouble().isEmpty()) {
      events.accept(new RunEvent.Warned("the warm lane cannot judge: " + report.trouble()));
      laneTrusted = false;
      return gate(tree, false);
    }
    if (!report.failures().isEmpty()) {
      return red(Stage.TARGETS, List.copyOf(report.failures()), tree);
    }
    List<Failure> broken = neighbours.broken(lane.get(), tree, classes);
    return broken.isEmpty() ? gate(tree, true) : red(Stage.NEIGHBOURS, broken, tree);
  }

  /**
   * Red, unless the lane may be to blame and Maven says otherwise. It is asked once: a candidate
   * that is right is worth a build, not each one that is wrong.
   */
  private Judgement red(Stage stage, List<Failure> failures, SourceTree tree) {
    Judgement red = new Judgement(stage, failures);
    if (mavenAsked || !failures.stream().allMatch(failure -> pastTheCandidate(failure, tree))) {
      return red;
    }
    mavenAsked = true;
    Judgement maven = gate(tree, false);
    if (maven.green()) {
      disagreed(failures.get(0).message(), "Maven passes these tests");
    }
    return gate.targetsFailed(maven.failures()) ? red : maven;
  }

  /** Whether a test broke down, rather than saw a wrong result, and not in code of the project. */
  private static boolean pastTheCandidate(Failure failure, SourceTree tree) {
    return failure instanceof TestFailure test
        && !test.isAssertion()
        && test.location().filter(at -> !tree.testFiles().contains(at.file())).isEmpty();
  }

  /** What a changed build file means for class path and compiler, only Maven knows. */
  private static boolean changesTheBuild(SourceTree tree) {
    return tree.changes().files().stream().anyMatch(file -> !file.toString().endsWith(".java"));
  }

  private List<Failure> refusals(Fix fix) {
    List<Failure> refusals = new ArrayList<>();
    for (Path file : fix.patch().files()) {
      policy.refusal(file).ifPresent(why -> refusals.add(refusal(fix, file, why)));
    }
    return refusals;
  }

  private Failure refusal(Fix fix, Path file, String why) {
    events.accept(new RunEvent.Refused(fix.rung(), file.toString(), why));
    return new BuildFailure("policy.refused", file + ": " + why, false, Optional.empty());
  }

  private SourceTree.Compilation compile(SourceTree tree) {
    long start = System.nanoTime();
    SourceTree.Compilation compiled = durations.time("compile", tree::compile);
    verified("compile", compiled.errors(), tree, start);
    return compiled;
  }

  private TestBench.Report run(TestBench bench, Map<String, byte[]> classes, SourceTree tree) {
    long start = System.nanoTime();
    TestBench.Report report = durations.time("tests", () -> bench.run(classes, targets, TESTS));
    if (report.trouble().isEmpty()) {
      verified("targets", report.failures(), tree, start);
    }
    return report;
  }

  private Judgement gate(SourceTree tree, boolean laneGreen) {
    long start = System.nanoTime();
    List<Failure> broken = gate.judge(tree);
    verified("gate", broken, tree, start);
    if (broken.isEmpty()) {
      return new Judgement(Stage.GREEN, List.of());
    }
    if (laneGreen && gate.targetsFailed(broken)) {
      String printed = lane.map(TestBench::output).orElse("");
      String maven = gate.last().map(Verdict::log).orElse("");
      String message = broken.get(0).message();
      disagreed("the targets pass\n" + printed, message + "\n" + maven);
    }
    return new Judgement(Stage.GATE, broken);
  }

  /** Maven wins, and the lane is not asked again about this module until its build changes. */
  private void disagreed(String inLane, String byMaven) {
    events.accept(new RunEvent.Disagreement(inLane, byMaven));
    doubt.accept(byMaven.lines().findFirst().orElse(""));
    laneTrusted = false;
  }

  private void verified(
      String stage, List<? extends Failure> failures, SourceTree tree, long start) {
    long ms = (System.nanoTime() - start) / 1_000_000;
    events.accept(RunEvent.Verified.of(stage, failures, tree, ms));
  }
}
