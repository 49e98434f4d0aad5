package dev.redgreen.fixer.reuse.run;

import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.javac.Javac;
import java.util.Map;

/**
 * The compilers and the test bench of one module.
 *
 * @param tree the sources as they are
 * @param main compiles with the class path of the main sources
 * @param test compiles with the class path of the tests
 * @param bench runs tests
 */
public record Workbench(SourceTree tree, Javac main, Javac test, TestBench bench) {

  /** The workbench for a tree. */
  public static Workbench of(SourceTree tree, TestBench bench) {
    JavaModule module = tree.module();
    return new Workbench(tree, new Javac(module.mainSetup()), new Javac(module.testSetup()), bench);
  }

  /** Class files of the main sources as they are. */
  public Map<String, byte[]> mainClasses() {
    return tree.compile().mainClasses();
  }
}
