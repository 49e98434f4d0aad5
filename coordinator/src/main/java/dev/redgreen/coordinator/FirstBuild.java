package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.Verdict;
import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Failure;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a build says of a tree as the user left it, before anything is tried. */
public final class FirstBuild {
  /** What a compiler says of a class that it cannot write. */
  private static final String NO_ROOM = "No space left on device";

  private final Steady steady;
  private final Site site;
  private final UserBuild build;
  private final Alternatives known;

  FirstBuild(Steady steady, Site site, UserBuild build, Alternatives known) {
    this.steady = steady;
    this.site = site;
    this.build = build;
    this.known = known;
  }

  /** Maven's word. */
  public Verdict verdict() {
    return steady.verdict();
  }

  /** Failed tests that passed when they were run once more. */
  public Set<String> flaky() {
    return steady.flaky();
  }

  /** Whether nothing but flaky tests failed. */
  public boolean passes() {
    return steady.passes();
  }

  /** Goals and arguments of the build, as the user writes them. */
  public String goals() {
    return build.goals();
  }

  /** Absolute path of the copy that was built; failures are located relative to it. */
  public Path worktree() {
    return site.workspace().root();
  }

  /** Absolute path of the user's directory that {@link #worktree} is a copy of. */
  public Path original() {
    return site.workspace().original();
  }

  /** Text of a file of the tree by its relative path; empty if there is none that can be read. */
  public Optional<String> source(Path file) {
    Path place = worktree().resolve(file).normalize();
    if (!place.startsWith(worktree()) || !Files.isRegularFile(place)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new String(Files.readAllBytes(place), charset(place)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Charset charset(Path file) {
    return build.modules().stream()
        .filter(module -> file.startsWith(module.root()))
        .map(module -> Charset.forName(module.encoding()))
        .findFirst()
        .orElse(StandardCharsets.UTF_8);
  }

  /** How failures like these were mended before, one sentence each, the most promising first. */
  public List<String> known(List<Failure> failures) {
    return known.similar(failures, this::source);
  }

  /** Whether a failure is the machine's, whatever a change of a pom might do about it. */
  public static boolean ofTheMachine(Failure failure) {
    if (failure instanceof CompileError error) {
      return error.message().contains(NO_ROOM);
    }
    return failure instanceof BuildFailure machine
        && (machine.environment() || UserBuild.ofTheMachine(machine));
  }
}
