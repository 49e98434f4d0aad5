package dev.redgreen.coordinator.build;

import dev.redgreen.coordinator.process.CannotStart;
import dev.redgreen.coordinator.process.Command;
import dev.redgreen.coordinator.process.Confinement;
import dev.redgreen.coordinator.process.ProcessResult;
import dev.redgreen.coordinator.process.Processes;
import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The project's own build: runs Maven and reads what it left behind. */
public final class MavenBuild {
  /** Offline, these may only mean that something was never downloaded. */
  private static final Set<String> MISSING =
      Set.of(
          "maven.offline",
          "maven.plugin-not-found",
          "maven.dependency-not-found",
          "maven.parent-not-found",
          "maven.import-not-found");

  private static final int LOG = 64 << 10;

  /** What a shell adds to the number of the signal that ended a program. */
  private static final int SIGNALLED = 128;

  /** Ended by SIGKILL or SIGTERM, which no build sends to itself. */
  private static final Set<Integer> KILLED = Set.of(SIGNALLED + 9, SIGNALLED + 15);

  /** Rounds of downloads, and artifacts in each. */
  private static final int DOWNLOADS = 5;

  private final MavenCommand maven;
  private final Processes processes;
  private final ModuleModels models;
  private final Path spy;

  /**
   * A build.
   *
   * @param models where the models go that each run writes down
   * @param spy jar or directory of the extension that writes them
   */
  public MavenBuild(MavenCommand maven, Processes processes, ModuleModels models, Path spy) {
    this.maven = maven;
    this.processes = processes;
    this.models = models;
    this.spy = spy;
  }

  /**
   * Runs the build offline in the sandbox. If something is missing from the local repository it is
   * downloaded, by the whole build where nothing but the user's own code is in it, else by itself.
   * Whatever goes wrong is in the verdict.
   */
  public Verdict run(BuildRequest request) {
    BuildRequest real = real(request);
    Verdict offline = run(real, true, true);
    boolean missing =
        offline.problems().stream().anyMatch(problem -> MISSING.contains(problem.kind()));
    if (!missing) {
      return offline;
    }
    boolean free = real.own() || processes.sandbox().wall().isEmpty();
    Verdict second = free ? run(real, false, !real.own()) : downloaded(real, offline);
    return lasting(second, offline.duration().plus(second.duration()));
  }

  /**
   * Runs a build of the user's own code as the user would, offline and outside of the sandbox.
   *
   * @throws IllegalArgumentException if something else may be in the worktree
   */
  public Verdict outside(BuildRequest request) {
    if (!request.own()) {
      throw new IllegalArgumentException("code of candidates stays inside");
    }
    return run(real(request), true, false);
  }

  /** Whether what runs inside of the sandbox sees less than what runs outside. */
  public boolean walledIn() {
    return processes.sandbox().wall().isPresent();
  }

  /** The build in the sandbox, once what it lacked was downloaded outside, where no code runs. */
  private Verdict downloaded(BuildRequest request, Verdict before) {
    Verdict verdict = before;
    Set<String> asked = new HashSet<>();
    for (int i = 0; i < DOWNLOADS; i++) {
      List<String> more =
          MissingArtifacts.in(verdict.log()).stream().filter(asked::add).limit(DOWNLOADS).toList();
      MavenArtifacts artifacts = new MavenArtifacts(maven, processes);
      if (more.stream().filter(artifacts::download).count() == 0) {
        return verdict;
      }
      verdict = run(request, true, true);
    }
    return verdict;
  }

  /** Maven speaks of real paths, and everything relative is made from what it says. */
  private static BuildRequest real(BuildRequest request) {
    try {
      Path root = request.root().toRealPath();
      return new BuildRequest(
          request.worktree().toRealPath(),
          root,
          request.modules().stream().map(module -> real(request.root(), root, module)).toList(),
          request.reach(),
          request.goals(),
          request.tests(),
          request.deadline(),
          request.own());
    } catch (IOException e) {
      throw new UncheckedIOException("there is no " + request.root(), e);
    }
  }

  private static Path real(Path root, Path realRoot, Path module) {
    Path relative = module.isAbsolute() ? root.toAbsolutePath().relativize(module) : module;
    return module.startsWith(realRoot) ? module : realRoot.resolve(relative).normalize();
  }

