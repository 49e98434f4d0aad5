package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.ModuleModel;
import dev.redgreen.coordinator.build.ModuleModels;
import dev.redgreen.coordinator.build.Verdict;
import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.pom.PomProposer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The build that the user of {@code fix} asked for. Trouble that a change of a pom may end is the
 * project's here, and what Maven passes over in silence is a failure.
 */
final class UserBuild {
  private final Site site;
  private final List<String> goals;
  private final ModuleModels models;
  private String poms = "";
  private List<JavaModule> modules = List.of();

  /**
   * A build.
   *
   * @param goals goals and further arguments for Maven
   * @param models the modules as Maven resolved them
   */
  UserBuild(Site site, List<String> goals, ModuleModels models) {
    this.site = site;
    this.goals = List.copyOf(goals);
    this.models = models;
  }

  /** Maven's word on these tests, or on everything if none is given. */
  Verdict run(List<TestId> tests) {
    String now = models.state(site.root());
    if (!poms.isEmpty() && !poms.equals(now)) {
      // Maven does not compile again because of what changes in a pom.
      modules.forEach(module -> site.workspace().discard(module.mainOutput()));
      modules.forEach(module -> site.workspace().discard(module.testOutput()));
    }
    boolean own = poms.isEmpty();
    poms = now;
    Verdict verdict = own ? site.baseline(goals, tests) : site.maven(goals, tests);
    List<Failure> problems = new ArrayList<>();
    verdict.problems().forEach(problem -> problems.add(project(problem)));
    if (own) {
      SandboxSigns.problem(verdict, failing -> site.outside(goals, failing))
          .ifPresent(problems::add);
    }
    modules = models.all(site.root()).stream().map(ModuleModel::java).toList();
    if (tests.isEmpty()) {
      Path worktree = site.workspace().root();
      problems.addAll(Unsaid.of(verdict, worktree, site.root(), models.all(site.root())));
    }
    return verdict.with(problems);
  }

  /** The goals and arguments, as the user writes them. */
  String goals() {
    return String.join(" ", goals);
  }

  /** The modules of the reactor, as far as Maven resolved them. */
  List<JavaModule> modules() {
    return modules;
  }

  private static Failure project(Failure problem) {
    return problem instanceof BuildFailure failure && ofTheMachine(failure)
        ? new BuildFailure(failure.code(), failure.message(), false, failure.location())
        : problem;
  }

  /** Whether a failure is the machine's unless another pom helps. */
  static boolean ofTheMachine(Failure failure) {
    return failure instanceof BuildFailure
        && PomProposer.AROUND_THE_MACHINE.contains(failure.kind());
  }

  /** What to tell the user of such a failure. */
  static String trouble(Failure failure) {
    return "Maven cannot build here: " + failure.message();
  }
}
