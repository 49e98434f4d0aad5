package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.ModuleModel;
import dev.redgreen.coordinator.build.ModuleModels;
import dev.redgreen.coordinator.build.Verdict;
import dev.redgreen.coordinator.workspace.Workspace;
import dev.redgreen.fixer.BrokenTests;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Patch;
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
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Everything that must be known before the loop: the module as Maven sees it, what does not compile
 * and is left out, what was red before, and that the targets are red because code is missing or
 * wrong.
 */
final class Preparation {
  private final Site site;
  private final Workspace workspace;
  private final ModuleModels models;
  private final Durations durations;
  private final Consumer<RunEvent> events;

  Preparation(Site site, ModuleModels models, Durations durations, Consumer<RunEvent> events) {
    this.site = site;
    this.workspace = site.workspace();
    this.models = models;
    this.durations = durations;
    this.events = events;
  }

  /** What a preparation comes to. */
  sealed interface Result {}

  /** The run ends here. */
  record Over(Outcome outcome) implements Result {}

  /**
   * The targets are red.
   *
   * @param model the module of the targets
   * @param judged the module that Maven judges with its dependents; the root for the whole reactor
   * @param targets the tests that must pass, at least one
   * @param tree the sources without what was left out
   * @param red why the targets are red, root causes first
   * @param baseline what Maven said of the snapshot
   * @param prepared commit of the worktree without what was left out
   */
  record Ready(
      ModuleModel model,
      Path judged,
      List<TestId> targets,
      SourceTree tree,
      List<Failure> red,
      Baseline baseline,
      String prepared)
      implements Result {}

  /**
   * Prepares a run.
   *
   * @param root directory of the reactor in the worktree
   * @param module directory of the module, or the root where no test was named
   * @param asked the tests that the user named; empty for all that are red
   */
  Result prepare(Path root, Path module, List<TestId> asked) {
    Optional<Verdict> first = Optional.empty();
    if (models.find(root, module).isEmpty() || asked.isEmpty()) {
      first = Optional.of(maven(module, "look at the project"));
      Optional<Outcome> trouble = trouble(first.get());
      if (trouble.isPresent() && !compiles(first.get())) {
        return new Over(trouble.get());
      }
    }
    Optional<Path> chosen = asked.isEmpty() ? redModule(root, first.get()) : Optional.of(module);
    if (chosen.isEmpty()) {
      return nothingRed(first.get());
    }
    Optional<ModuleModel> model = models.find(root, chosen.get());
    if (model.isEmpty()) {
      return new Over(noModel(first));
    }
    return new Module(root, model.get(), asked, first).check();
  }

  private static boolean compiles(Verdict verdict) {
    return verdict.problems().stream().anyMatch(CompileError.class::isInstance);
  }

  private Verdict maven(Path module, String why) {
    events.accept(new RunEvent.StageStarted("maven", why));
    return durations.time("maven.baseline", () -> site.baseline(module));
  }

  /** What keeps Maven from judging at all; the machine's faults are told from the project's. */
  private Optional<Outcome> trouble(Verdict verdict) {
    if (verdict.environment().isPresent()) {
      return Optional.of(
          new Outcome.EnvironmentBroken(
              "Maven cannot build here: " + firstLines(verdict.environment().get())));
    }
    return verdict.problems().stream()
        .findFirst()
        .map(
            problem ->
                new Outcome.EnvironmentBroken(
                    "Maven cannot build the project as it is: " + firstLines(problem)));
  }

  private static String firstLines(Failure failure) {
    String place = failure.location().map(location -> location + ": ").orElse("");
    return place + String.join(" ", failure.message().lines().limit(3).toList());
  }

  private static Outcome noModel(Optional<Verdict> first) {
    return new Outcome.EnvironmentBroken(
        "Maven did not reach the compiler plugin of the module, so nothing can be compiled"
            + first.map(verdict -> ": " + tail(verdict.log())).orElse(""));
  }

  private static String tail(String log) {
    List<String> errors = log.lines().filter(line -> line.startsWith("[ERROR]")).limit(3).toList();
    return String.join(" ", errors);
  }

  /** The first module, in the order of the reactor, that has something red. */
  private Optional<Path> redModule(Path root, Verdict verdict) {
    Set<Path> red = new TreeSet<>();
    for (Failure failure : failures(verdict)) {
      failure
          .location()
          .map(location -> Targets.moduleOf(root, workspace.root().resolve(location.file())))
          .ifPresent(red::add);
    }
    return red.stream().min(java.util.Comparator.comparingInt(each -> upstream(root, each)));
  }

  private int upstream(Path root, Path module) {
    return models.find(root, module).map(model -> model.upstream().size()).orElse(0);
  }

  private static List<Failure> failures(Verdict verdict) {
    List<Failure> failures = new ArrayList<>(verdict.problems());
    failures.addAll(verdict.failing());
    return failures;
  }

  private static Result nothingRed(Verdict verdict) {
    if (!verdict.failing().isEmpty()) {
      TestFailure failure = verdict.failing().get(0);
      return new Over(
          new Outcome.NotRed(
              failure.test() + " fails outside of the project's sources; name the test by --test"));
    }
    return new Over(
        verdict.passed().isEmpty()
            ? new Outcome.NotRed("no tests were found: write a failing test first, or use --spec")
            : new Outcome.NotRed(
                "all " + verdict.passed().size() + " tests pass already: there is nothing to do"));
  }

