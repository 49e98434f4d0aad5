package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.ModuleModel;
import dev.redgreen.coordinator.build.ModuleModels;
import dev.redgreen.coordinator.build.Verdict;
import dev.redgreen.coordinator.lane.LaneSettings;
import dev.redgreen.coordinator.lane.WorkerLanes;
import dev.redgreen.coordinator.process.Processes;
import dev.redgreen.coordinator.workspace.EditPolicies;
import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.EditPolicy;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.RootCauses;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.ToolError;
import dev.redgreen.fixer.javac.Processing;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The mending of one module: its failures, the tests that say whether a candidate works, and the
 * standard that Maven's word is held against. What fails in other modules only counts where it was
 * green before.
 */
final class FixLeg {
  private static final Duration PER_TEST = Duration.ofSeconds(20);

  /** Test classes that the warm lane runs on a candidate that compiles. */
  private static final int CLASSES = 20;

  private final Site site;
  private final FailingModule failing;
  private final Optional<ModuleModel> model;
  private final JavaModule java;
  private final Verdict before;
  private final SourceTree tree;
  private final List<Failure> red;

  /**
   * A leg.
   *
   * @param model the module as Maven resolved it; empty where a broken pom keeps it from that
   * @param before Maven's word on the tree as it is
   */
  FixLeg(Site site, FailingModule failing, Optional<ModuleModel> model, Verdict before) {
    this.site = site;
    this.failing = failing;
    this.model = model;
    this.java = model.map(ModuleModel::java).orElseGet(() -> unresolved(failing.directory()));
    this.before = before;
    this.tree = site.tree(java);
    List<CompileError> errors =
        failing.unbuildable() || failing.foreign()
            ? List.of()
            : List.copyOf(tree.compile().errors());
    this.red = errors.isEmpty() ? failing.failures() : RootCauses.order(errors);
  }

  /** A module of which nothing is known but where it is. */
  private static JavaModule unresolved(Path directory) {
    return new JavaModule(
        "",
        directory,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        directory.resolve("target/classes"),
        directory.resolve("target/test-classes"),
        Runtime.version().feature(),
        "UTF-8",
        List.of(),
        Processing.NONE);
  }

  /** The module as Maven resolved it; empty where a broken pom keeps it from that. */
  Optional<ModuleModel> model() {
    return model;
  }

  /** The module as the compiler sees it. */
  JavaModule java() {
    return java;
  }

  /** Module and stage of the build: what a run mends only once. */
  String name() {
    String stage =
        failing.unbuildable() ? "build file" : failing.uncompilable() ? "sources" : "tests";
    return stage + " of " + (java.root().equals(site.root()) ? "the project" : relative());
  }

  private Path relative() {
    return site.root().relativize(java.root());
  }

  /** Its sources as they are. */
  SourceTree tree() {
    return tree;
  }

  /** What is to be mended, root causes first; with exact places where the compiler complains. */
  List<Failure> red() {
    return red;
  }

  /** Files of other languages that the build names as what is wrong with it. */
  Set<Path> foreignFiles() {
    Set<Path> files = new TreeSet<>();
    red.stream()
        .filter(ToolError.class::isInstance)
        .forEach(failure -> failure.location().ifPresent(place -> files.add(place.file())));
    return files;
  }

  /** Whether all of it is the machine's unless another pom helps. */
  boolean ofTheMachine() {
    return red.stream().allMatch(UserBuild::ofTheMachine);
  }

  /** The task of the loop. */
  Task task(Path root, String project, String runId) {
    return new Task(root, java, targets(), "", project, runId, Task.Door.FIX);
  }

  /** The failing tests, or those of the classes that do not compile. */
  List<TestId> targets() {
    List<TestId> failed = failing.tests().stream().map(TestFailure::test).distinct().toList();
    return failing.uncompilable() || failed.isEmpty() ? testsOfBrokenClasses() : failed;
  }

  private List<TestId> testsOfBrokenClasses() {
    Set<String> broken = new HashSet<>();
    red.forEach(failure -> failure.location().ifPresent(at -> broken.add(simple(at.file()))));
    List<TestId> tests = new ArrayList<>();
    for (Path file : tree.testFiles()) {
      String text = tree.text(file).orElse("");
      boolean speaks =
          broken.contains(simple(file)) || broken.stream().anyMatch(name -> mentions(text, name));
      if (speaks && Targets.TestFile.isTest(text) && !text.contains("abstract class")) {
        tests.add(new TestId(Targets.TestFile.of(file, text).className(), ""));
      }
    }
    return tests.size() > CLASSES ? tests.subList(0, CLASSES) : tests;
  }

