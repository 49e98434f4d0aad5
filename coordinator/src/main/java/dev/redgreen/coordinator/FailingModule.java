package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.Verdict;
import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.RootCauses;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.ToolError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * A module in which a build failed.
 *
 * @param directory of its pom
 * @param failures what Maven said of it, root causes first
 */
record FailingModule(Path directory, List<Failure> failures) {
  FailingModule {
    failures = List.copyOf(failures);
  }

  /** Whether something in it does not compile, or fails in another tool that the build runs. */
  boolean uncompilable() {
    return foreign() || failures.stream().anyMatch(CompileError.class::isInstance);
  }

  /** Whether another tool than javac fails in it; what javac would say then is not Maven's word. */
  boolean foreign() {
    return failures.stream().anyMatch(ToolError.class::isInstance);
  }

  /** Whether Maven itself fails, before or beside the compiler. */
  boolean unbuildable() {
    return failures.stream().anyMatch(BuildFailure.class::isInstance);
  }

  /** Its failed tests. */
  List<TestFailure> tests() {
    return failures.stream()
        .filter(TestFailure.class::isInstance)
        .map(TestFailure.class::cast)
        .toList();
  }

  /**
   * The module to begin with comes first: one that Maven cannot build, then one that does not
   * compile, then one whose tests fail; what others are built from before these.
   *
   * @param upstream how many modules a module is built from
   */
  static Comparator<FailingModule> order(ToIntFunction<Path> upstream) {
    return Comparator.comparing((FailingModule module) -> !module.unbuildable())
        .thenComparing(module -> !module.uncompilable())
        .thenComparing(module -> upstream.applyAsInt(module.directory()));
  }

  /** The failing modules, by directory. */
  static List<FailingModule> all(Path root, Path worktree, Verdict verdict) {
    Map<Path, List<Failure>> byModule = new TreeMap<>();
    for (Verdict.ModuleTests tests : verdict.modules()) {
      if (!tests.failing().isEmpty()) {
        of(byModule, root.resolve(tests.module()).normalize()).addAll(tests.failing());
      }
    }
    for (Failure problem : verdict.problems()) {
      Path module =
          problem
              .location()
              .map(place -> Targets.moduleOf(root, worktree.resolve(place.file())))
              .orElse(root);
      of(byModule, module).add(problem);
    }
    return byModule.entrySet().stream()
        .map(each -> new FailingModule(each.getKey(), RootCauses.order(each.getValue())))
        .toList();
  }

  private static List<Failure> of(Map<Path, List<Failure>> byModule, Path module) {
    return byModule.computeIfAbsent(module, key -> new ArrayList<>());
  }
}
