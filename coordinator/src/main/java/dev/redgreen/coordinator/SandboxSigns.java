package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.Verdict;
import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Tests of the user's own code that fail only because the sandbox keeps something from them. */
final class SandboxSigns {
  private static final Pattern SIGN =
      Pattern.compile(
          "UnknownHostException|NoRouteToHostException|ConnectException|Network is unreachable"
              + "|Temporary failure in name resolution|Read-only file system"
              + "|Permission denied|Operation not permitted|NoSuchFileException");

  private SandboxSigns() {}

  /**
   * The trouble of a build whose every failure looks like the sandbox's and is gone outside of it.
   *
   * @param outside runs these tests outside; empty if there is no sandbox
   */
  static Optional<Failure> problem(
      Verdict verdict, Function<List<TestId>, Optional<Verdict>> outside) {
    boolean signs =
        verdict.problems().isEmpty()
            && !verdict.failing().isEmpty()
            && verdict.failing().stream().allMatch(SandboxSigns::shows);
    if (!signs) {
      return Optional.empty();
    }
    List<TestId> tests = verdict.failing().stream().map(TestFailure::test).toList();
    return outside
        .apply(tests)
        .filter(Verdict::green)
        .map(free -> trouble(tests, verdict.failing().get(0)));
  }

  private static boolean shows(TestFailure failure) {
    return SIGN.matcher(failure.exception() + " " + failure.message()).find();
  }

  private static Failure trouble(List<TestId> tests, TestFailure first) {
    String who =
        tests.size() == 1
            ? tests.get(0) + " passes"
            : tests.size() + " tests, such as " + tests.get(0) + ", pass";
    return new BuildFailure(
        "sandbox.wants-more",
        who
            + " only outside of the sandbox ("
            + first.message().lines().findFirst().orElse(first.exception())
            + "): use --sandbox off, or name what they need under [sandbox] in .tdd/config.toml",
        true,
        Optional.empty());
  }
}
