package dev.redgreen.fixer.reuse.demand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the narrowest types that fit several calls: what differs in the same way in two places
 * becomes a type variable (Plotkin's anti-unification over the calls).
 */
final class Unification {
  private static final List<String> WIDTH =
      List.of("byte", "short", "char", "int", "long", "float", "double");
  private static final Set<String> TEXT =
      Set.of(
          "java.lang.String",
          "java.lang.StringBuilder",
          "java.lang.StringBuffer",
          "java.lang.CharSequence");
  private static final List<String> COLLECTIONS =
      List.of(
          "java.util.List",
          "java.util.Set",
          "java.util.SortedSet",
          "java.util.Deque",
          "java.util.Queue",
          "java.util.Collection",
          "java.lang.Iterable");

  private final Map<String, List<JavaType>> variables = new LinkedHashMap<>();
  private int owned;

  /** Adds a variable of the class, with the argument that it has in each call. */
  void own(String variable, List<JavaType> column) {
    variables.put(variable, column);
    owned++;
  }

  /** The variables that the calls themselves brought about. */
  List<String> made() {
    return new ArrayList<>(variables.keySet()).subList(owned, variables.size());
  }

  /** The type that fits every entry; entries that are unknown do not count. */
  JavaType unify(List<JavaType> column) {
    return unify(column, false);
  }

  private JavaType unify(List<JavaType> column, boolean inside) {
    List<JavaType> known =
        column.stream().filter(type -> type.isKnown() && !type.isNull()).distinct().toList();
    boolean nullable = column.contains(JavaType.NULL);
    String owner = inside || owned > 0 ? owned(column) : "";
    if (!owner.isEmpty()) {
      return JavaType.named(owner);
    }
    if (known.isEmpty()) {
      return nullable ? JavaType.OBJECT : JavaType.UNKNOWN;
    }
    if (known.size() == 1) {
      return nullable ? known.get(0).boxed() : known.get(0);
    }
    if (known.stream().allMatch(type -> WIDTH.contains(type.unboxed().toString())) && !inside) {
      JavaType widest = widest(known);
      return nullable ? widest.boxed() : widest;
    }
    if (known.stream().map(JavaType::erased).distinct().count() == 1) {
      return sameErasure(column, known.get(0));
    }
    if (known.stream().allMatch(type -> TEXT.contains(type.toString()))) {
      return JavaType.named("java.lang.CharSequence");
    }
    if (known.stream().map(Generalised::of).allMatch(Unification::isCollection)) {
      return collection(column, known);
    }
    return variable(column);
  }

  private static JavaType widest(List<JavaType> numbers) {
    int widest =
        numbers.stream().mapToInt(type -> WIDTH.indexOf(type.unboxed().name())).max().orElse(0);
    return JavaType.named(WIDTH.get(widest));
  }

  private JavaType sameErasure(List<JavaType> column, JavaType shape) {
    int arity = shape.arguments().size();
    List<JavaType> arguments =
        IntStream.range(0, arity).mapToObj(i -> unify(argumentColumn(column, i), true)).toList();
    return shape.with(arguments);
  }

  /** Object is what an empty collection says of its elements: nothing. */
  private static List<JavaType> argumentColumn(List<JavaType> column, int index) {
    return column.stream()
        .map(
            type ->
                index < type.arguments().size()
                        && !type.arguments().get(index).equals(JavaType.OBJECT)
                    ? type.arguments().get(index)
                    : JavaType.UNKNOWN)
        .toList();
  }

  private static boolean isCollection(JavaType type) {
    return COLLECTIONS.contains(type.name()) && !type.isArray();
  }

  private JavaType collection(List<JavaType> column, List<JavaType> known) {
    List<String> names =
        known.stream().map(type -> Generalised.of(type).name()).distinct().toList();
    String name =
        names.size() == 1
            ? names.get(0)
            : names.contains("java.lang.Iterable") ? "java.lang.Iterable" : "java.util.Collection";
    JavaType element = unify(argumentColumn(column, 0), true);
    return JavaType.generic(name, element.isKnown() ? element : JavaType.OBJECT);
  }

  private String owned(List<JavaType> column) {
    return variables.entrySet().stream()
        .limit(owned)
        .filter(variable -> covers(variable.getValue(), column))
        .filter(variable -> agrees(variable.getValue(), column))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** Whether the argument is known wherever the entry is: a class is not guessed generic. */
  private static boolean covers(List<JavaType> own, List<JavaType> column) {
    return IntStream.range(0, own.size())
        .allMatch(i -> own.get(i).isKnown() || !column.get(i).isKnown());
  }

  private JavaType variable(List<JavaType> column) {
    for (Map.Entry<String, List<JavaType>> variable : variables.entrySet()) {
      if (agrees(variable.getValue(), column)) {
        return JavaType.named(variable.getKey());
      }
    }
    String name = List.of("T", "U", "V", "W", "X", "Y", "Z").get(variables.size() % 7);
    variables.put(name, column);
    return JavaType.named(name);
  }

  private static boolean agrees(List<JavaType> one, List<JavaType> two) {
    boolean witnessed = false;
    for (int i = 0; i < one.size(); i++) {
      JavaType a = one.get(i);
      JavaType b = two.get(i);
      boolean said = a.isKnown() && b.isKnown() && !b.isNull();
      if (said && !a.boxed().equals(b.boxed())) {
        return false;
      }
      witnessed |= said;
    }
    return witnessed;
  }
}
