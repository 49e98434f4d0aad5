package dev.redgreen.coordinator.bench.fix;

import com.sun.source.tree.CaseTree;
import java.util.List;

/** Mistakes in a switch. */
final class SwitchBreaks {
  private SwitchBreaks() {}

  static Breaking of(Operator operator) {
    return switch (operator) {
      case CASE_DUPLICATED -> (program, random) -> duplicated(program);
      case DEFAULT_MISSING ->
          (program, random) ->
              program.slips(
                  CaseTree.class,
                  one ->
                      one.getExpressions().isEmpty()
                          ? Slip.delete(program.start(one), program.end(one))
                          : null);
      default -> throw new IllegalArgumentException(operator.title());
    };
  }

  private static List<Slip> duplicated(Program program) {
    return program.slips(
        CaseTree.class,
        one -> {
          if (one.getExpressions().isEmpty()) {
            return null;
          }
          var last = one.getExpressions().get(one.getExpressions().size() - 1);
          String label = program.textOf(last);
          return one.getCaseKind() == CaseTree.CaseKind.RULE
              ? Slip.insert(program.end(last), ", " + label)
              : Slip.insert(program.start(one), "case " + label + ": ");
        });
  }
}
