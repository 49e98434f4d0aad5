package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.BuildRequest;
import dev.redgreen.coordinator.build.MavenBuild;
import dev.redgreen.coordinator.build.Reach;
import dev.redgreen.coordinator.build.Verdict;
import dev.redgreen.coordinator.workspace.Workspace;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.javac.Compiler;
import dev.redgreen.fixer.javac.CompilerSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where a run works: the worktree, and the build that judges what is in it.
 *
 * @param workspace the snapshot and its worktree
 * @param build runs Maven
 * @param processors makes compilers in which annotation processors run
 * @param goal the Maven goal that judges
 * @param deadline for one run of Maven that begins now
 */
record Site(
    Workspace workspace,
    MavenBuild build,
    Function<CompilerSetup, Compiler> processors,
    String goal,
    Supplier<Duration> deadline) {

  /** The sources of a module as they are in the worktree now. */
  SourceTree tree(JavaModule module) {
    return SourceTree.of(workspace.root(), module, processors);
  }

  /** Directory of the reactor in the worktree. */
  Path root() {
    return workspace.project();
  }

  /** Maven's word on a module and its dependents; only these tests, or all if none is given. */
  Verdict maven(Path module, List<TestId> tests) {
    return build.run(part(module, tests));
  }

  /** Maven's word on a module as the user left it. */
  Verdict baseline(Path module) {
    return build.run(part(module, List.of()).ofTheUser());
  }

  /** Maven's word on goals for the whole reactor as the user left it; only these tests, or all. */
  Verdict baseline(List<String> goals, List<TestId> tests) {
    return build.run(whole(goals, tests).ofTheUser());
  }

  /** The same outside of the sandbox; empty if there is none. */
  Optional<Verdict> outside(List<String> goals, List<TestId> tests) {
    return build.walledIn()
        ? Optional.of(build.outside(whole(goals, tests).ofTheUser()))
        : Optional.empty();
  }

  /** Maven's word on goals for the whole reactor; only these tests, or all if none is given. */
  Verdict maven(List<String> goals, List<TestId> tests) {
    return build.run(whole(goals, tests));
  }

  private BuildRequest part(Path module, List<TestId> tests) {
    return new BuildRequest(root(), module, goal, tests, deadline.get()).in(workspace.root());
  }

  private BuildRequest whole(List<String> goals, List<TestId> tests) {
    return new BuildRequest(
        workspace.root(), root(), List.of(), Reach.DEPENDENTS, goals, tests, deadline.get());
  }
}
