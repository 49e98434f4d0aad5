package dev.redgreen.coordinator.ci;

import dev.redgreen.coordinator.FirstBuild;
import dev.redgreen.coordinator.build.Verdict;
import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.Drawing;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.RootCauses;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.ToolError;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Everything that is wrong with a build, root causes first, what the machine is to blame for before
 * all.
 *
 * @param all the findings that are published
 * @param omitted how many more there are
 */
public record Findings(List<Finding> all, int omitted) {
  /** More than this nobody reads, and services refuse. */
  private static final int MOST = 200;

  /** What Maven itself passes over in silence. */
  private static final Set<String> UNSAID = Set.of("maven.tests-not-run", "maven.encoding");

  public Findings {
    all = List.copyOf(all);
  }

  /** Nothing is wrong. */
  static final Findings NONE = new Findings(List.of(), 0);

  /** What is wrong with a build as the user left it. */
  static Findings of(FirstBuild build, Clean clean) {
    Verdict verdict = build.verdict();
    List<Failure> failures = new ArrayList<>(verdict.failures());
    failures.removeIf(failure -> isFlaky(failure, build.flaky()));
    Reader reader = new Reader(clean, build::source, passes(verdict));
    List<Finding> flaky = new ArrayList<>();
    verdict.failing().stream()
        .filter(failure -> isFlaky(failure, build.flaky()))
        .forEach(failure -> flaky.add(reader.flaky(failure)));
    return of(failures, reader, flaky);
  }

  /**
   * What is wrong according to failures that somebody read.
   *
   * @param sources text of a file by its relative path
   */
  static Findings of(
      List<? extends Failure> failures, Function<Path, Optional<String>> sources, Clean clean) {
    return of(failures, new Reader(clean, sources, false), List.of());
  }

  /** What the machine lacks, where Maven did not even start. */
  static Findings ofTheMachine(String reason, Clean clean) {
    Failure failure = new BuildFailure("redgreen.cannot-build", reason, true, Optional.empty());
    return of(List.of(failure), file -> Optional.empty(), clean);
  }

  private static Findings of(
      List<? extends Failure> failures, Reader reader, List<Finding> further) {
    List<Failure> ordered = RootCauses.select(failures, Integer.MAX_VALUE);
    List<Finding> findings =
        new ArrayList<>(
            ordered.stream()
                .sorted(Comparator.comparing(failure -> !FirstBuild.ofTheMachine(failure)))
                .limit(MOST)
                .map(reader::finding)
                .toList());
    further.stream().limit(MOST - (long) findings.size()).forEach(findings::add);
    return new Findings(findings, ordered.size() + further.size() - findings.size());
  }

  private static boolean isFlaky(Failure failure, Set<String> flaky) {
    return failure instanceof TestFailure test && flaky.contains(test.test().toString());
  }

  /** Whether the build, run by its user, ends with exit code 0. */
  static boolean passes(Verdict verdict) {
    return verdict.exit() == 0
        && verdict.failing().isEmpty()
        && verdict.problems().stream().allMatch(problem -> UNSAID.contains(problem.kind()));
  }

  /** The one that explains the others. */
  public Optional<Finding> root() {
    return all.stream().findFirst();
  }

  /** Whether the machine is to blame for some of it. */
  boolean ofTheMachine() {
    return all.stream().anyMatch(Finding::ofTheMachine);
  }

  /** Makes findings of failures. */
  private record Reader(Clean clean, Function<Path, Optional<String>> sources, boolean passes) {
    Finding finding(Failure failure) {
      return finding(failure, About.of(failure), passes ? "warning" : "error");
    }

    Finding flaky(TestFailure failure) {
      return finding(failure, About.FLAKY, "warning");
    }

    private Finding finding(Failure failure, About about, String level) {
      Optional<Location> place = failure.location();
      String file = place.map(Location::file).map(clean::path).orElse("");
      Advice advice = Advice.on(failure, about);
      return new Finding(
          rule(failure),
          about.word(),
          level,
          clean.line(title(failure)),
          clean.text(failure.message()),
          file,
          file.isEmpty() ? 0 : Math.max(1, place.map(Location::line).orElse(1)),
          file.isEmpty() ? 0 : Math.max(0, place.map(Location::column).orElse(0)),
          clean.text(Drawing.of(failure, sources)),
          advice.meaning(),
          advice.remedy(),
          hash(clean.text(failure.fingerprint())));
    }

    /** Another tool's words are no id. */
    private static String rule(Failure failure) {
      return failure instanceof ToolError error && error.code().isEmpty()
          ? error.tool() + ".error"
          : failure.kind().replaceAll("[^\\w.-]", "_");
    }

    private static String title(Failure failure) {
      String first = failure.message().strip().lines().findFirst().orElse("");
      return failure instanceof TestFailure test
          ? test.test() + (first.isEmpty() ? "" : ": " + first)
          : first;
    }

    private static String hash(String text) {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(bytes, 0, 16);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
