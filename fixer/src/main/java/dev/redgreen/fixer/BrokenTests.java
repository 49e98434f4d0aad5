package dev.redgreen.fixer;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * The test files that do not compile and are not what a run is about. Who works test-first has such
 * files about; left in, they would hide everything else.
 */
public final class BrokenTests {
  private BrokenTests() {}

  /**
   * The untargeted test files that errors are located in, relative to the root; without them no
   * untargeted test file has an error.
   *
   * @param targeted test files that stay in, broken or not
   */
  public static Set<Path> brokenTestFiles(SourceTree tree, Set<Path> targeted) {
    Set<Path> candidates = new HashSet<>(tree.testFiles());
    candidates.removeAll(targeted);
    Set<Path> broken = new HashSet<>();
    while (broken.addAll(withErrors(tree.without(broken), candidates))) {
      // What is left may lean on what was just taken away.
    }
    return Set.copyOf(broken);
  }

  private static Set<Path> withErrors(SourceTree tree, Set<Path> candidates) {
    Set<Path> found = new HashSet<>();
    tree.compile().errors().forEach(error -> found.add(error.place().file()));
    found.retainAll(candidates);
    return found;
  }
}
