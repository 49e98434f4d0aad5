package dev.redgreen.coordinator.bench.fix;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.util.List;

/**
 * A case: a program with one error, or with several that do not depend on one another.
 *
 * @param operator what broke it; what came second and third is in {@code others}
 * @param others the operators of further errors
 * @param project what was broken
 * @param files the files that were broken
 * @param tree the broken sources
 * @param tests tests that execute a broken method; empty if none does
 */
record BrokenProgram(
    Operator operator,
    List<Operator> others,
    BenchProject project,
    List<Path> files,
    SourceTree tree,
    List<TestId> tests) {

  BrokenProgram {
    others = List.copyOf(others);
    files = List.copyOf(files);
    tests = List.copyOf(tests);
  }

  /** This case without the tests that fail by themselves. */
  BrokenProgram withSoundTests() {
    return new BrokenProgram(operator, others, project, files, tree, project.sound(tests));
  }

  /** What javac says. */
  List<CompileError> errors() {
    return tree.compile().errors();
  }
}
