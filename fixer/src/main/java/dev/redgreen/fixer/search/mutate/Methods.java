package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** A method in whose place another with the same parameters belongs. */
final class Methods implements Mutator {
  private static final int MOST = 4;
  private static final Set<String> OPPOSITES =
      Set.of(
          "min max",
          "floor ceil",
          "floor round",
          "ceil round",
          "sin cos",
          "first last",
          "head tail",
          "push add",
          "poll pop",
          "peek poll",
          "higher ceiling",
          "lower floor",
          "before after",
          "plus minus",
          "keys values",
          "start end",
          "starts ends",
          "key value",
          "upper lower",
          "any all",
          "all none",
          "any none",
          "and or",
          "add remove",
          "contains starts");

  @Override
  public List<Mutation> at(Spot spot) {
    if (!(spot.tree() instanceof MethodInvocationTree call)) {
      return List.of();
    }
    Tree name = call.getMethodSelect();
    Optional<Element> element = spot.element(call);
    if (element.isEmpty()
        || !(element.get() instanceof ExecutableElement method)
        || !(method.getEnclosingElement() instanceof TypeElement owner)) {
      return List.of();
    }
    int end = spot.code().end(name);
    int start = end - method.getSimpleName().length();
    boolean plain = name instanceof MemberSelectTree || name instanceof IdentifierTree;
    return !plain || start < 0
        ? List.of()
        : others(spot, owner, method).stream()
            .map(other -> spot.replace(MutationKind.METHOD, start, end, other))
            .toList();
  }

  private static List<String> others(Spot spot, TypeElement owner, ExecutableElement method) {
    String own = method.getSimpleName().toString();
    Set<String> names = new LinkedHashSet<>();
    for (ExecutableElement other : ElementFilter.methodsIn(owner.getEnclosedElements())) {
      if (fits(spot, method, other) && likeness(own, other.getSimpleName().toString()) > 0) {
        names.add(other.getSimpleName().toString());
      }
    }
    names.remove(own);
    List<String> best = new ArrayList<>(names);
    best.sort(Comparator.comparingInt((String name) -> -likeness(own, name)));
    return best.size() > MOST ? best.subList(0, MOST) : best;
  }

  private static boolean fits(Spot spot, ExecutableElement method, ExecutableElement other) {
    boolean same =
        method.getParameters().size() == other.getParameters().size()
            && other.getModifiers().contains(Modifier.STATIC)
                == method.getModifiers().contains(Modifier.STATIC)
            && spot.code().types().isSameType(method.getReturnType(), other.getReturnType());
    for (int i = 0; same && i < method.getParameters().size(); i++) {
      same =
          spot.code()
              .types()
              .isSameType(
                  method.getParameters().get(i).asType(), other.getParameters().get(i).asType());
    }
    return same;
  }

  /** How much two names have in common: opposite words count most, then shared ones. */
  private static int likeness(String one, String two) {
    List<String> first = words(one);
    List<String> second = words(two);
    long shared = first.stream().filter(second::contains).count();
    boolean opposite =
        first.stream()
            .anyMatch(
                a ->
                    second.stream()
                        .anyMatch(
                            b ->
                                OPPOSITES.contains(a + " " + b)
                                    || OPPOSITES.contains(b + " " + a)));
    return (int) shared + (opposite ? 3 : 0);
  }

  private static List<String> words(String name) {
    return List.of(
        name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
            .toLowerCase(java.util.Locale.ROOT)
            .split(" "));
  }
}
