package dev.redgreen.fixer.rules.engine;

import dev.redgreen.fixer.SourceTree;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a change leaves alone what may not be bent to make a build green: what tests demand, what
 * methods do, and exceptions. Whatever a rule proposes has to pass here.
 */
final class Integrity {
  private Integrity() {}

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
    return BodyOutline.of(old).keptBy(BodyOutline.of(now))
        && (!isTest || TestOutline.of(old).keptBy(TestOutline.of(now)));
  }
}
