package dev.redgreen.fixer.reuse.slice;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.redgreen.patterns.MemberSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** A type declared in a source file of a library. */
final class SourceType {
  private final SourceUnit unit;
  private final ClassTree tree;
  private final @Nullable SourceType outer;
  private final List<SourceType> nested = new ArrayList<>();

  SourceType(SourceUnit unit, ClassTree tree, @Nullable SourceType outer) {
    this.unit = unit;
    this.tree = tree;
    this.outer = outer;
    for (Tree member : tree.getMembers()) {
      if (member instanceof ClassTree type && !type.getSimpleName().isEmpty()) {
        nested.add(new SourceType(unit, type, this));
      }
    }
  }

  SourceUnit unit() {
    return unit;
  }

  ClassTree tree() {
    return tree;
  }

  Optional<SourceType> outer() {
    return Optional.ofNullable(outer);
  }

  List<SourceType> nested() {
    return nested;
  }

  String simpleName() {
    return tree.getSimpleName().toString();
  }

  String binaryName() {
    if (outer != null) {
      return outer.binaryName() + "$" + simpleName();
    }
    return unit.packageName().isEmpty() ? simpleName() : unit.packageName() + "." + simpleName();
  }

  String qualifiedName() {
    return MemberSignature.sourceName(binaryName());
  }

  /** Whether its parts cannot be told apart: enums, records, annotations. */
  boolean isWhole() {
    return tree.getKind() != Tree.Kind.CLASS && tree.getKind() != Tree.Kind.INTERFACE;
  }

  boolean isAbstract() {
    return tree.getModifiers().getFlags().contains(Modifier.ABSTRACT)
        || tree.getKind() == Tree.Kind.INTERFACE;
  }

  /** Names of superclass and interfaces as they are written, type arguments left out. */
  List<String> parentNames() {
    List<Tree> named = new ArrayList<>(tree.getImplementsClause());
    if (tree.getExtendsClause() != null) {
      named.add(tree.getExtendsClause());
    }
    return named.stream().map(name -> name.toString().replaceFirst("<.*", "")).toList();
  }

  Stream<MethodTree> methods() {
    return members(MethodTree.class);
  }

  Stream<VariableTree> fields() {
    return members(VariableTree.class);
  }

  Stream<BlockTree> initialisers() {
    return members(BlockTree.class);
  }

  private <T extends Tree> Stream<T> members(Class<T> kind) {
    return tree.getMembers().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(member -> unit.file().start(member) >= 0 && unit.file().textOf(member).isPresent());
  }

  /** Whether a method takes this many arguments. */
  static boolean takes(MethodTree method, int arguments) {
    int parameters = method.getParameters().size();
    boolean rest = parameters > 0 && isRest(method.getParameters().get(parameters - 1));
    return parameters == arguments || (rest && arguments >= parameters - 1);
  }

  private static boolean isRest(VariableTree parameter) {
    return parameter.toString().contains("...");
  }

  @Override
  public String toString() {
    return qualifiedName();
  }
}
