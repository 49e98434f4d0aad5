package dev.redgreen.fixer.rules.engine;

import dev.redgreen.fixer.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a change leaves alone what may not be bent to make a build green: what tests demand, what
 * methods do, and exceptions. Whatever a rule proposes has to pass here.
 */
public final class Integrity {
  private Integrity() {}

  /**
   * The test sources in which a tree demands less than the files on disk, or that it adds beside
   * them. A test may be moved to another file, as a whole.
   */
  public static List<Path> weakenedTests(SourceTree now) {
    Set<Path> changed = now.changes().files();
    List<Path> gone =
        changed.stream()
            .filter(file -> now.original(file).isPresent() && now.text(file).isEmpty())
            .toList();
    return changed.stream()
        .filter(file -> now.testFiles().contains(file) || isGoneTest(now, file))
        .filter(file -> !kept(now, file, gone))
        .toList();
  }

  private static boolean isGoneTest(SourceTree now, Path file) {
    return now.text(file).isEmpty()
        && now.module().testSources().stream()
            .anyMatch(root -> now.root().resolve(file).startsWith(root));
  }

  private static boolean kept(SourceTree now, Path file, List<Path> gone) {
    Optional<String> old = now.original(file);
    Optional<String> text = now.text(file);
    if (old.isEmpty()) {
      return !gone.isEmpty();
    }
    if (text.isPresent()) {
      return testKept(old.get(), text.get());
    }
    return now.changes().files().stream()
        .filter(other -> now.original(other).isEmpty())
        .flatMap(other -> now.text(other).stream())
        .anyMatch(moved -> testKept(old.get(), moved));
  }

  private static boolean testKept(String old, String now) {
    return TestOutline.of(old).keptBy(TestOutline.of(now)) && !HiddenCode.in(old, now);
  }

  static boolean kept(SourceTree before, SourceTree after, Set<Path> files) {
    return files.stream().allMatch(file -> kept(before, after, file, files));
  }

  private static boolean kept(SourceTree before, SourceTree after, Path file, Set<Path> files) {
    Optional<String> old = before.text(file);
    if (old.isEmpty()) {
      return true;
    }
    boolean isTest = before.testFiles().contains(file);
    Optional<String> now = after.text(file);
    if (now.isPresent()) {
      return kept(old.get(), now.get(), isTest);
    }
    return files.stream()
        .filter(other -> before.text(other).isEmpty())
        .filter(other -> after.testFiles().contains(other) == isTest)
        .flatMap(other -> after.text(other).stream())
        .anyMatch(moved -> kept(old.get(), moved, isTest));
  }

  private static boolean kept(String old, String now, boolean isTest) {
    return BodyOutline.of(old).keptBy(BodyOutline.of(now)) && (!isTest || testKept(old, now));
  }
}
