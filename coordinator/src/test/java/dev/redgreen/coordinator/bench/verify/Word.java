package dev.redgreen.coordinator.bench.verify;

import dev.redgreen.coordinator.build.Verdict;
import dev.redgreen.coordinator.build.Verdict.ModuleTests;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.TestBench.Report;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What one lane says of a program.
 *
 * @param state its verdict
 * @param passed ids of tests that passed, sorted
 * @param failed ids of tests that did not, sorted
 * @param skipped ids of test methods that were skipped, sorted; skipped classes depend on the
 *     engine
 * @param why the first thing that went wrong; empty if nothing did
 * @param ms how long it took
 */
record Word(
    State state, Set<String> passed, Set<String> failed, Set<String> skipped, String why, long ms) {
  private static final int LONGEST = 160;

  /** A verdict. */
  enum State {
    GREEN,
    /** The tests ran to their end, and not all of them passed. */
    RED,
    /** The program does not compile. */
    UNCOMPILED,
    /** The process of the tests ended or was ended, so that not every test was reported. */
    CUT,
    /** The lane gives no verdict and leaves it to Maven. */
    NONE
  }

  boolean green() {
    return state == State.GREEN;
  }

  /** What the compiler in memory says of a program that does not compile. */
  static Word of(List<CompileError> errors, long ms) {
    return new Word(
        State.UNCOMPILED, Set.of(), Set.of(), Set.of(), clip(errors.get(0).message()), ms);
  }

  /** What the warm lane says. */
  static Word of(Report report, long ms) {
    boolean cut = report.failures().stream().anyMatch(Word::endsTheRun);
    State state =
        !report.trouble().isEmpty()
            ? State.NONE
            : report.green() ? State.GREEN : cut ? State.CUT : State.RED;
    String why =
        Stream.concat(Stream.of(report.trouble()), report.failures().stream().map(Word::text))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    return new Word(
        state,
        ids(report.passed()),
        ids(report.failures().stream().map(TestFailure::test).toList()),
        methods(report.skipped()),
        clip(why),
        ms);
  }

  private static boolean endsTheRun(TestFailure failure) {
    return failure.exception().startsWith("dev.redgreen.")
        || failure.message().startsWith("did not end: ");
  }

  /** What Maven says of one module. */
  static Word of(Verdict verdict, Path module) {
    Optional<ModuleTests> tests =
        verdict.modules().stream().filter(each -> each.module().equals(module)).findFirst();
    boolean uncompiled = verdict.problems().stream().anyMatch(CompileError.class::isInstance);
    State state =
        verdict.green()
            ? State.GREEN
            : uncompiled ? State.UNCOMPILED : verdict.problems().isEmpty() ? State.RED : State.CUT;
    return new Word(
        state,
        ids(tests.map(ModuleTests::passed).orElse(Set.of())),
        ids(
            tests.map(ModuleTests::failing).orElse(List.of()).stream()
                .map(TestFailure::test)
                .toList()),
        methods(tests.map(ModuleTests::skipped).orElse(Set.of())),
        clip(verdict.failures().stream().findFirst().map(Word::text).orElse("")),
        verdict.ms());
  }

  private static Set<String> ids(Collection<TestId> tests) {
    Set<String> ids = new TreeSet<>();
    tests.forEach(test -> ids.add(test.toString()));
    return ids;
  }

  private static Set<String> methods(Collection<TestId> tests) {
    return ids(tests.stream().filter(test -> !test.method().isEmpty()).toList());
  }

  private static String text(Failure failure) {
    return failure instanceof TestFailure test
        ? test.test() + ": " + test.exception() + ": " + test.message()
        : failure.message();
  }

  private static String clip(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
