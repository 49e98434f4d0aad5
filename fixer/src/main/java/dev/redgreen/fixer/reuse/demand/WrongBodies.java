package dev.redgreen.fixer.reuse.demand;

import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.javac.Attribution;
import java.util.List;

/** Finds the methods whose bodies are to blame where everything compiles and tests fail. */
final class WrongBodies {
  WrongBodies(SourceTree tree, Attribution attribution, TestMethods methods) {}

  List<TypeDemand> find(List<TestId> tests, List<Failure> failures) {
    return List.of();
  }
}
