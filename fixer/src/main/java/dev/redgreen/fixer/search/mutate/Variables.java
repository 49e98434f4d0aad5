package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** A variable in whose place another of the same type belongs. */
final class Variables implements Mutator {
  private static final int MOST = 6;

  @Override
  public List<Mutation> at(Spot spot) {
    Tree tree = spot.tree();
    boolean named = tree instanceof IdentifierTree || tree instanceof MemberSelectTree;
    boolean called =
        spot.parent() instanceof MethodInvocationTree call && call.getMethodSelect() == tree;
    Optional<Element> element = named && !called ? spot.element(tree) : Optional.empty();
    if (element.isEmpty() || !variable(element.get())) {
      return List.of();
    }
    List<String> others =
        tree instanceof MemberSelectTree select
            ? fields(spot, select, element.get())
            : visible(spot, element.get());
    return others.stream()
        .filter(other -> !other.equals(spot.text(tree)))
        .distinct()
        .limit(MOST)
        .map(other -> spot.replace(MutationKind.VARIABLE, tree, other))
        .toList();
  }

  private static boolean variable(Element element) {
    return switch (element.getKind()) {
      case LOCAL_VARIABLE,
          PARAMETER,
          FIELD,
          EXCEPTION_PARAMETER,
          RESOURCE_VARIABLE,
          BINDING_VARIABLE ->
          !element.getSimpleName().contentEquals("this")
              && !element.getSimpleName().contentEquals("super")
              && !element.getSimpleName().contentEquals("length");
      default -> false;
    };
  }

  private static List<String> visible(Spot spot, Element element) {
    List<String> names = new ArrayList<>();
    for (Scope.Variable other : Scope.of(spot)) {
      if (same(spot, other.type(), element.asType())) {
        names.add(other.text());
      }
    }
    return names;
  }

  private static boolean same(Spot spot, TypeMirror one, TypeMirror two) {
    return spot.code().types().isSameType(one, two);
  }

  private static List<String> fields(Spot spot, MemberSelectTree select, Element element) {
    boolean fixed = element.getModifiers().contains(Modifier.STATIC);
    if (fixed || !(element.getEnclosingElement() instanceof TypeElement owner)) {
      return List.of();
    }
    return ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
        .filter(other -> other.getKind() == ElementKind.FIELD)
        .filter(other -> !other.getModifiers().contains(Modifier.STATIC))
        .filter(other -> same(spot, other.asType(), element.asType()))
        .map(other -> spot.text(select.getExpression()) + "." + other.getSimpleName())
        .toList();
  }
}
