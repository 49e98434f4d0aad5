package dev.redgreen.fixer.rules.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.syntax.Lexer;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
 * Breaks this module's own sources at random and counts how often their very tokens come back.
 * {@code -Dcases=200} makes the figures exact, {@code -Dseed=N} draws other mistakes, {@code
 * -Dcompiled=false} counts repairs that parse instead of those that compile.
 */
class RestorationTest {
  private static final int CASES = Integer.getInteger("cases", 40);
  private static final long SEED = Long.getLong("seed", 4711);
  private static final boolean COMPILED = !"false".equals(System.getProperty("compiled"));
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final SourceTree tree = SourceTree.of(Path.of("").toAbsolutePath(), module());
  private final List<Path> files = files(tree);
  private final Parser parser = new Parser(17);
  private final List<Long> millis = new ArrayList<>();

  private record Figures(int cases, int first, int firstFive, long medianMillis, long p95Millis) {}

  private record Broken(Path file, String text, String now) {}

  @ParameterizedTest
  @CsvSource({"DELETED, 85, 93", "DOUBLED, 90, 95", "SPURIOUS, 90, 95", "REPLACED, 87, 93"})
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

  /** Twice the cases: with each commit other sources are broken, and few cases are a lottery. */
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
    assertTrue(mended * 100 >= 88 * cases, mended + " of " + cases);
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

  private static JavaModule module() {
    Path root = Path.of("").toAbsolutePath();
    List<Path> classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    return new JavaModule(
        "a:b:1",
        root,
        List.of(root.resolve("src/main/java")),
        List.of(),
        List.of(),
        List.of(),
        classPath,
        classPath,
        root.resolve("target/classes"),
        root.resolve("target/test-classes"),
        17,
        "UTF-8",
        List.of(),
        false);
  }
}
