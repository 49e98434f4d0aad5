package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** A constant in whose place its neighbour of the same type belongs. */
final class Constants implements Mutator {
  private static final int MOST = 6;

  @Override
  public List<Mutation> at(Spot spot) {
    Tree tree = spot.tree();
    boolean named = tree instanceof IdentifierTree || tree instanceof MemberSelectTree;
    Optional<Element> element =
        named && !(spot.parent() instanceof CaseTree) ? spot.element(tree) : Optional.empty();
    if (element.isEmpty() || !constant(element.get())) {
      return List.of();
    }
    String before =
        tree instanceof MemberSelectTree select ? spot.text(select.getExpression()) + "." : "";
    return neighbours(spot, element.get()).stream()
        .limit(MOST)
        .map(other -> spot.replace(MutationKind.CONSTANT, tree, before + other.getSimpleName()))
        .toList();
  }

  private static boolean constant(Element element) {
    return element.getKind() == ElementKind.ENUM_CONSTANT
        || (element.getKind() == ElementKind.FIELD
            && element.getModifiers().contains(Modifier.STATIC)
            && element.getModifiers().contains(Modifier.FINAL));
  }

  private static List<VariableElement> neighbours(Spot spot, Element element) {
    if (!(element.getEnclosingElement() instanceof TypeElement owner)) {
      return List.of();
    }
    boolean own = spot.code().text().contains(owner.getSimpleName());
    return ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
        .filter(other -> !other.equals(element) && constant(other))
        .filter(other -> own || !other.getModifiers().contains(Modifier.PRIVATE))
        .filter(other -> spot.code().types().isSameType(other.asType(), element.asType()))
        .toList();
  }
}
