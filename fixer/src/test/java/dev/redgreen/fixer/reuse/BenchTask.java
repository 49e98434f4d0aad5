package dev.redgreen.fixer.reuse;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestBench.Report;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.javac.Processing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A task in either of two layouts: {@code main}, {@code test}, {@code hidden}, or a Maven project
 * with {@code src/main/java}, {@code src/test/java}, {@code src/heldback/java}. Without the last
 * one, or where its properties say so, it has no solution.
 */
final class BenchTask {
  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "<dependency>\\s*<groupId>(.+?)</groupId>\\s*<artifactId>(.+?)</artifactId>\\s*"
              + "<version>(.+?)</version>\\s*</dependency>");

  private final Path root;
  private final Path main;
  private final Path test;
  private final Path hidden;
  private final JavaModule module;
  private final SourceTree tree;
  private final InProcessBench bench;

  BenchTask(Path directory) {
    boolean maven = Files.exists(directory.resolve("pom.xml"));
    this.root = directory.toAbsolutePath().normalize();
    this.main = Path.of(maven ? "src/main/java" : "main");
    this.test = Path.of(maven ? "src/test/java" : "test");
    this.hidden = Path.of(maven ? "src/heldback/java" : "hidden");
    List<Path> libraries = maven ? libraries(text(root.resolve("pom.xml"))) : List.of();
    this.module = module(libraries);
    this.tree = SourceTree.of(root, module);
    this.bench = new InProcessBench(libraries);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> libraries(String pom) {
    Path repository = Path.of(System.getProperty("user.home"), ".m2", "repository");
    List<Path> jars = new ArrayList<>();
    Matcher found = DEPENDENCY.matcher(pom);
    while (found.find()) {
      String name = found.group(2) + "-" + found.group(3) + ".jar";
      jars.add(
          repository
              .resolve(found.group(1).replace('.', '/'))
              .resolve(found.group(2))
              .resolve(found.group(3))
              .resolve(name));
    }
    return jars;
  }

  private JavaModule module(List<Path> libraries) {
    List<Path> tests = new ArrayList<>(libraries);
    tests.addAll(TestClassPath.junit());
    return new JavaModule(
        "a:b:1",
        root,
        List.of(root.resolve(main)),
        List.of(root.resolve(test)),
        List.of(),
        List.of(),
        libraries,
        tests,
        root.resolve("target/classes"),
        root.resolve("target/test-classes"),
        17,
        "UTF-8",
        List.of(),
        Processing.NONE);
  }

  String name() {
    return root.getFileName().toString();
  }

  boolean isSolvable() {
    Path properties = root.resolve("task.properties");
    return Files.exists(properties)
        ? text(properties).contains("solvable=true")
        : Files.isDirectory(root.resolve(hidden));
  }

  /** What the loop would ask of the rung, failures of the tests included. */
  Attempt attempt() {
    List<TestId> targets = tests(test);
    SourceTree.Compilation whole = tree.compile();
    List<dev.redgreen.fixer.Failure> failures = new ArrayList<>();
    if (whole.ok()) {
      failures.addAll(run(whole, targets).failures());
    }
    return new Attempt(
        new Task(root, module, targets, "", "dev", "run"),
        1,
        true,
        failures,
        tree,
        List.of(),
        bench,
        file -> Optional.empty(),
        Instant.now().plusSeconds(60));
  }

  private List<TestId> tests(Path sources) {
    try (Stream<Path> files = Files.walk(root.resolve(sources))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> root.resolve(sources).relativize(file).toString())
          .map(name -> new TestId(name.replace(".java", "").replace('/', '.'), ""))
          .toList();
    } catch (IOException none) {
      return List.of();
    }
  }

  private Report run(SourceTree.Compilation compiled, List<TestId> tests) {
    return bench.run(compiled.classes(), tests, Duration.ofSeconds(10));
  }

  /** What a fix is worth: solved, or how it is wrong. */
  String verdict(Optional<Fix> fix) {
    if (fix.isEmpty()) {
      return isSolvable() ? "missed" : "none, right";
    }
    List<Edit> edits = new ArrayList<>();
    for (TestId each : tests(hidden)) {
      Path file = Path.of(each.className().replace('.', '/') + ".java");
      edits.add(new Edit.Write(test.resolve(file), text(root.resolve(hidden).resolve(file))));
    }
    SourceTree.Compilation whole = tree.with(fix.get().patch()).with(Patch.of(edits)).compile();
    if (!whole.ok()) {
      return "BROKEN " + whole.errors().get(0).message().lines().findFirst().orElse("");
    }
    List<TestFailure> visible = run(whole, tests(test)).failures();
    if (!visible.isEmpty()) {
      return "BROKEN " + visible.get(0);
    }
    List<TestId> hiddenTests = tests(hidden);
    if (hiddenTests.isEmpty()) {
      return "WRONG (accepted)";
    }
    List<TestFailure> failures = run(whole, hiddenTests).failures();
    return failures.isEmpty() ? "solved" : "WRONG " + failures.get(0);
  }
}
