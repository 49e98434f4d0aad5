package dev.redgreen.coordinator.build;

import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What Maven is to run. Test failures never stop it: every test gets its verdict.
 *
 * @param worktree what locations in the verdict are relative to: the directory of the whole project
 * @param root directory of the reactor's root, the worktree or below it
 * @param modules directories of the modules that are asked for; empty for the whole reactor
 * @param reach what is built along with them
 * @param goals goals and further arguments, such as {@code test}
 * @param tests only these; empty for all
 * @param deadline for one start of Maven
 * @param own whether nothing is in the worktree but what the user wrote, so that the whole build
 *     may run with a network where something has to be downloaded
 */
public record BuildRequest(
    Path worktree,
    Path root,
    List<Path> modules,
    Reach reach,
    List<String> goals,
    List<TestId> tests,
    Duration deadline,
    boolean own) {

  public BuildRequest {
    modules = List.copyOf(modules);
    goals = List.copyOf(goals);
    tests = List.copyOf(tests);
  }

  /** A build of a worktree that may hold more than the user wrote. */
  public BuildRequest(
      Path worktree,
      Path root,
      List<Path> modules,
      Reach reach,
      List<String> goals,
      List<TestId> tests,
      Duration deadline) {
    this(worktree, root, modules, reach, goals, tests, deadline, false);
  }

  /**
   * A goal for a module, what it is built from and what is built from it.
   *
   * @param module directory of the module; the root itself for the whole reactor
   */
  public BuildRequest(Path root, Path module, String goal, List<TestId> tests, Duration deadline) {
    this(
        root,
        root,
        module.equals(root) ? List.of() : List.of(module),
        Reach.DEPENDENTS,
        List.of(goal.strip().split("\\s+")),
        tests,
        deadline);
  }

  /** All tests of the whole reactor. */
  public static BuildRequest all(Path root, Duration deadline) {
    return new BuildRequest(root, root, "test", List.of(), deadline);
  }

  /** The same for these tests only. */
  public BuildRequest only(List<TestId> chosen) {
    return new BuildRequest(worktree, root, modules, reach, goals, chosen, deadline, own);
  }

  /** The same inside of a worktree that begins above the reactor's root. */
  public BuildRequest in(Path directory) {
    return new BuildRequest(directory, root, modules, reach, goals, tests, deadline, own);
  }

  /** The same, of a worktree with nothing but what the user wrote. */
  public BuildRequest ofTheUser() {
    return new BuildRequest(worktree, root, modules, reach, goals, tests, deadline, true);
  }

  /** The same with another reach. */
  public BuildRequest reaching(Reach other) {
    return new BuildRequest(worktree, root, modules, other, goals, tests, deadline, own);
  }
}
