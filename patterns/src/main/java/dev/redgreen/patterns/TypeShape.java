package dev.redgreen.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The shape of a method: its types with everything forgotten that an adapter can convert, and its
 * parameters in one order. Two methods of the same shape may stand in for each other after
 * renaming, permuting, boxing and wrapping; methods of different shapes hardly can.
 *
 * <p>A shape is written {@code "N,S->S"}: families of the parameter types (the receiver of an
 * instance method counts as one), sorted, then the family of the result.
 */
public final class TypeShape {
  private static final Map<String, String> FAMILIES =
      Map.ofEntries(
          Map.entry("byte", "N"),
          Map.entry("short", "N"),
          Map.entry("int", "N"),
          Map.entry("long", "N"),
          Map.entry("Byte", "N"),
          Map.entry("Short", "N"),
          Map.entry("Integer", "N"),
          Map.entry("Long", "N"),
          Map.entry("OptionalInt", "N"),
          Map.entry("OptionalLong", "N"),
          Map.entry("float", "D"),
          Map.entry("double", "D"),
          Map.entry("Float", "D"),
          Map.entry("Double", "D"),
          Map.entry("OptionalDouble", "D"),
          Map.entry("boolean", "Z"),
          Map.entry("Boolean", "Z"),
          Map.entry("char", "C"),
          Map.entry("Character", "C"),
          Map.entry("String", "S"),
          Map.entry("CharSequence", "S"),
          Map.entry("StringBuilder", "S"),
          Map.entry("StringBuffer", "S"),
          Map.entry("char[]", "S"),
          Map.entry("byte[]", "B"),
          Map.entry("void", "V"),
          Map.entry("Void", "V"),
          Map.entry("Object", "O"),
          Map.entry("Iterable", "L"),
          Map.entry("Iterator", "L"),
          Map.entry("Collection", "L"),
          Map.entry("List", "L"),
          Map.entry("Set", "L"),
          Map.entry("SortedSet", "L"),
          Map.entry("Queue", "L"),
          Map.entry("Deque", "L"),
          Map.entry("ArrayList", "L"),
          Map.entry("LinkedList", "L"),
          Map.entry("HashSet", "L"),
          Map.entry("Stream", "L"),
          Map.entry("Map", "M"),
          Map.entry("SortedMap", "M"),
          Map.entry("HashMap", "M"),
          Map.entry("TreeMap", "M"),
          Map.entry("LinkedHashMap", "M"));

  private TypeShape() {}

  /**
   * The shape of a method.
   *
   * @param parameterTypes source names of the types, receiver of an instance method included
   * @param resultType source name of the result type; {@code "void"} if there is none
   */
  public static String of(List<String> parameterTypes, String resultType) {
    List<String> families =
        new ArrayList<>(parameterTypes.stream().map(TypeShape::family).toList());
    families.sort(null);
    return String.join(",", families) + "->" + family(resultType);
  }

  /** The family of a type given by its source name, with or without package and type arguments. */
  public static String family(String type) {
    String plain = erased(type);
    if (FAMILIES.containsKey(plain)) {
      return FAMILIES.get(plain);
    }
    if (plain.endsWith("[]")) {
      return "L";
    }
    if (plain.equals("Optional")) {
      int open = type.indexOf('<');
      return open < 0 ? "O" : family(type.substring(open + 1, type.lastIndexOf('>')));
    }
    boolean typeVariable = plain.length() <= 2 && Character.isUpperCase(plain.charAt(0));
    return typeVariable ? "O" : plain;
  }

  private static String erased(String type) {
    String plain = type.strip().replace("...", "[]");
    int open = plain.indexOf('<');
    if (open >= 0) {
      plain = plain.substring(0, open) + plain.substring(plain.lastIndexOf('>') + 1);
    }
    return plain.substring(plain.lastIndexOf('.') + 1).strip();
  }
}
