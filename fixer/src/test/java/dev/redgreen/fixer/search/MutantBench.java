package dev.redgreen.fixer.search;

import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.syntax.Lexer;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Breaks small programs at random, lets the search mend them, and judges what it proposes first by
 * tests that it never saw. Arguments: the seed, how many broken programs for each program.
 */
final class MutantBench {
  private static final Path PROGRAMS = Path.of("src/test/search");

  private final Path directory;
  private final Random random;
  private final SearchSettings settings;
  private final PrintStream out;
  private final List<Result> results = new ArrayList<>();

  /**
   * A bench.
   *
   * @param settings how much each search may try
   */
  MutantBench(Path directory, long seed, SearchSettings settings, PrintStream out) {
    this.directory = directory;
    this.settings = settings;
    this.random = new Random(seed);
    this.out = out;
  }

  /**
   * What came of one broken program.
   *
   * @param how how it was broken
   * @param proposed whether anything was proposed
   * @param right whether the hidden tests pass with what was proposed first
   * @param exact whether that is the program before it was broken
   * @param among whether one of the proposals passes the hidden tests
   * @param millis how long the search took
   * @param cpu milliseconds of processor time that all threads used meanwhile
   */
  record Result(
      String how,
      boolean proposed,
      boolean right,
      boolean exact,
      boolean among,
      long millis,
      long cpu) {}

  public static void main(String[] args) throws IOException {
    Path directory = Files.createTempDirectory("mutants");
    MutantBench bench =
        new MutantBench(directory, Long.parseLong(args[0]), SearchSettings.defaults(), System.out);
    bench.run(Integer.parseInt(args[1]));
    bench.print();
    System.exit(0);
  }

  /** Breaks every program so often that it compiles and fails its tests this many times. */
  List<Result> run(int each) {
    for (String name : programs()) {
      int made = 0;
      for (Breaker.Broken broken : new Breaker(text(name + ".java"), random).broken(each * 40)) {
        if (made < each && tried(name, broken)) {
          made++;
        }
      }
    }
    return results;
  }

  private static List<String> programs() {
    try (Stream<Path> files = Files.list(PROGRAMS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.replace(".java", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String name) {
    try {
      return Files.readString(PROGRAMS.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Program program(String name, String text, String tests) {
    Path root = directory.resolve(name + results.size() + tests);
    return new Program(root).main(name, text).test(name + tests, text(name + tests + ".txt"));
  }

  private boolean tried(String name, Breaker.Broken broken) {
    Program program = program(name, broken.text(), "Test");
    if (!program.compiles()) {
      return false;
    }
    List<TestFailure> failures = program.failures();
    if (failures.isEmpty()) {
      return false;
    }
    long start = System.nanoTime();
    long cpu = cpuMillis();
    List<Fix> fixes = program.fixes(failures, settings);
    long millis = (System.nanoTime() - start) / 1_000_000;
    long used = cpuMillis() - cpu;
    List<Boolean> right = new ArrayList<>();
    fixes.forEach(fix -> right.add(hidden(name, program.after(fix, name))));
    boolean exact =
        !fixes.isEmpty()
            && Lexer.withoutLayout(program.after(fixes.get(0), name))
                .endsWith(Lexer.withoutLayout(text(name + ".java")));
    Result result =
        new Result(
            broken.how(),
            !fixes.isEmpty(),
            !right.isEmpty() && right.get(0),
            exact,
            right.contains(true),
            millis,
            used);
    results.add(result);
    if (Boolean.getBoolean("verbose")) {
      out.println(
          name + " " + result + " " + program.heard() + difference(text(name + ".java"), broken));
      fixes.forEach(fix -> out.println("    " + fix.why()));
    }
    return true;
  }

  private static long cpuMillis() {
    return ((com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1_000_000;
  }

  private static String difference(String text, Breaker.Broken broken) {
    List<String> now = broken.text().lines().toList();
    List<String> before = text.lines().toList();
    for (int i = 0; i < Math.min(now.size(), before.size()); i++) {
      if (!now.get(i).equals(before.get(i))) {
        return "\n  - " + before.get(i).strip() + "\n  + " + now.get(i).strip();
      }
    }
    return "";
  }

  private boolean hidden(String name, String after) {
    String body = after.substring(after.indexOf("class "));
    return program(name, body, "MoreTest").failures().isEmpty();
  }

  /** Prints the figures, for each way of breaking and for all. */
  void print() {
    Map<String, List<Result>> byHow = new TreeMap<>();
    results.forEach(
        result -> byHow.computeIfAbsent(result.how(), key -> new ArrayList<>()).add(result));
    out.printf(
        "%-10s %6s %9s %6s %6s %6s %10s %8s%n",
        "broken", "tried", "proposed", "right", "exact", "top 3", "median ms", "cpu ms");
    byHow.forEach(this::print);
    print("all", results);
  }

  private void print(String name, List<Result> some) {
    out.printf(
        "%-10s %6d %9d %6d %6d %6d %10d %8d%n",
        name,
        some.size(),
        some.stream().filter(Result::proposed).count(),
        some.stream().filter(Result::right).count(),
        some.stream().filter(Result::exact).count(),
        some.stream().filter(Result::among).count(),
        median(some, Result::millis),
        median(some, Result::cpu));
  }

  private static long median(List<Result> some, ToLongFunction<Result> value) {
    long[] sorted = some.stream().mapToLong(value).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
