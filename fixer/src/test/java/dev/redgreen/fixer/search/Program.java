package dev.redgreen.fixer.search;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestBench.Report;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.TestModule;
import dev.redgreen.fixer.reuse.TestClassPath;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A small program with tests, in package {@code acme}, and the search for what is wrong in it. */
final class Program {
  private static final SearchSettings PATIENT =
      new SearchSettings(400, Duration.ofSeconds(60), 3, 60);

  private final Path root;
  private final TestModule project;
  private final JavaModule module;
  private final List<TestId> tests = new ArrayList<>();
  private final List<Alternative> found = new ArrayList<>();
  private String heard = "";

  Program(Path root) {
    this.root = root;
    this.project = new TestModule(root);
    this.module = project.module(17, TestClassPath.junit(), List.of());
  }

  /** Adds a main class, given without package. */
  Program main(String type, String text) {
    project.main("acme/" + type + ".java", "package acme;\nimport java.util.*;\n" + text);
    return this;
  }

  /** Adds a test class with these methods. */
  Program test(String type, String methods) {
    project.test(
        "acme/" + type + ".java",
        """
        package acme;
        import static org.junit.jupiter.api.Assertions.*;
        import java.util.*;
        import org.junit.jupiter.api.*;
        class %s {
        %s
        }
        """
            .formatted(type, methods));
    tests.add(new TestId("acme." + type, ""));
    return this;
  }

  /** Whether the sources compile. */
  boolean compiles() {
    return SourceTree.of(root, module).compile().ok();
  }

  /** What the tests say now. */
  List<TestFailure> failures() {
    SourceTree tree = SourceTree.of(root, module);
    SourceTree.Compilation made = tree.compile();
    if (!made.ok()) {
      throw new IllegalStateException(made.errors().toString());
    }
    Report report = new TracingBench(module).run(made.classes(), tests, Duration.ofSeconds(5));
    return report.trouble().isEmpty()
        ? report.failures()
        : tests.stream().map(Program::hanging).toList();
  }

  /** What is known of tests that were stopped because they did not end. */
  static TestFailure hanging(TestId test) {
    return new TestFailure(
        test,
        "java.util.concurrent.TimeoutException",
        "did not end",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** The fixes for the tests that fail. */
  List<Fix> fixes() {
    return fixes(failures(), PATIENT);
  }

  /** The fixes for these failures. */
  List<Fix> fixes(List<? extends Failure> failures, SearchSettings settings) {
    return fixes(failures, settings, new TracingBench(module));
  }

  /** The fixes for the tests that fail, when a bench with room for several runs the changes. */
  List<Fix> fixes(UnaryOperator<TestBench> widened) {
    return fixes(failures(), PATIENT, widened.apply(new TracingBench(module)));
  }

  private List<Fix> fixes(
      List<? extends Failure> failures, SearchSettings settings, TestBench bench) {
    List<TestId> failing =
        failures.stream()
            .filter(TestFailure.class::isInstance)
            .map(failure -> ((TestFailure) failure).test())
            .toList();
    Attempt attempt =
        new Attempt(
            new Task(root, module, failing, "", "acme", "r"),
            1,
            true,
            List.copyOf(failures),
            SourceTree.of(root, module),
            List.of(),
            bench,
            file -> Optional.empty(),
            Instant.MAX);
    return new MutationProposer(settings, new Listening()).propose(attempt).toList();
  }

  /** Hears what the search says. */
  private final class Listening implements SearchListener {
    @Override
    public void gaveUp(String why) {
      heard = "gave up: " + why;
    }

    @Override
    public void progress(int candidates, int compiled, int run) {
      heard = candidates + " candidates, " + compiled + " compiled, " + run + " runs";
    }

    @Override
    public void passed(List<Alternative> passers) {
      found.addAll(passers);
    }
  }

  /** What the search said of itself. */
  String heard() {
    return heard;
  }

  /** The changes that the listener was told of. */
  List<Alternative> found() {
    return found;
  }

  /** The text of a main class after a fix. */
  String after(Fix fix, String type) {
    return SourceTree.of(root, module)
        .with(fix.patch())
        .text(TestModule.main("acme/" + type + ".java"))
        .orElseThrow();
  }

  /** What the fixes are, for a failing test's message. */
  String shown(List<Fix> fixes) {
    return heard + fixes.stream().map(fix -> "\n" + fix.why()).collect(Collectors.joining());
  }
}
