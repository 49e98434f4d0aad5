package dev.redgreen.coordinator.bench.fix;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Modifiers that are missing or too many. */
final class ModifierBreaks {
  private static final Set<Modifier> ACCESS =
      Set.of(Modifier.PUBLIC, Modifier.PROTECTED, Modifier.PRIVATE);

  private ModifierBreaks() {}

  static Breaking of(Operator operator) {
    return switch (operator) {
      case STATIC_DROPPED -> (program, random) -> staticDropped(program);
      case STATIC_ADDED -> (program, random) -> methods(program, Modifier.STATIC);
      case FINAL_LOCAL_ADDED -> (program, random) -> finalAdded(program, false);
      case FINAL_FIELD_ADDED -> (program, random) -> finalAdded(program, true);
      case PRIVATE_ADDED -> (program, random) -> privateAdded(program);
      case ABSTRACT_METHOD_ADDED -> (program, random) -> methods(program, Modifier.ABSTRACT);
      case ABSTRACT_CLASS_ADDED -> (program, random) -> abstractClass(program);
      case MODIFIER_DOUBLED -> (program, random) -> doubled(program);
      default -> throw new IllegalArgumentException(operator.title());
    };
  }

  /** Methods, fields and types: everything that stands directly in a type. */
  private static List<Slip> members(Program program, Predicate<Tree> wanted, Change change) {
    return program.slipsAt(
        Tree.class,
        path -> {
          Tree leaf = path.getLeaf();
          TreePath parent = path.getParentPath();
          boolean member = parent != null && parent.getLeaf() instanceof ClassTree;
          ModifiersTree modifiers = modifiers(leaf);
          return member && modifiers != null && wanted.test(leaf)
              ? change.slip(leaf, modifiers)
              : null;
        });
  }

  /** Makes a slip of a declaration. */
  private interface Change {
    @Nullable Slip slip(Tree tree, ModifiersTree modifiers);
  }

  private static @Nullable ModifiersTree modifiers(Tree tree) {
    if (tree instanceof MethodTree method) {
      return method.getModifiers();
    }
    if (tree instanceof VariableTree variable) {
      return variable.getModifiers();
    }
    return tree instanceof ClassTree type ? type.getModifiers() : null;
  }

  private static boolean has(ModifiersTree modifiers, Modifier modifier) {
    return modifiers.getFlags().contains(modifier);
  }

  /** Deletes or replaces the word of a modifier. */
  static @Nullable Slip word(Program program, Tree tree, Modifier modifier, String text) {
    return program
        .token(modifier.toString(), program.start(tree), program.end(tree))
        .map(
            t ->
                text.isEmpty()
                    ? Slip.delete(t.start(), program.afterBlanks(t.end()))
                    : Slip.replace(t.start(), t.end(), text))
        .orElse(null);
  }

  private static List<Slip> staticDropped(Program program) {
    return members(
        program,
        tree -> !(tree instanceof ClassTree),
        (tree, modifiers) ->
            has(modifiers, Modifier.STATIC) ? word(program, tree, Modifier.STATIC, "") : null);
  }

  private static List<Slip> methods(Program program, Modifier added) {
    Set<Modifier> against = Set.of(Modifier.STATIC, Modifier.ABSTRACT, Modifier.DEFAULT);
    return program.slips(
        MethodTree.class,
        method -> {
          boolean plain = method.getModifiers().getFlags().stream().noneMatch(against::contains);
          return plain && method.getBody() != null && method.getReturnType() != null
              ? Slip.insert(head(program, method), added + " ")
              : null;
        });
  }

  /** Where a method's type parameters or return type begin. */
  private static int head(Program program, MethodTree method) {
    int type = program.start(method.getReturnType());
    return method.getTypeParameters().isEmpty()
        ? type
        : program.token("<", program.start(method), type).map(open -> open.start()).orElse(type);
  }

  private static List<Slip> finalAdded(Program program, boolean fields) {
    Set<String> assigned = assigned(program);
    return program.slipsAt(
        VariableTree.class,
        path -> {
          VariableTree variable = (VariableTree) path.getLeaf();
          boolean field = path.getParentPath().getLeaf() instanceof ClassTree;
          boolean can =
              !has(variable.getModifiers(), Modifier.FINAL)
                  && variable.getType() != null
                  && program.end(variable.getType()) > program.start(variable.getType())
                  && assigned.contains(variable.getName().toString());
          return field == fields && can
              ? Slip.insert(program.start(variable.getType()), "final ")
              : null;
        });
  }

  private static Set<String> assigned(Program program) {
    return Stream.of(
            program.trees(AssignmentTree.class).map(AssignmentTree::getVariable),
            program.trees(CompoundAssignmentTree.class).map(CompoundAssignmentTree::getVariable),
            program.trees(UnaryTree.class).map(UnaryTree::getExpression))
        .flatMap(trees -> trees)
        .map(tree -> program.textOf(tree).replaceFirst("^this\\.", ""))
        .collect(Collectors.toSet());
  }

  private static List<Slip> privateAdded(Program program) {
    return members(
        program,
        tree -> !(tree instanceof ClassTree),
        (tree, modifiers) -> {
          Optional<Modifier> access = access(modifiers);
          if (access.filter(Modifier.PRIVATE::equals).isPresent()) {
            return null;
          }
          return access.isPresent()
              ? word(program, tree, access.get(), "private")
              : Slip.insert(behindAnnotations(program, tree, modifiers), "private ");
        });
  }

  private static Optional<Modifier> access(ModifiersTree modifiers) {
    return modifiers.getFlags().stream().filter(ACCESS::contains).findFirst();
  }

  /** Where modifiers begin: annotations stand before them. */
  private static int behindAnnotations(Program program, Tree tree, ModifiersTree modifiers) {
    int start = modifiers.getAnnotations().stream().mapToInt(program::end).max().orElse(-1);
    if (start < 0) {
      return program.start(tree);
    }
    while (Character.isWhitespace(program.text().charAt(start))) {
      start++;
    }
    return start;
  }

  private static List<Slip> abstractClass(Program program) {
    return program.slips(
        ClassTree.class,
        type ->
            type.getKind() != Tree.Kind.CLASS || has(type.getModifiers(), Modifier.ABSTRACT)
                ? null
                : program
                    .declaredName(type)
                    .flatMap(name -> program.token("class", program.start(type), name.start()))
                    .map(word -> Slip.insert(word.start(), "abstract "))
                    .orElse(null));
  }

  private static List<Slip> doubled(Program program) {
    return members(
        program,
        tree -> true,
        (tree, modifiers) ->
            access(modifiers)
                .map(
                    access ->
                        word(
                            program,
                            tree,
                            access,
                            (access == Modifier.PUBLIC ? "private " : "public ") + access))
                .orElse(null));
  }
}