  /** The preparation of one module. */
  private final class Module {
    private final Path root;
    private final ModuleModel model;
    private final List<TestId> asked;
    private final Optional<Verdict> first;
    private final SourceTree whole;
    private final Set<Path> leftOut;
    private final SourceTree tree;

    Module(Path root, ModuleModel model, List<TestId> asked, Optional<Verdict> first) {
      this.root = root;
      this.model = model;
      this.asked = asked;
      this.first = first;
      this.whole = site.tree(model.java());
      this.leftOut =
          asked.isEmpty()
              ? Set.of()
              : durations.time("compile", () -> BrokenTests.brokenTestFiles(whole, filesOf(asked)));
      this.tree = leftOut.isEmpty() ? whole : whole.without(leftOut);
    }

    Result check() {
      List<CompileError> errors = durations.time("compile", tree::compile).errors();
      Optional<String> other = new RedCheck(tree).otherReason(errors);
      if (other.isPresent()) {
        return new Over(new Outcome.NotRed(other.get()));
      }
      Set<Path> uncompilable = testFiles(errors);
      Verdict snapshot = snapshotVerdict(uncompilable, errors);
      List<TestId> targets = asked.isEmpty() ? allRed(uncompilable, snapshot) : asked;
      List<Failure> red = red(errors, targets, snapshot);
      if (red.isEmpty()) {
        return new Over(notRed(targets, snapshot));
      }
      Baseline baseline =
          Baseline.of(snapshot.passed(), snapshot.failing(), described(leftOut), targets);
      String prepared = workspace.commit("snapshot without what is left out");
      return new Ready(model, judged(), targets, tree, RootCauses.order(red), baseline, prepared);
    }

    /**
     * Maven's word on the snapshot, without the test classes that cannot compile yet; where there
     * are no others it would have none.
     */
    private Verdict snapshotVerdict(Set<Path> uncompilable, List<CompileError> errors) {
      Set<Path> out = new TreeSet<>(leftOut);
      out.addAll(uncompilable);
      if (out.isEmpty() && first.isPresent()) {
        return first.get();
      }
      boolean mainBroken = errors.stream().anyMatch(error -> !isTest(error.place().file()));
      if (mainBroken) {
        remove(leftOut);
        return first.orElseGet(() -> maven(judged(), "look at the project"));
      }
      if (!errors.isEmpty() && LoneTests.are(out, root, whole)) {
        remove(leftOut);
        return first.orElse(Verdict.NOTHING);
      }
      remove(out);
      Verdict verdict = maven(judged(), "what is green and red now");
      workspace.restoreProtected(uncompilable);
      return verdict;
    }

    /** What was built to find the targets is built to judge them, or its tests would be gone. */
    private Path judged() {
      return asked.isEmpty() ? root : model.java().root();
    }

    private boolean isTest(Path file) {
      return whole.testFiles().contains(file);
    }

    private Set<Path> testFiles(List<CompileError> errors) {
      Set<Path> files = new TreeSet<>();
      errors.stream().map(error -> error.place().file()).filter(this::isTest).forEach(files::add);
      return files;
    }

    private Set<Path> filesOf(List<TestId> tests) {
      Set<String> names = new HashSet<>();
      tests.forEach(test -> names.add(test.className().replaceAll("\\$.*", "")));
      Set<Path> files = new HashSet<>();
      whole.testFiles().stream()
          .filter(file -> names.contains(className(file)))
          .forEach(files::add);
      return files;
    }

    private String className(Path file) {
      return Targets.TestFile.of(file, whole.text(file).orElse("")).className();
    }

    private void remove(Set<Path> files) {
      apply(files.stream().map(file -> (Edit) new Edit.Delete(file)).toList());
    }

    private void apply(List<Edit> edits) {
      if (!edits.isEmpty()) {
        workspace.apply(Patch.of(edits), Charset.forName(model.java().encoding()));
      }
    }

    private List<String> described(Set<Path> files) {
      return files.stream().map(file -> file + ": does not compile, left out").toList();
    }

    /** What is red in other modules is theirs: this one's sources cannot be to blame. */
    private List<TestId> allRed(Set<Path> uncompilable, Verdict snapshot) {
      Set<TestId> red = new java.util.LinkedHashSet<>();
      for (Path file : uncompilable) {
        if (Targets.TestFile.isTest(whole.text(file).orElse(""))) {
          red.add(new TestId(className(file), ""));
        }
      }
      snapshot.modules().stream()
          .filter(each -> model.java().root().equals(root.resolve(each.module()).normalize()))
          .forEach(each -> each.failing().forEach(failure -> red.add(failure.test())));
      return List.copyOf(red);
    }

    private List<Failure> red(List<CompileError> errors, List<TestId> targets, Verdict snapshot) {
      if (!errors.isEmpty()) {
        return List.copyOf(errors);
      }
      return List.copyOf(
          snapshot.failing().stream()
              .filter(failure -> Baseline.targeted(targets, failure.test()))
              .toList());
    }

    private Outcome notRed(List<TestId> targets, Verdict snapshot) {
      Optional<Outcome> trouble = trouble(snapshot);
      if (trouble.isPresent()) {
        return trouble.get();
      }
      boolean ran = snapshot.passed().stream().anyMatch(test -> Baseline.targeted(targets, test));
      return new Outcome.NotRed(
          ran
              ? "the targeted tests pass already: there is nothing to do"
              : "the targeted tests were not executed by Maven: no test, no verdict");
    }
  }
}
