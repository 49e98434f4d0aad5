package dev.redgreen.coordinator;

import dev.redgreen.coordinator.workspace.FinalPatch;
import dev.redgreen.coordinator.workspace.Workspace;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Finds the two states of a repair that a person made, and has Maven build both: what is broken has
 * to fail, what is repaired has to pass.
 */
final class Handmade {
  private static final String TREE = "your working tree";

  private final Site site;
  private final UserBuild build;
  private final Durations durations;
  private final Consumer<RunEvent> events;
  private final Map<State, Built> built = new HashMap<>();

  Handmade(Site site, UserBuild build, Durations durations, Consumer<RunEvent> events) {
    this.site = site;
    this.build = build;
    this.durations = durations;
    this.events = events;
  }

  /** What was found. */
  sealed interface Found {}

  /** There is nothing to learn from, and why. */
  record Nothing(Outcome outcome) implements Found {}

  /**
   * A repair; the worktree is in the broken state.
   *
   * @param broken commit of the worktree
   * @param red Maven's word on it
   * @param repair what leads to the repaired state
   */
  record Repair(String broken, Steady red, FinalPatch repair) implements Found {
    /** Text by path of each file that the person changed; empty where it was deleted. */
    SortedMap<Path, Optional<String>> texts(Charset charset) {
      SortedMap<Path, Optional<String>> texts = new TreeMap<>();
      repair
          .changes()
          .forEach(
              change -> texts.put(change.file(), change.after().map(after -> after.text(charset))));
      return texts;
    }
  }

  /** A state of the user's sources: its commit and what a reader calls it. */
  private record State(String commit, String name) {}

  /** A state that Maven has built: its commit in the worktree, and Maven's word. */
  private record Built(String commit, Steady steady) {}

  /** What led from a failing build to a passing one. */
  Found between(Revisions revisions) {
    State tree = new State(workspace().snapshot(), TREE);
    if (!revisions.broken().isEmpty()) {
      State repaired = revisions.repaired().isEmpty() ? tree : named(revisions.repaired());
      return between(named(revisions.broken()), repaired);
    }
    State head = named("HEAD");
    Found uncommitted = between(head, tree);
    Optional<String> before = workspace().commitNamed("HEAD~1");
    boolean builds = uncommitted instanceof Nothing no && no.outcome() instanceof Outcome.NotRed;
    return builds && before.isPresent()
        ? between(new State(before.get(), "the commit before HEAD"), head)
        : uncommitted;
  }

  private Workspace workspace() {
    return site.workspace();
  }

  private State named(String revision) {
    return workspace()
        .commitNamed(revision)
        .map(commit -> new State(commit, revision))
        .orElseThrow(() -> new WrongUsage("--learn: no commit is called " + revision));
  }

  /** The broken state comes last, so that the worktree is left in it, with what its build made. */
  private Found between(State broken, State repaired) {
    if (workspace().between(broken.commit(), repaired.commit()).isEmpty()) {
      return nothing(
          new Outcome.NotRed("nothing differs between " + broken.name + " and " + repaired.name));
    }
    Built after = built.computeIfAbsent(repaired, this::build);
    Optional<Outcome> unsure =
        after.steady().trouble().or(() -> whyNotRepaired(repaired, after.steady()));
    if (unsure.isPresent()) {
      return nothing(unsure.get());
    }
    Built before = built.computeIfAbsent(broken, this::build);
    Optional<Outcome> unfit =
        before.steady().trouble().or(() -> whyNotBroken(broken, before.steady()));
    return unfit.isPresent()
        ? nothing(unfit.get())
        : new Repair(
            before.commit(), before.steady(), workspace().between(before.commit(), after.commit()));
  }

  private Built build(State state) {
    String commit = workspace().visit(state.commit());
    events.accept(new RunEvent.StageStarted("maven", build.goals() + " of " + state.name));
    return new Built(commit, Steady.of(build, durations, events));
  }

  private static Optional<Outcome> whyNotBroken(State state, Steady verdict) {
    if (!verdict.passes()) {
      return Optional.empty();
    }
    String why = verdict.flips() ? " but for flaky tests" : "";
    return Optional.of(
        new Outcome.NotRed(
            "the build of " + state.name + " passes" + why + ": no repair to learn"));
  }

  private static Optional<Outcome> whyNotRepaired(State state, Steady verdict) {
    if (verdict.flips()) {
      return Optional.of(
          new Outcome.Stuck("a test of " + state.name + " is flaky: such a run teaches nothing"));
    }
    if (!verdict.passes()) {
      return Optional.of(
          new Outcome.Stuck("the build of " + state.name + " fails, too: " + verdict.first()));
    }
    return verdict.verdict().ranTests()
        ? Optional.empty()
        : Optional.of(new Outcome.Stuck("the build of " + state.name + " runs no test"));
  }

  /**
   * What a run comes to that is to learn.
   *
   * @param outcome what became of the repair as a candidate
   * @param learned ids of patterns
   */
  static Outcome taught(Outcome outcome, Set<String> flaky, List<String> learned) {
    if (outcome instanceof Outcome.Stuck) {
      return new Outcome.Stuck(
          "nothing is learned: the changes of Java sources alone do not make the build pass, or may"
              + " not be learned");
    }
    if (!(outcome instanceof Outcome.Green) || !learned.isEmpty()) {
      return outcome;
    }
    return new Outcome.Stuck(
        flaky.isEmpty()
            ? "nothing is learned: no failure has a place to find it again by"
            : "nothing is learned: a test is flaky");
  }

  private static Found nothing(Outcome outcome) {
    return new Nothing(outcome);
  }
}