  private static boolean mentions(String text, String name) {
    int at = text.indexOf(name);
    while (at >= 0) {
      boolean starts = at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1));
      int end = at + name.length();
      if (starts && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)))) {
        return true;
      }
      at = text.indexOf(name, end);
    }
    return false;
  }

  private static String simple(Path file) {
    return String.valueOf(file.getFileName()).replaceAll("\\.java$", "");
  }

  /**
   * What Maven's word on a candidate is held against.
   *
   * @param prepared commit of the tree as it is
   * @param maven runs the user's build
   */
  Gate.Standard standard(String prepared, Function<List<TestId>, Verdict> maven) {
    List<TestId> targets = failing.tests().stream().map(TestFailure::test).toList();
    return new Gate.Standard(
        prepared,
        List.of(java.mainOutput(), java.testOutput()),
        Charset.forName(java.encoding()),
        maven,
        this::broken,
        test -> Baseline.targeted(targets, test));
  }

  /** A pom that works lets Maven see failures that nobody knew of: they are the next leg's. */
  private List<Failure> broken(Verdict now) {
    Set<Failure> broken = new LinkedHashSet<>();
    Set<String> known = new HashSet<>();
    before.failures().forEach(failure -> known.add(failure.fingerprint()));
    for (FailingModule module : FailingModule.all(site.root(), site.workspace().root(), now)) {
      boolean own = module.directory().equals(failing.directory());
      module.failures().stream()
          .filter(failure -> failure instanceof BuildFailure || !failing.unbuildable())
          .filter(failure -> own || isNew(failure, known))
          .forEach(broken::add);
    }
    broken.addAll(vanished(now));
    return List.copyOf(broken);
  }

  private boolean isNew(Failure failure, Set<String> known) {
    return failure instanceof TestFailure test
        ? before.passed().contains(test.test())
        : failure instanceof BuildFailure && !known.contains(failure.fingerprint());
  }

  private List<Failure> vanished(Verdict now) {
    Set<TestId> executed = new HashSet<>(now.passed());
    now.failing().forEach(failure -> executed.add(failure.test()));
    return before.passed().stream()
        .filter(test -> !executed.contains(test))
        .<Failure>map(
            test ->
                new BuildFailure(
                    Baseline.VANISHED,
                    test + " passed before and did not run any more",
                    false,
                    Optional.empty()))
        .toList();
  }

  /** Why this leg did not end green, where more can be said than that nothing worked. */
  Outcome explained(RedGreen.Ending ending) {
    boolean consent =
        ending.tried().stream()
            .anyMatch(
                tried ->
                    tried.verdict().equals(Judgement.Stage.REFUSED.word())
                        && EditPolicies.touchesBuild(tried.fix().patch()));
    if (consent && ending.outcome() instanceof Outcome.Stuck) {
      return new Outcome.Stuck(
          "what may mend this changes a build file, which needs --allow-build-files");
    }
    return red.stream()
        .filter(UserBuild::ofTheMachine)
        .findFirst()
        .<Outcome>map(failure -> new Outcome.EnvironmentBroken(UserBuild.trouble(failure)))
        .orElse(ending.outcome());
  }

  /** What runs its tests without Maven. */
  WorkerLanes lane(Processes processes) {
    return new WorkerLanes(
        new LaneSettings(
            site.workspace().root(),
            java,
            model.map(ModuleModel::jvmArguments).orElse(List.of()),
            model.map(ModuleModel::systemProperties).orElse(Map.of()),
            model.map(ModuleModel::environment).orElse(Map.of()),
            Optional.empty(),
            PER_TEST),
        processes);
  }

  /** Judges candidates for this leg. */
  VerificationLadder verification(
      EditPolicy policy,
      Optional<TestBench> lane,
      Gate gate,
      Durations durations,
      Consumer<RunEvent> events,
      ModuleModels models) {
    return new VerificationLadder(
        policy,
        lane,
        gate,
        targets(),
        before.passed(),
        durations,
        events,
        why -> models.doubt(site.root(), java.root(), why));
  }
}
