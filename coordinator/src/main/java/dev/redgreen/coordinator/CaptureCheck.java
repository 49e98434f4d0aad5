package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.ProjectLayout;
import dev.redgreen.coordinator.build.ProjectProblem;
import dev.redgreen.coordinator.lane.Reaching;
import dev.redgreen.coordinator.process.CannotStart;
import dev.redgreen.coordinator.workspace.RunId;
import dev.redgreen.coordinator.workspace.SnapshotOptions;
import dev.redgreen.coordinator.workspace.Workspace;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.TestId;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Standing;
import dev.redgreen.patterns.index.ChangedCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets Maven judge captured code: the project's goal runs once on HEAD, in a worktree of its own,
 * and what is still there unchanged and reached by a test that passed is verified. Reached means
 * that the test's class leads to the code's class by the names in class files; which lines ran is
 * not measured.
 */
public final class CaptureCheck {
  private static final int MOST = 10_000;

  private final Wiring wiring;
  private final Consumer<RunEvent> events;
  private final ProjectLayout layout;

  /**
   * A check of the project that a command works in.
   *
   * @throws WrongUsage if there is none
   */
  public CaptureCheck(Wiring wiring, Consumer<RunEvent> events) {
    this.wiring = wiring;
    this.events = events;
    try {
      this.layout = ProjectLayout.find(wiring.project());
    } catch (ProjectProblem e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  /**
   * What Maven said.
   *
   * @param outcome {@code green}, {@code stuck} (the build fails, or a test is flaky), {@code
   *     environment}, or {@code nothing} to check
   * @param reason one sentence
   * @param commit id of the commit that was built; empty if none was
   * @param verified methods and types that are verified now
   * @param unreached those that no passing test reaches; they stay captured
   * @param gone those that are not in HEAD as they were captured; they stay captured
   * @param exit exit code of the command
   */
  public record Checked(
      String outcome,
      String reason,
      String commit,
      int verified,
      int unreached,
      int gone,
      int exit) {}

  /** Runs the check. */
  public Checked run() {
    List<Pattern> captured = captured();
    if (captured.isEmpty()) {
      return new Checked("nothing", "no captured code waits for a build", "", 0, 0, 0, 0);
    }
    wiring.confine("");
    String runId = RunId.next(wiring.clock(), RandomGenerator.getDefault());
    SnapshotOptions options =
        new SnapshotOptions(wiring.settings().list("snapshot.include"), false, wiring.userGit());
    try (Workspace workspace = Workspace.open(layout.root(), wiring.home(), runId, options)) {
      String head =
          workspace
              .commitNamed("HEAD")
              .orElseThrow(() -> new WrongUsage("there is no commit yet: nothing to check"));
      workspace.visit(head);
      return built(workspace, head, captured, runId);
    } catch (CannotStart e) {
      throw new BrokenEnvironment(String.valueOf(e.getMessage()));
    }
  }

  private Checked built(Workspace workspace, String head, List<Pattern> captured, String runId) {
    String goal = wiring.settings().text("gate.goal");
    List<String> goals = MavenGoals.of(List.of(), goal);
    Site site = wiring.site(workspace, goal, Limits.DEFAULT::time);
    UserBuild build = new UserBuild(site, goals, wiring.models());
    events.accept(new RunEvent.StageStarted("maven", goal + " of HEAD"));
    Steady steady = Steady.of(build, new Durations(), events);
    Optional<Outcome> against = against(steady);
    if (against.isPresent()) {
      Outcome outcome = against.get();
      return new Checked(outcome.word(), outcome.reason(), head, 0, 0, 0, outcome.exitCode());
    }
    List<Pattern> there = present(captured, site.root());
    Set<String> types = there.stream().map(this::type).collect(Collectors.toSet());
    Set<String> reached = reached(build.modules(), steady.verdict().passed(), types);
    List<Pattern> passed = there.stream().filter(each -> reached.contains(type(each))).toList();
    wiring
        .store()
        .add(passed.stream().map(pattern -> pattern.withStanding(Standing.VERIFIED)).toList());
    new Recorder(wiring.store(), wiring.clock(), layout.name(), runId)
        .learned(passed.stream().map(Pattern::id).toList());
    int unreached = there.size() - passed.size();
    return new Checked(
        "green",
        "`mvn " + goal + "` passes with " + steady.verdict().passed().size() + " tests",
        head,
        passed.size(),
        unreached,
        captured.size() - there.size(),
        0);
  }

  private static Optional<Outcome> against(Steady steady) {
    return steady
        .trouble()
        .or(
            () ->
                steady.flips()
                    ? Optional.of(
                        new Outcome.Stuck("a test is flaky: such a build verifies nothing"))
                    : Optional.empty())
        .or(
            () ->
                steady.passes()
                    ? Optional.empty()
                    : Optional.of(new Outcome.Stuck("the build fails: " + steady.first())))
        .or(
            () ->
                steady.verdict().ranTests()
                    ? Optional.empty()
                    : Optional.of(new Outcome.Stuck("the build runs no test")));
  }

  /** The methods and types of this project that no build has judged, with an origin in it. */
  private List<Pattern> captured() {
    Filter filter =
        Filter.ofKinds(Kind.METHOD, Kind.TYPE)
            .inSpaces(Set.of(layout.name()))
            .standing(Set.of(Standing.CAPTURED));
    return wiring.store().list(filter, MOST).stream()
        .filter(pattern -> origin(pattern).isPresent())
        .toList();
  }

  private Optional<Origin> origin(Pattern pattern) {
    return pattern.origins().stream()
        .filter(origin -> origin.project().equals(layout.name()) && !origin.path().isEmpty())
        .findFirst();
  }

  /** Those that are in the worktree as they were captured. */
  private List<Pattern> present(List<Pattern> captured, Path root) {
    ChangedCode code = new ChangedCode();
    Map<String, Set<String>> ids = new HashMap<>();
    List<Pattern> there = new ArrayList<>();
    for (Pattern pattern : captured) {
      String path = origin(pattern).orElseThrow().path();
      if (ids.computeIfAbsent(path, file -> ids(code, root, file)).contains(pattern.id())) {
        there.add(pattern);
      }
    }
    return there;
  }

  private static Set<String> ids(ChangedCode code, Path root, String path) {
    try {
      Path file = root.resolve(path);
      return Files.isRegularFile(file) ? code.ids(path, Files.readAllBytes(file)) : Set.of();
    } catch (IOException e) {
      throw new UncheckedIOException("the worktree cannot be read", e);
    }
  }

  /** Binary name of the type that a pattern is, or lies in. */
  private String type(Pattern pattern) {
    String outer = origin(pattern).orElseThrow().enclosingType();
    if (pattern.kind().equals(Kind.METHOD)) {
      return outer;
    }
    return outer.isEmpty() ? pattern.key() : outer + "$" + pattern.name();
  }

  /** Those of these types, by binary name, that the class of a passed test leads to. */
  private static Set<String> reached(
      List<JavaModule> modules, Set<TestId> passed, Set<String> types) {
    Map<String, byte[]> classes = new HashMap<>();
    for (JavaModule module : modules) {
      read(module.mainOutput(), classes);
      read(module.testOutput(), classes);
    }
    Reaching reaching = new Reaching(classes);
    Set<String> tests = passed.stream().map(TestId::className).collect(Collectors.toSet());
    Set<String> reached = new HashSet<>();
    for (String name : types) {
      if (reaching.users(Set.of(name)).stream().anyMatch(user -> isOf(user, tests))) {
        reached.add(name);
      }
    }
    return reached;
  }

  private static boolean isOf(String name, Set<String> tests) {
    int nested = name.indexOf('$');
    return tests.contains(name) || (nested > 0 && tests.contains(name.substring(0, nested)));
  }

  private static void read(Path output, Map<String, byte[]> classes) {
    if (!Files.isDirectory(output)) {
      return;
    }
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        String name = output.relativize(file).toString().replaceAll("\\.class$", "");
        classes.put(name.replace('/', '.'), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the output of the build cannot be read", e);
    }
  }
}
