package dev.redgreen.coordinator.bench.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Mistakes in what is executed, and when variables get their values. */
final class FlowBreaks {
  private FlowBreaks() {}

  static Breaking of(Operator operator) {
    return switch (operator) {
      case INITIALISER_DROPPED -> (program, random) -> initialiserDropped(program);
      case STATEMENT_UNREACHABLE -> (program, random) -> unreachable(program);
      case CAPTURED_REASSIGNED -> (program, random) -> captured(program);
      case BODY_DETACHED -> (program, random) -> detached(program);
      default -> throw new IllegalArgumentException(operator.title());
    };
  }

  private static boolean isLocal(TreePath path) {
    return path.getParentPath().getLeaf() instanceof BlockTree;
  }

  private static List<Slip> initialiserDropped(Program program) {
    return program.slipsAt(
        VariableTree.class,
        path -> {
          Tree value = ((VariableTree) path.getLeaf()).getInitializer();
          return value == null || !isLocal(path)
              ? null
              : program
                  .declaredName(path.getLeaf())
                  .map(name -> Slip.delete(name.end(), program.end(value)))
                  .orElse(null);
        });
  }

  private static List<Slip> unreachable(Program program) {
    List<Slip> slips = new ArrayList<>();
    program
        .trees(BlockTree.class)
        .forEach(
            block -> {
              List<? extends StatementTree> all = block.getStatements();
              for (int i = 1; i < all.size(); i++) {
                if (leaves(all.get(i))) {
                  slips.add(ArgumentBreaks.swap(program, all.get(i - 1), all.get(i)));
                }
              }
            });
    return slips;
  }

  private static boolean leaves(Tree tree) {
    return tree instanceof ReturnTree
        || tree instanceof ThrowTree
        || tree instanceof BreakTree
        || tree instanceof ContinueTree;
  }

  private static List<Slip> captured(Program program) {
    Set<String> captured =
        program
            .paths(IdentifierTree.class)
            .filter(FlowBreaks::isCaptured)
            .map(path -> ((IdentifierTree) path.getLeaf()).getName().toString())
            .collect(Collectors.toSet());
    return program.slipsAt(
        VariableTree.class,
        path -> {
          VariableTree variable = (VariableTree) path.getLeaf();
          return isLocal(path) && captured.contains(variable.getName().toString())
              ? split(program, variable)
              : null;
        });
  }

  /** Whether an inner body lies between a use and its method. */
  private static boolean isCaptured(TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof LambdaExpressionTree) {
        return true;
      }
      if (at.getLeaf() instanceof ClassTree type) {
        return type.getSimpleName().isEmpty();
      }
    }
    return false;
  }

  private static @Nullable Slip split(Program program, VariableTree variable) {
    Tree value = variable.getInitializer();
    Tree type = variable.getType();
    if (value == null || type == null || program.end(type) <= program.start(type)) {
      return null;
    }
    String empty = empty(program.textOf(type));
    String name = variable.getName().toString();
    Slip.Change later =
        new Slip.Change(program.start(value), program.start(value), empty + "; " + name + " = ");
    return program
        .token("final", program.start(variable), program.start(type))
        .map(word -> new Slip.Change(word.start(), program.afterBlanks(word.end()), ""))
        .map(gone -> new Slip(List.of(gone, later)))
        .orElseGet(() -> new Slip(List.of(later)));
  }

  private static String empty(String type) {
    return switch (type) {
      case "int", "long", "short", "byte", "char", "double", "float" -> "0";
      case "boolean" -> "false";
      default -> "null";
    };
  }

  private static List<Slip> detached(Program program) {
    return program.slips(
        MethodTree.class,
        method -> {
          if (method.getBody() == null) {
            return null;
          }
          int open = program.start(method.getBody());
          int end = open;
          while (Character.isWhitespace(program.text().charAt(end - 1))) {
            end--;
          }
          return Slip.insert(end, ";");
        });
  }
}
