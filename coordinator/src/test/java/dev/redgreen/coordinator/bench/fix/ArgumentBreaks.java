package dev.redgreen.coordinator.bench.fix;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Mistakes in the arguments of a call. */
final class ArgumentBreaks {
  private ArgumentBreaks() {}

  static Breaking of(Operator operator) {
    return switch (operator) {
      case ARGUMENTS_SWAPPED -> (program, random) -> swapped(program);
      case ARGUMENT_DROPPED -> (program, random) -> dropped(program);
      case ARGUMENT_ADDED -> ArgumentBreaks::added;
      case ARGUMENT_TYPE_WRONG -> ArgumentBreaks::typeWrong;
      default -> throw new IllegalArgumentException(operator.title());
    };
  }

  private static Stream<TreePath> calls(Program program) {
    return Stream.concat(
        program.paths(MethodInvocationTree.class), program.paths(NewClassTree.class));
  }

  private static List<? extends ExpressionTree> arguments(Tree call) {
    return call instanceof MethodInvocationTree method
        ? method.getArguments()
        : ((NewClassTree) call).getArguments();
  }

  private static List<Slip> swapped(Program program) {
    List<Slip> slips = new ArrayList<>();
    calls(program)
        .forEach(
            path -> {
              List<? extends ExpressionTree> all = arguments(path.getLeaf());
              for (int i = 1; i < all.size(); i++) {
                slips.add(swap(program, all.get(i - 1), all.get(i)));
              }
            });
    return slips;
  }

  /** Two trees change places. */
  static Slip swap(Program program, Tree one, Tree two) {
    return new Slip(
        List.of(
            new Slip.Change(program.start(one), program.end(one), program.textOf(two)),
            new Slip.Change(program.start(two), program.end(two), program.textOf(one))));
  }

  private static List<Slip> dropped(Program program) {
    List<Slip> slips = new ArrayList<>();
    calls(program)
        .forEach(
            path -> {
              List<? extends ExpressionTree> all = arguments(path.getLeaf());
              for (int i = 0; i < all.size(); i++) {
                boolean last = i == all.size() - 1;
                int from = last && i > 0 ? program.end(all.get(i - 1)) : program.start(all.get(i));
                int to = last ? program.end(all.get(i)) : program.start(all.get(i + 1));
                slips.add(Slip.delete(from, to));
              }
            });
    return slips;
  }

  private static List<Slip> added(Program program, Random random) {
    return calls(program)
        .filter(path -> !arguments(path.getLeaf()).isEmpty())
        .map(
            path -> {
              List<? extends ExpressionTree> all = arguments(path.getLeaf());
              Tree copied = all.get(random.nextInt(all.size()));
              int end = program.end(all.get(all.size() - 1));
              return Slip.insert(end, ", " + program.textOf(copied));
            })
        .toList();
  }

  private static List<Slip> typeWrong(Program program, Random random) {
    List<Slip> slips = new ArrayList<>();
    calls(program)
        .forEach(
            path -> {
              MethodTree method = Program.methodAround(path);
              List<String> names = method == null ? List.of() : names(program, method);
              for (Tree argument : arguments(path.getLeaf())) {
                if (!names.isEmpty()) {
                  String name = names.get(random.nextInt(names.size()));
                  slips.add(Slip.replace(program.start(argument), program.end(argument), name));
                }
              }
            });
    return slips;
  }

  private static List<String> names(Program program, MethodTree method) {
    return program
        .trees(VariableTree.class)
        .filter(
            v -> program.start(method) < program.start(v) && program.end(v) < program.end(method))
        .map(variable -> variable.getName().toString())
        .distinct()
        .toList();
  }
}
