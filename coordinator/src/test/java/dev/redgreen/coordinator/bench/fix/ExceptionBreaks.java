package dev.redgreen.coordinator.bench.fix;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Random;

/** Mistakes with checked exceptions. */
final class ExceptionBreaks {
  private static final List<String> CHECKED =
      List.of(
          "java.io.IOException",
          "InterruptedException",
          "java.util.concurrent.TimeoutException",
          "CloneNotSupportedException");

  private ExceptionBreaks() {}

  static Breaking of(Operator operator) {
    return switch (operator) {
      case THROWS_DROPPED -> (program, random) -> throwsDropped(program);
      case THROW_CHECKED -> (program, random) -> throwChecked(program);
      case CATCH_NEVER_THROWN -> ExceptionBreaks::neverThrown;
      case CATCH_DELETED ->
          (program, random) ->
              program.slips(
                  CatchTree.class, one -> Slip.delete(program.start(one), program.end(one)));
      default -> throw new IllegalArgumentException(operator.title());
    };
  }

  private static List<Slip> throwsDropped(Program program) {
    return program.slips(
        MethodTree.class,
        method -> {
          List<? extends ExpressionTree> all = method.getThrows();
          if (all.isEmpty()) {
            return null;
          }
          int end = program.end(all.get(all.size() - 1));
          return program
              .token("throws", program.start(method), end)
              .map(t -> Slip.delete(t.start(), program.afterBlanks(end)))
              .orElse(null);
        });
  }

  private static List<Slip> throwChecked(Program program) {
    return program.slips(
        ThrowTree.class,
        one -> {
          if (!(one.getExpression() instanceof NewClassTree made)) {
            return null;
          }
          Tree type = made.getIdentifier();
          return Slip.replace(program.start(type), program.end(type), "Exception");
        });
  }

  private static List<Slip> neverThrown(Program program, Random random) {
    return program.slips(
        CatchTree.class,
        one -> {
          Tree type = one.getParameter().getType();
          String other = CHECKED.get(random.nextInt(CHECKED.size()));
          return Slip.replace(program.start(type), program.end(type), other);
        });
  }
}
