package dev.redgreen.fixer.javac;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Compiles sources in memory. Safe for use by several threads. */
@FunctionalInterface
public interface Compiler {
  /**
   * Compiles sources.
   *
   * @param sources text by absolute path
   * @param known class files by binary name that are visible as if they were first on the class
   *     path
   */
  Output compile(Map<Path, String> sources, Map<String, byte[]> known);

  /**
   * What a run gave.
   *
   * @param problems errors, in the order in which javac found them
   * @param classes class files by source file and binary name, those of generated sources included;
   *     empty if there are problems
   */
  record Output(List<Problem> problems, Map<Path, Map<String, byte[]>> classes) {
    public Output {
      problems = List.copyOf(problems);
    }

    /** The output of a run in which the compiler itself broke down. */
    public static Output crash(String why) {
      return new Output(List.of(Problem.without(Problem.CRASH, why)), Map.of());
    }
  }
}
