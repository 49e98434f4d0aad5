package dev.redgreen.coordinator.bench.verify;

import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.util.List;

/**
 * A program with one change.
 *
 * @param module directory of the changed module, relative to the root
 * @param file the changed file, relative to the root
 * @param text its new text
 * @param name what was changed, unique in the program
 * @param tests the test classes that judge it
 */
record Mutant(
    Subject subject,
    Kind kind,
    Path module,
    Path file,
    String text,
    String name,
    List<TestId> tests) {

  Mutant {
    tests = List.copyOf(tests);
  }

  /** The name by which it is found again in a file of results. */
  String key() {
    return subject.title() + " " + kind + " " + file + " " + name;
  }
}
