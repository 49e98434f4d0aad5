package dev.redgreen.fixer.reuse.demand;

import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What the targeted tests need to pass.
 *
 * @param types the classes that are demanded or have to change
 * @param testFiles sources of the targeted tests and of the test classes that they mention,
 *     relative to the root
 * @param tests every test method of the targeted classes that is a target
 * @param words what tests and specification say in words
 */
public record Demand(
    List<TypeDemand> types, Set<Path> testFiles, List<TestId> tests, String words) {
  public Demand {
    types = List.copyOf(types);
    testFiles = Set.copyOf(testFiles);
    tests = List.copyOf(tests);
  }

  /** The same demand of other types. */
  public Demand with(List<TypeDemand> others) {
    return new Demand(others, testFiles, tests, words);
  }
}
