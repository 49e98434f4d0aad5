package dev.redgreen.fixer.reuse.find;

import java.util.Map;
import java.util.Set;

/** Which families of types ({@code TypeShape}) an adapter may convert into which. */
public final class Families {
  private static final Map<String, Set<String>> INTO =
      Map.of(
          "N", Set.of("N", "D", "C", "O", "S", "BigInteger", "BigDecimal", "Number", "Comparable"),
          "D", Set.of("D", "N", "O", "BigDecimal", "S", "Number", "Comparable"),
          "S",
              Set.of(
                  "S", "O", "B", "N", "D", "C", "BigInteger", "BigDecimal", "Comparable", "Reader"),
          "C", Set.of("C", "N", "S", "O", "Comparable"),
          "Z", Set.of("Z", "O"),
          "B", Set.of("B", "S", "O", "L"),
          "L", Set.of("L", "O", "S", "B", "IntStream", "NavigableSet"),
          "M", Set.of("M", "O", "NavigableMap"),
          "O", Set.of("O", "S", "N", "D", "C", "Z", "L", "M", "B"),
          "V", Set.of("V"));

  private Families() {}

  /** Whether a value of one family can be made one of another. */
  public static boolean convertible(String from, String to) {
    if (from.equals(to) || to.equals("O")) {
      return !from.equals("V") || to.equals("V");
    }
    Set<String> into = INTO.get(from);
    if (into != null) {
      return into.contains(to);
    }
    return switch (from) {
      case "BigInteger", "BigDecimal", "Number" -> Set.of("N", "D", "S").contains(to);
      case "IntStream", "LongStream", "DoubleStream" -> to.equals("L");
      case "NavigableSet", "SortedSet", "LinkedHashSet", "TreeSet" -> to.equals("L");
      case "NavigableMap" -> to.equals("M");
      default -> false;
    };
  }
}
