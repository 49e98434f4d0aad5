package dev.redgreen.fixer.rules.syntax;

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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breaks this module's own sources at random and counts how often exactly they come back. */
class RestorationTest {
  private static final int CASES = Integer.getInteger("cases", 120);
  private static final boolean SHOWN = Boolean.getBoolean("shown");
  private static final boolean COMPILED = !Boolean.getBoolean("parsed");

  private static final java.lang.management.ThreadMXBean CPU =
      java.lang.management.ManagementFactory.getThreadMXBean();
  private static final boolean STRICT = Boolean.getBoolean("strict");

  private record Figures(int cases, int first, int firstFive, long medianMillis, long p95) {}

  @ParameterizedTest
  @CsvSource({"DELETED, 50, 60", "DOUBLED, 50, 60", "SPURIOUS, 50, 60", "REPLACED, 50, 60"})
  void aMistakeOfOneTokenIsUndone(Mutations mutation, int first, int firstFive) {
    Figures figures = measure(mutation, Long.getLong("seed", 4711));
    System.out.println(mutation + " " + figures);
    assertTrue(figures.first * 100 >= first * figures.cases, figures.toString());
    assertTrue(figures.firstFive * 100 >= firstFive * figures.cases, figures.toString());
  }

  private static Figures measure(Mutations mutation, long seed) {
    SourceTree tree = SourceTree.of(Path.of("").toAbsolutePath(), module());
    List<Path> files = new ArrayList<>(tree.mainFiles());
    files.removeIf(file -> file.endsWith("package-info.java"));
    tree.compile();
    Random random = new Random(seed);
    List<Long> millis = new ArrayList<>();
    int first = 0;
    int five = 0;
    int cases = 0;
    while (cases < CASES) {
      Path file = files.get(random.nextInt(files.size()));
      String text = tree.text(file).orElseThrow();
      Optional<String> broken = mutation.of(text, random);
      if (broken.isEmpty() || new Parser(17).errors(broken.get()).isEmpty()) {
        continue;
      }
      int rank = rank(tree, file, text, broken.get(), millis);
      cases++;
      first += rank == 0 ? 1 : 0;
      five += rank >= 0 && rank < 5 ? 1 : 0;
    }
    Collections.sort(millis);
    return new Figures(cases, first, five, millis.get(cases / 2), millis.get(cases * 95 / 100));
  }

  /** At which place among the repairs that compile the original comes; -1 if it does not. */
  private static int rank(
      SourceTree tree, Path file, String text, String broken, List<Long> millis) {
    SourceTree damaged = tree.with(Patch.of(new Edit.Replace(file, 0, text.length(), broken)));
    CompileError error = error(file, broken);
    long start = CPU.getCurrentThreadCpuTime();
    List<Repair> repairs =
        SyntaxRules.all().stream()
            .filter(rule -> rule.codes().contains(error.code().substring("compiler.err.".length())))
            .flatMap(rule -> rule.repairs(new Site(error, damaged)))
            .toList();
    millis.add((CPU.getCurrentThreadCpuTime() - start) / 1_000_000);
    int rank = 0;
    for (Repair repair : repairs) {
      SourceTree after = damaged.with(repair.patch());
      String now = after.text(file).orElseThrow();
      if (now.equals(text)
          || (!STRICT && Lexer.withoutLayout(now).equals(Lexer.withoutLayout(text)))) {
        show(rank, file, error, text, broken, repairs, tree);
        return rank;
      }
      rank += COMPILED && (rank >= 5 || !after.compile().ok()) ? 0 : 1;
    }
    show(-1, file, error, text, broken, repairs, tree);
    return -1;
  }

  private static void show(
      int rank,
      Path file,
      CompileError error,
      String text,
      String broken,
      List<Repair> repairs,
      SourceTree tree) {
    if (SHOWN && rank != 0) {
      int at = 0;
      while (at < Math.min(text.length(), broken.length()) && text.charAt(at) == broken.charAt(at))
        at++;
      System.out.println(
          "rank "
              + rank
              + " "
              + file
              + " line "
              + new Damage(broken, error, List.of(), new Habits()).line(at)
              + " "
              + error.code()
              + " at "
              + error.place().line()
              + ":"
              + error.place().column());
      System.out.println(
          "   was  "
              + text.substring(Math.max(0, at - 50), Math.min(text.length(), at + 40))
                  .replace("\n", "⏎"));
      System.out.println(
          "   now  "
              + broken
                  .substring(Math.max(0, at - 50), Math.min(broken.length(), at + 40))
                  .replace("\n", "⏎"));
      repairs.stream()
          .limit(4)
          .forEach(r -> System.out.println("     " + r.why() + " " + r.patch()));
    }
  }

  private static CompileError error(Path file, String text) {
    return FirstError.of(file, text);
  }

  private static JavaModule module() {
    Path root = Path.of("").toAbsolutePath();
    List<Path> classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(p -> !p.toString().contains("fixer"))
            .toList();
    return new JavaModule(
        "a:b:1",
        root,
        List.of(root.resolve(System.getProperty("sources", "src/main/java"))),
        List.of(),
        List.of(),
        List.of(),
        classPath,
        classPath,
        root.resolve("target/none"),
        root.resolve("target/none"),
        17,
        "UTF-8",
        List.of(),
        false);
  }
}
