package dev.redgreen.fixer.reuse.demand;

import java.util.Map;
import java.util.Optional;

/** The interface that a value of a concrete collection type is meant by. */
final class Generalised {
  private static final Map<String, String> INTERFACES =
      Map.ofEntries(
          Map.entry("java.util.ArrayList", "java.util.List"),
          Map.entry("java.util.LinkedList", "java.util.List"),
          Map.entry("java.util.HashSet", "java.util.Set"),
          Map.entry("java.util.LinkedHashSet", "java.util.Set"),
          Map.entry("java.util.TreeSet", "java.util.Set"),
          Map.entry("java.util.HashMap", "java.util.Map"),
          Map.entry("java.util.LinkedHashMap", "java.util.Map"),
          Map.entry("java.util.TreeMap", "java.util.Map"),
          Map.entry("java.util.ArrayDeque", "java.util.Deque"));

  private Generalised() {}

  /** The type with its own and its arguments' concrete collections replaced. */
  static JavaType of(JavaType type) {
    String name = Optional.ofNullable(INTERFACES.get(type.name())).orElse(type.name());
    return new JavaType(
        name, type.arguments().stream().map(Generalised::of).toList(), type.dimensions());
  }
}
