package dev.redgreen.coordinator.bench.fix;

import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which tests execute which methods. Only tests count that passed twice, once as they are and once
 * with every method writing down that it was entered.
 */
final class Coverage {
  private static final Pattern TEST = Pattern.compile("@(Test|ParameterizedTest|RepeatedTest)\\b");
  private static final Duration PER_CLASS = Duration.ofSeconds(60);

  /** Tests by file and by ordinal of the method in the file. */
  private final Map<Path, Map<Integer, Set<TestId>>> tests = new TreeMap<>();

  private Coverage() {}

  /** The coverage of a tree that compiles, read from a file or else measured and written to it. */
  static Coverage of(Path file, SourceTree tree, TestBench lane) {
    Coverage coverage = new Coverage();
    try {
      if (Files.exists(file)) {
        Files.readAllLines(file).forEach(coverage::read);
      } else {
        coverage.measure(tree, lane);
        Files.write(file, coverage.lines());
      }
      return coverage;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of which some method is executed by a test, in order. */
  List<Path> files() {
    return List.copyOf(tests.keySet());
  }

  /** The tests that execute a method. */
  Set<TestId> of(Path file, int ordinal) {
    return tests.getOrDefault(file, Map.of()).getOrDefault(ordinal, Set.of());
  }

  /** The tests that execute any method of a file. */
  Set<TestId> of(Path file) {
    Set<TestId> all = new HashSet<>();
    tests.getOrDefault(file, Map.of()).values().forEach(all::addAll);
    return all;
  }

  /** The tests of a test file. */
  Set<TestId> testsIn(Path file) {
    String end = file.toString().replace(".java", "").replace('/', '.');
    Set<TestId> all = new HashSet<>();
    tests.keySet().forEach(each -> all.addAll(of(each)));
    all.removeIf(test -> !end.endsWith("." + test.className()));
    return all;
  }

  private void measure(SourceTree tree, TestBench lane) throws IOException {
    Path log = Files.createTempFile("redgreen-entered", ".log");
    Instrumented instrumented = Instrumented.of(tree, log);
    SourceTree.Compilation compiled = instrumented.tree().compile();
    if (!compiled.ok()) {
      throw new IllegalStateException("instrumented: " + compiled.errors().get(0));
    }
    Map<String, byte[]> plain = tree.compile().classes();
    Map<String, byte[]> writing = compiled.classes();
    List<String> classes = testClasses(tree);
    for (int i = 0; i < classes.size(); i++) {
      List<TestId> all = List.of(new TestId(classes.get(i), ""));
      System.err.printf("\r%d of %d test classes  ", i + 1, classes.size());
      Set<TestId> passed = new HashSet<>(lane.run(plain, all, PER_CLASS).passed());
      Files.writeString(log, "");
      passed.retainAll(lane.run(writing, all, PER_CLASS).passed());
      enter(instrumented, Files.readAllLines(log), passed);
    }
    System.err.println();
    Files.delete(log);
  }

  private static List<String> testClasses(SourceTree tree) {
    List<String> classes = new ArrayList<>();
    for (Path file : tree.testFiles()) {
      if (TEST.matcher(tree.text(file).orElse("")).find()) {
        Path root = tree.root().relativize(tree.module().testSources().get(0));
        String path = root.relativize(file).toString();
        classes.add(path.substring(0, path.length() - ".java".length()).replace('/', '.'));
      }
    }
    return classes;
  }

  private void enter(Instrumented instrumented, List<String> log, Set<TestId> passed) {
    TestId current = null;
    for (String line : log) {
      if (line.startsWith("t ")) {
        TestId test = TestId.parse(line.substring(2));
        current = passed.contains(test) ? test : null;
      } else if (current != null) {
        Instrumented.Method method = instrumented.method(Integer.parseInt(line.substring(2)));
        add(method.file(), method.ordinal(), current);
      }
    }
  }

  private void add(Path file, int ordinal, TestId test) {
    tests
        .computeIfAbsent(file, each -> new TreeMap<>())
        .computeIfAbsent(ordinal, each -> new HashSet<>())
        .add(test);
  }

  private void read(String line) {
    String[] parts = line.split("\t");
    for (String test : parts[2].split(",")) {
      add(Path.of(parts[0]), Integer.parseInt(parts[1]), TestId.parse(test));
    }
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    Map<TestId, String> names = new HashMap<>();
    tests.forEach(
        (file, methods) ->
            methods.forEach(
                (ordinal, all) -> {
                  Set<String> sorted = new TreeSet<>();
                  all.forEach(test -> sorted.add(names.computeIfAbsent(test, TestId::toString)));
                  lines.add(file + "\t" + ordinal + "\t" + String.join(",", sorted));
                }));
    return lines;
  }
}
