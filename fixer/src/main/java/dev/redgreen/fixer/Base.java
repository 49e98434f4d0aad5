package dev.redgreen.fixer;

import dev.redgreen.fixer.CompiledSources.Affected;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What the compile of a tree's sources can build on.
 *
 * @param main main sources of the tree, with the class files that still hold
 * @param mainReach what has to be compiled of them
 * @param test test sources of the tree, with the class files that still hold
 * @param testReach what has to be compiled of them
 */
record Base(CompiledSources main, Affected mainReach, CompiledSources test, Affected testReach) {
  /** What is left of an earlier compile. */
  static Base of(Compiled before, Map<Path, Source> mainSources, Map<Path, Source> testSources) {
    CompiledSources main = before.main().get();
    Affected inMain = main.affectedBy(mainSources, Set.of());
    CompiledSources test = before.test().get();
    Affected inTest = test.affectedBy(testSources, inMain.types());
    return new Base(
        main.without(inMain.files(), mainSources),
        inMain,
        test.without(inTest.files(), testSources),
        inTest);
  }

  /** How many files have to be compiled. */
  int reach() {
    return mainReach.files().size() + testReach.files().size();
  }
}
