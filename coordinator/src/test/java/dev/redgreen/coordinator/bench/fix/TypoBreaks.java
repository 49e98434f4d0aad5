package dev.redgreen.coordinator.bench.fix;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that are misspelt. */
final class TypoBreaks {
  private static final Set<String> FIXED = Set.of("this", "super", "length", "class");

  private TypoBreaks() {}

  static Breaking of(Operator operator) {
    return switch (operator) {
      case VARIABLE_MISSPELT -> TypoBreaks::variable;
      case METHOD_MISSPELT -> (program, random) -> names(program, random, TypoBreaks::isCalled);
      case TYPE_MISSPELT -> (program, random) -> names(program, random, TypoBreaks::isType);
      case FIELD_MISSPELT -> (program, random) -> names(program, random, TypoBreaks::isField);
      case CONSTANT_MISSPELT -> (program, random) -> names(program, random, TypoBreaks::isConstant);
      case CONSTRUCTED_TYPE_MISSPELT ->
          (program, random) -> names(program, random, TypoBreaks::isConstructed);
      case STATIC_RECEIVER_MISSPELT ->
          (program, random) -> names(program, random, TypoBreaks::isReceiver);
      case CASE_WRONG -> (program, random) -> caseWrong(program);
      case LOCAL_RENAMED -> TypoBreaks::localRenamed;
      default -> throw new IllegalArgumentException(operator.title());
    };
  }

  private static List<Slip> variable(Program program, Random random) {
    Set<String> locals =
        program
            .paths(VariableTree.class)
            .filter(path -> !(path.getParentPath().getLeaf() instanceof ClassTree))
            .map(path -> ((VariableTree) path.getLeaf()).getName().toString())
            .collect(Collectors.toSet());
    return names(
        program,
        random,
        path ->
            path.getLeaf() instanceof IdentifierTree
                && !isCalled(path)
                && locals.contains(name(path)));
  }

  private static List<Slip> names(Program program, Random random, Predicate<TreePath> wanted) {
    return uses(program)
        .filter(wanted)
        .map(path -> misspelt(program, path.getLeaf(), name(path), random))
        .toList();
  }

  private static Slip misspelt(Program program, Tree tree, String name, Random random) {
    int start = program.nameStart(tree);
    return Slip.replace(start, start + name.length(), Misspelling.of(name, random));
  }

  /** Identifiers and selections outside of imports and the package line. */
  private static Stream<TreePath> uses(Program program) {
    return program
        .paths(ExpressionTree.class)
        .filter(path -> !FIXED.contains(name(path)) && program.nameStart(path.getLeaf()) >= 0)
        .filter(path -> !inHeader(path));
  }

  private static boolean inHeader(TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof ImportTree || at.getLeaf() instanceof PackageTree) {
        return true;
      }
    }
    return false;
  }

  private static String name(TreePath path) {
    if (path.getLeaf() instanceof IdentifierTree identifier) {
      return identifier.getName().toString();
    }
    return path.getLeaf() instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : "";
  }

  private static Tree parent(TreePath path) {
    return path.getParentPath().getLeaf();
  }

  private static boolean isCalled(TreePath path) {
    return parent(path) instanceof MethodInvocationTree call
        && call.getMethodSelect() == path.getLeaf();
  }

  private static boolean isTypeName(TreePath path) {
    return path.getLeaf() instanceof IdentifierTree && name(path).matches("[A-Z]\\w*[a-z]\\w*");
  }

  private static boolean isType(TreePath path) {
    return isTypeName(path) && !isReceiver(path) && !isConstructed(path) && !isCalled(path);
  }

  private static boolean isField(TreePath path) {
    return path.getLeaf() instanceof MemberSelectTree
        && !isCalled(path)
        && !(parent(path) instanceof MemberSelectTree)
        && Character.isLowerCase(name(path).charAt(0));
  }

  private static boolean isConstant(TreePath path) {
    return name(path).matches("[A-Z][A-Z0-9_]+");
  }

  private static boolean isConstructed(TreePath path) {
    Tree parent = parent(path);
    boolean direct = parent instanceof NewClassTree made && made.getIdentifier() == path.getLeaf();
    return direct
        || (parent instanceof ParameterizedTypeTree type
            && type.getType() == path.getLeaf()
            && path.getParentPath().getParentPath().getLeaf() instanceof NewClassTree made
            && made.getIdentifier() == parent);
  }

  private static boolean isReceiver(TreePath path) {
    return isTypeName(path)
        && parent(path) instanceof MemberSelectTree
        && isCalled(path.getParentPath());
  }

  private static List<Slip> caseWrong(Program program) {
    return uses(program)
        .map(
            path -> {
              int start = program.nameStart(path.getLeaf());
              char first = name(path).charAt(0);
              char other =
                  Character.isUpperCase(first)
                      ? Character.toLowerCase(first)
                      : Character.toUpperCase(first);
              return Slip.replace(start, start + 1, String.valueOf(other));
            })
        .toList();
  }

  private static List<Slip> localRenamed(Program program, Random random) {
    return program.slipsAt(
        VariableTree.class,
        path ->
            parent(path) instanceof ClassTree
                ? null
                : program
                    .declaredName(path.getLeaf())
                    .map(t -> Slip.replace(t.start(), t.end(), Misspelling.of(t.text(), random)))
                    .orElse(null));
  }
}
