package dev.redgreen.fixer.reuse.plan;

import dev.redgreen.fixer.reuse.demand.JavaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The conversions between types that an adapter may use. They are chosen by names of types alone;
 * what does not compile is thrown away later.
 */
public final class Conversions {
  private static final List<String> WIDTH =
      List.of("byte", "short", "char", "int", "long", "float", "double");

  /** Types that a value of the key's type is without conversion. */
  private static final Map<String, Set<String>> SUPERTYPES =
      Map.ofEntries(
          Map.entry("String", Set.of("CharSequence", "Comparable", "Object")),
          Map.entry("StringBuilder", Set.of("CharSequence", "Appendable", "Object")),
          Map.entry("StringBuffer", Set.of("CharSequence", "Appendable", "Object")),
          Map.entry("List", Set.of("Collection", "Iterable", "Object")),
          Map.entry("ArrayList", Set.of("List", "Collection", "Iterable", "Object")),
          Map.entry("LinkedList", Set.of("List", "Deque", "Queue", "Collection", "Iterable")),
          Map.entry("Set", Set.of("Collection", "Iterable", "Object")),
          Map.entry("SortedSet", Set.of("Set", "Collection", "Iterable")),
          Map.entry("TreeSet", Set.of("SortedSet", "NavigableSet", "Set", "Collection")),
          Map.entry("HashSet", Set.of("Set", "Collection", "Iterable")),
          Map.entry("LinkedHashSet", Set.of("Set", "Collection", "Iterable")),
          Map.entry("Deque", Set.of("Queue", "Collection", "Iterable")),
          Map.entry("Queue", Set.of("Collection", "Iterable")),
          Map.entry("Collection", Set.of("Iterable", "Object")),
          Map.entry("HashMap", Set.of("Map")),
          Map.entry("LinkedHashMap", Set.of("Map")),
          Map.entry("TreeMap", Set.of("Map", "SortedMap", "NavigableMap")),
          Map.entry("SortedMap", Set.of("Map")),
          Map.entry("Integer", Set.of("Number", "Comparable", "Object")),
          Map.entry("Long", Set.of("Number", "Comparable", "Object")),
          Map.entry("Double", Set.of("Number", "Comparable", "Object")));

  private final List<ConversionRule> rules = ConversionRules.all();

  /** Conversions from one type to another, cheapest first; none if they have nothing in common. */
  public List<Conversion> between(JavaType from, JavaType to) {
    if (isSame(from, to)) {
      return List.of(Conversion.NONE);
    }
    List<Conversion> found = new ArrayList<>();
    if (isOpen(to) || isOpen(from)) {
      found.add(new Conversion("$", to.equals(JavaType.OBJECT) ? 1.5 : 1));
    }
    if (isSupertype(from, to) || isSupertype(from.boxed(), to)) {
      found.add(new Conversion("$", 0.3));
    }
    if (widens(from, to)) {
      found.add(new Conversion("$", 0.5));
    }
    rules.stream()
        .filter(rule -> rule.applies(from, to))
        .map(ConversionRule::conversion)
        .forEach(found::add);
    found.sort(Comparator.comparingDouble(Conversion::cost));
    return found;
  }

  private static boolean isSame(JavaType from, JavaType to) {
    return from.unboxed().simpleName().equals(to.unboxed().simpleName())
        && from.dimensions() == to.dimensions();
  }

  private static boolean isSupertype(JavaType from, JavaType to) {
    return from.dimensions() == to.dimensions()
        && SUPERTYPES.getOrDefault(from.simpleName(), Set.of()).contains(to.simpleName());
  }

  private static boolean widens(JavaType from, JavaType to) {
    int narrow = WIDTH.indexOf(from.unboxed().toString());
    int wide = WIDTH.indexOf(to.unboxed().toString());
    return narrow >= 0 && narrow < wide && !to.unboxed().toString().equals("char");
  }

  /** Whether the type stands for any reference type. */
  static boolean isOpen(JavaType type) {
    String name = type.simpleName();
    boolean variable =
        name.length() <= 2 && Character.isUpperCase(name.charAt(0)) && !type.name().contains(".");
    return variable || (type.dimensions() == 0 && name.equals("Object"));
  }
}
