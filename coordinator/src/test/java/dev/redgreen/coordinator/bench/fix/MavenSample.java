package dev.redgreen.coordinator.bench.fix;

import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.bench.Trees;
import dev.redgreen.coordinator.build.BuildRequest;
import dev.redgreen.coordinator.build.Verdict;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestBench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Lets Maven judge some of the cases too, and tells where it says something else. */
final class MavenSample {
  private static final Duration DEADLINE = Duration.ofMinutes(10);

  private final Wiring wiring;
  private int agreed;
  private final List<String> disagreements = new ArrayList<>();

  MavenSample(Wiring wiring) {
    this.wiring = wiring;
  }

  /** Judges cases drawn at random, one after the other, in copies of their projects. */
  void judge(List<Judged> all, int count, long seed) {
    List<Judged> drawn = new ArrayList<>(all);
    Collections.shuffle(drawn, new Random(seed));
    drawn.subList(0, Math.min(count, drawn.size())).forEach(this::judge);
  }

  /** The outcome as a line of the report. */
  String text() {
    String said =
        "- Maven judged %d of these: %d verdicts the same, %d others%n"
            .formatted(agreed + disagreements.size(), agreed, disagreements.size());
    return said + String.join("", disagreements.stream().map(one -> "  - " + one + "\n").toList());
  }

  private void judge(Judged one) {
    boolean memory = memory(one);
    boolean maven = maven(one);
    if (memory == maven) {
      agreed++;
    } else {
      disagreements.add(
          "%s in %s: %s in memory%s, %s by Maven"
              .formatted(
                  one.broken().operator().title(),
                  one.broken().files(),
                  word(memory),
                  said(one.ending().failed()),
                  word(maven)));
    }
    System.err.printf("maven: %d the same, %d others%n", agreed, disagreements.size());
  }

  private static String word(boolean green) {
    return green ? "green" : "red";
  }

  private static String said(List<String> failed) {
    return failed.isEmpty() ? "" : " (" + failed.get(0).lines().findFirst().orElse("") + ")";
  }

  /**
   * What the lane says of the sources that are left. A guess does not count as mended, but its
   * tests may pass; without tests only the compiler speaks.
   */
  private static boolean memory(Judged one) {
    Ending ending = one.ending();
    if (one.broken().tests().isEmpty()) {
      return ending.tree().compile().ok();
    }
    return ending.state() == Ending.State.UNCLAIMED
        ? passes(one.broken(), ending.tree())
        : ending.state() == Ending.State.GREEN;
  }

  private static boolean passes(BrokenProgram broken, SourceTree tree) {
    TestBench.Report report = broken.project().run(tree, broken.tests());
    return report.green() && report.skipped().isEmpty();
  }

  private boolean maven(Judged one) {
    Path root = copy(one.broken().project());
    try {
      write(one.ending().tree(), root);
      boolean tests = !one.broken().tests().isEmpty();
      Verdict verdict =
          wiring
              .build()
              .run(
                  new BuildRequest(
                      root, root, tests ? "test" : "test-compile", one.broken().tests(), DEADLINE));
      return tests ? verdict.green() : verdict.exit() == 0 && verdict.problems().isEmpty();
    } finally {
      Trees.delete(root);
    }
  }

  private static Path copy(BenchProject project) {
    Path root = Trees.temporary();
    Trees.copy(project.root().resolve("src"), root.resolve("src"));
    try {
      Files.copy(project.root().resolve("pom.xml"), root.resolve("pom.xml"));
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(SourceTree tree, Path root) {
    tree.changes().files().forEach(file -> write(root.resolve(file), tree, file));
  }

  private static void write(Path target, SourceTree tree, Path file) {
    try {
      Files.deleteIfExists(target);
      if (tree.text(file).isPresent()) {
        Files.createDirectories(target.getParent());
        Files.writeString(target, tree.text(file).get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
