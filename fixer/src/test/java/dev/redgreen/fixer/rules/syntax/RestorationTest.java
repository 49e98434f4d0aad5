package dev.redgreen.fixer.rules.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.javac.Processing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.syntax.Lexer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Breaks the example programs of this project at random and counts how often their very tokens come
 * back. {@code -Dcases=200} makes the figures exact, {@code -Dseed=N} draws other mistakes, {@code
 * -Dcompiled=false} counts repairs that parse instead of those that compile.
 */
class RestorationTest {
  private static final int CASES = Integer.getInteger("cases", 10);
  private static final long SEED = Long.getLong("seed", 4711);
  private static final boolean COMPILED = !"false".equals(System.getProperty("compiled"));
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  private final SourceTree tree = SourceTree.of(PROJECT, module(sources()));
  private final List<Path> files = files(tree);
  private final Parser parser = new Parser(17);
  private final List<Long> millis = new ArrayList<>();

  private record Figures(int cases, int first, int firstFive, long medianMillis, long p95Millis) {}

  private record Broken(Path file, String text, String now) {}

  @ParameterizedTest
  @CsvSource({"DELETED, 90, 90", "DOUBLED, 90, 90", "SPURIOUS, 90, 90", "REPLACED, 90, 90"})
  void aMistakeOfOneTokenIsUndone(Mutation mutation, int first, int firstFive) {
    assertEquals(List.of(), tree.compile().errors(), "nothing would count as compiling");
    Random random = new Random(SEED);
    List<Integer> ranks = new ArrayList<>();
    while (ranks.size() < CASES) {
      broken(random, mutation).ifPresent(broken -> ranks.add(rank(broken)));
    }
    Figures figures = figures(ranks);
    System.out.println(mutation + " " + figures);
    assertTrue(figures.first * 100 >= first * figures.cases, figures.toString());
    assertTrue(figures.firstFive * 100 >= firstFive * figures.cases, figures.toString());
  }

  private Figures figures(List<Integer> ranks) {
    Collections.sort(millis);
    return new Figures(
        ranks.size(),
        (int) ranks.stream().filter(rank -> rank == 0).count(),
        (int) ranks.stream().filter(rank -> rank >= 0 && rank < 5).count(),
        millis.get(millis.size() / 2),
        millis.get(millis.size() * 95 / 100));
  }

  @Test
  void threeMistakesAreUndoneOneByOne() {
    Random random = new Random(SEED);
    int cases = 2 * CASES;
    int mended = 0;
    int same = 0;
    for (int i = 0; i < cases; i++) {
      Broken broken = broken(random, Mutation.random(random, 3)).orElse(null);
      if (broken == null) {
        i--;
        continue;
      }
      String now = mended(broken);
      mended += parser.errors(now).isEmpty() ? 1 : 0;
      same += sameTokens(now, broken.text) ? 1 : 0;
    }
    System.out.println("of " + cases + ", " + mended + " parse, " + same + " are the original");
    assertTrue(mended * 100 >= 90 * cases, mended + " of " + cases);
  }

  /** The text after the first repair of the first error, until there is none. */
  private String mended(Broken broken) {
    String now = broken.now;
    for (int step = 0; step < 6 && !parser.errors(now).isEmpty(); step++) {
      SourceTree damaged = damaged(broken.file, now);
      Optional<Repair> first = repairs(FirstError.of(broken.file, now), damaged).findFirst();
      if (first.isEmpty()) {
        return now;
      }
      now = damaged.with(first.get().patch()).text(broken.file).orElseThrow();
    }
    return now;
  }

  private Optional<Broken> broken(Random random, Mutation... mutations) {
    Path file = files.get(random.nextInt(files.size()));
    String text = tree.text(file).orElseThrow();
    String now = text;
    for (Mutation mutation : mutations) {
      now = mutation.of(now, random).orElse(now);
    }
    boolean parses = parser.errors(now).isEmpty();
    return parses ? Optional.empty() : Optional.of(new Broken(file, text, now));
  }

  /** At which place among the repairs that compile the original comes; -1 if it does not. */
  private int rank(Broken broken) {
    SourceTree damaged = damaged(broken.file, broken.now);
    long start = CPU.getCurrentThreadCpuTime();
    List<Repair> repairs = repairs(FirstError.of(broken.file, broken.now), damaged).toList();
    millis.add((CPU.getCurrentThreadCpuTime() - start) / 1_000_000);
    int rank = 0;
    for (Repair repair : repairs) {
      SourceTree after = damaged.with(repair.patch());
      if (sameTokens(after.text(broken.file).orElseThrow(), broken.text)) {
        return rank;
      }
      rank += !COMPILED || (rank < 5 && after.compile().ok()) ? 1 : 0;
    }
    return -1;
  }

  private SourceTree damaged(Path file, String now) {
    int length = tree.text(file).orElseThrow().length();
    return tree.with(Patch.of(new Edit.Replace(file, 0, length, now)));
  }

  private static Stream<Repair> repairs(CompileError error, SourceTree tree) {
    String code = error.code().substring("compiler.err.".length());
    return SyntaxRules.all().stream()
        .filter(rule -> rule.codes().contains(code))
        .flatMap(rule -> rule.repairs(new Site(error, tree)));
  }

  private static boolean sameTokens(String one, String other) {
    return Lexer.withoutLayout(one).equals(Lexer.withoutLayout(other));
  }

  private static List<Path> files(SourceTree tree) {
    return tree.mainFiles().stream().filter(file -> !file.endsWith("package-info.java")).toList();
  }

  /**
   * Programs that seldom change: the answers to the tasks of the benchmark of reuse, and examples.
   */
  private static List<Path> sources() {
    try (Stream<Path> tasks = Files.list(PROJECT.resolve("benchmarks/reuse/tasks"))) {
      return Stream.concat(
              Stream.of(PROJECT.resolve("benchmarks/fix/fixture/src/main/java")),
              tasks.map(task -> task.resolve("reference/java")).filter(RestorationTest::isPlain))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it needs no library and nothing that the task gives. */
  private static boolean isPlain(Path root) {
    return SourceTree.of(PROJECT, module(List.of(root))).compile().ok();
  }

  private static JavaModule module(List<Path> sources) {
    return new JavaModule(
        "a:b:1",
        PROJECT,
        sources,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        PROJECT.resolve("fixer/target/none"),
        PROJECT.resolve("fixer/target/none"),
        17,
        "UTF-8",
        List.of(),
        Processing.NONE);
  }
}