  private Verdict run(BuildRequest request, boolean offline, boolean inside) {
    ReportFiles reports = new ReportFiles(request.root());
    try (SpyFiles written = new SpyFiles(spy)) {
      reports.clear(named(request.root()));
      List<String> words =
          maven.words(request, offline, choosesMethods(request.root()), written.properties());
      ProcessResult result = processes.run(command(request, words, written, inside));
      models.keep(request.root(), written.directory());
      return verdict(request, result, reports);
    } catch (CannotStart e) {
      return broken("maven.cannot-start", String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      return broken("maven.disk", e.getMessage() + ": " + e.getCause());
    }
  }

  private Command command(
      BuildRequest request, List<String> words, SpyFiles written, boolean inside) {
    Path base = MavenBase.of(request.root(), request.worktree());
    Command command =
        Command.of(request.root(), request.deadline(), words)
            .with(maven.environment(base, written.jvmOptions()));
    return inside
        ? command.within(Confinement.to(request.worktree()).writing(written.directory()))
        : command;
  }

  private boolean choosesMethods(Path root) {
    return models.all(root).stream().allMatch(model -> model.surefire().choosesMethods());
  }

  private Collection<Path> named(Path root) {
    return models.all(root).stream().map(model -> model.surefire().reports()).toList();
  }

  private Verdict verdict(BuildRequest request, ProcessResult result, ReportFiles reports) {
    Path root = request.root();
    List<ModuleModel> known = models.all(root);
    Set<Path> written =
        reports.directories(known.stream().map(m -> m.surefire().reports()).toList());
    TestReports tests =
        TestReports.read(
            root,
            request.worktree(),
            written,
            known.stream().flatMap(MavenBuild::sources).toList());
    List<Failure> problems =
        new ArrayList<>(
            new LogTrouble(request.worktree())
                .of(result.output(), result.timedOut(), request.deadline()));
    problems.addAll(tests.unreadable());
    CountedTests.contradiction(result.output(), written).ifPresent(problems::add);
    ChangedClasses.problem(result.testJvms(), known).ifPresent(problems::add);
    if (result.exit() != 0 && problems.isEmpty() && tests.failing().isEmpty()) {
      problems.add(unexplained(result));
    }
    return new Verdict(
        Stage.of(problems, testSources(request.worktree(), known)),
        result.exit(),
        tests.passed(),
        tests.failing(),
        tests.skipped(),
        tests.flaky(),
        problems,
        tests.modules(),
        bounded(result.output()),
        result.duration());
  }

  private static Stream<Path> sources(ModuleModel model) {
    return Stream.of(model.java().mainSources(), model.java().testSources()).flatMap(List::stream);
  }

  private static List<Path> testSources(Path root, List<ModuleModel> known) {
    return known.stream()
        .flatMap(model -> model.java().testSources().stream())
        .filter(path -> path.startsWith(root))
        .map(root::relativize)
        .toList();
  }

  private static BuildFailure unexplained(ProcessResult result) {
    if (KILLED.contains(result.exit())) {
      int signal = result.exit() - SIGNALLED;
      String message =
          "Maven was killed (signal "
              + signal
              + ") before it could say why: by the kernel for lack of memory, or by a limit";
      return new BuildFailure("maven.killed", message, true, Optional.empty());
    }
    List<String> lines = result.output().lines().filter(line -> !line.isBlank()).toList();
    String last = lines.isEmpty() ? "nothing" : lines.get(lines.size() - 1);
    return new BuildFailure(
        "maven.unknown",
        "Maven ended with exit code " + result.exit() + "; its last words: " + last,
        false,
        Optional.empty());
  }

  private static Verdict broken(String code, String message) {
    BuildFailure failure = new BuildFailure(code, message, true, Optional.empty());
    return new Verdict(
        Stage.OTHER,
        -1,
        Set.of(),
        List.of(),
        Set.of(),
        Set.of(),
        List.of(failure),
        List.of(),
        message,
        Duration.ZERO);
  }

  private static Verdict lasting(Verdict verdict, Duration duration) {
    return new Verdict(
        verdict.stage(),
        verdict.exit(),
        verdict.passed(),
        verdict.failing(),
        verdict.skipped(),
        verdict.flaky(),
        verdict.problems(),
        verdict.modules(),
        verdict.log(),
        duration);
  }

  /** Maven says at the end what went wrong, so more of the end is kept. */
  private static String bounded(String output) {
    if (output.length() <= LOG) {
      return output;
    }
    int left = output.length() - LOG;
    return output.substring(0, LOG / 4)
        + "\n[... "
        + left
        + " characters left out ...]\n"
        + output.substring(LOG / 4 + left);
  }
}
