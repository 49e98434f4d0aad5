package dev.redgreen.fixer.reuse.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A Java type as a name with arguments: enough to choose conversions by; javac has the last word.
 *
 * @param name qualified name of a declared type, a primitive's name, or a type variable; {@code
 *     "?"} if unknown, {@code "null"} for the type of null
 * @param arguments type arguments, wildcards replaced by their bound
 * @param dimensions number of array dimensions
 */
public record JavaType(String name, List<JavaType> arguments, int dimensions) {
  /** A type of which nothing is known. */
  public static final JavaType UNKNOWN = named("?");

  /** The type of {@code null}. */
  public static final JavaType NULL = named("null");

  public static final JavaType VOID = named("void");
  public static final JavaType BOOLEAN = named("boolean");
  public static final JavaType INT = named("int");
  public static final JavaType DOUBLE = named("double");
  public static final JavaType STRING = named("java.lang.String");
  public static final JavaType OBJECT = named("java.lang.Object");

  private static final Map<String, String> BOXES =
      Map.of(
          "boolean", "java.lang.Boolean",
          "byte", "java.lang.Byte",
          "short", "java.lang.Short",
          "char", "java.lang.Character",
          "int", "java.lang.Integer",
          "long", "java.lang.Long",
          "float", "java.lang.Float",
          "double", "java.lang.Double",
          "void", "java.lang.Void");

  public JavaType {
    arguments = List.copyOf(arguments);
  }

  /** A type without arguments. */
  public static JavaType named(String name) {
    return new JavaType(name, List.of(), 0);
  }

  /** A type with arguments. */
  public static JavaType generic(String name, JavaType... arguments) {
    return new JavaType(name, List.of(arguments), 0);
  }

  /** Reads a type as a source writes it; annotations are not understood. */
  public static JavaType parse(String text) {
    String rest = text.strip().replace("...", "[]");
    int dimensions = 0;
    while (rest.endsWith("[]")) {
      rest = rest.substring(0, rest.length() - 2).strip();
      dimensions++;
    }
    if (rest.startsWith("?")) {
      String bound = rest.replaceFirst("^\\?\\s*((extends|super)\\s+)?", "");
      return bound.isEmpty() ? OBJECT : parse(bound);
    }
    int open = rest.indexOf('<');
    if (open < 0) {
      return new JavaType(rest, List.of(), dimensions);
    }
    String inner = rest.substring(open + 1, rest.lastIndexOf('>'));
    List<JavaType> arguments = split(inner).stream().map(JavaType::parse).toList();
    return new JavaType(rest.substring(0, open).strip(), arguments, dimensions);
  }

  /** The parts of a list of types that stand at its top level. */
  static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(list.substring(start, i).strip());
        start = i + 1;
      }
    }
    String last = list.substring(start).strip();
    if (!last.isEmpty()) {
      parts.add(last);
    }
    return parts;
  }

  /** The name without package and enclosing types. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Whether anything is known. */
  public boolean isKnown() {
    return !name.equals("?");
  }

  /** Whether it is the type of null. */
  public boolean isNull() {
    return this.equals(NULL);
  }

  /** Whether it is primitive, void not included. */
  public boolean isPrimitive() {
    return dimensions == 0 && BOXES.containsKey(name) && !isVoid();
  }

  /** Whether it is {@code void}. */
  public boolean isVoid() {
    return this.equals(VOID);
  }

  /** Whether it is an array. */
  public boolean isArray() {
    return dimensions > 0;
  }

  /** Whether it is a byte, short, int, long, float or double, boxed or not. */
  public boolean isNumber() {
    return dimensions == 0
        && List.of("byte", "short", "int", "long", "float", "double").contains(unboxed().name);
  }

  /** The type of an array's elements. */
  public JavaType element() {
    return new JavaType(name, arguments, Math.max(0, dimensions - 1));
  }

  /** The array of this type. */
  public JavaType array() {
    return new JavaType(name, arguments, dimensions + 1);
  }

  /** The reference type of a primitive one; any other type itself. */
  public JavaType boxed() {
    return dimensions == 0 ? named(BOXES.getOrDefault(name, name)).with(arguments) : this;
  }

  /** The primitive type of a box; any other type itself. */
  public JavaType unboxed() {
    Optional<String> primitive =
        BOXES.entrySet().stream()
            .filter(box -> dimensions == 0 && !isVoid())
            .filter(box -> box.getValue().equals(name) || simple(box.getValue()).equals(name))
            .map(Map.Entry::getKey)
            .findFirst();
    return primitive.map(JavaType::named).orElse(this);
  }

  private static String simple(String qualified) {
    return qualified.substring(qualified.lastIndexOf('.') + 1);
  }

  /** This type with other arguments. */
  public JavaType with(List<JavaType> otherArguments) {
    return new JavaType(name, otherArguments, dimensions);
  }

  /** The first argument; {@link #OBJECT} if there is none. */
  public JavaType argument() {
    return arguments.isEmpty() ? OBJECT : arguments.get(0);
  }

  /** The type without arguments. */
  public JavaType erased() {
    return with(List.of());
  }

  /** Every name that occurs in it. */
  public Stream<String> names() {
    return Stream.concat(Stream.of(name), arguments.stream().flatMap(JavaType::names));
  }

  /** The type as a source writes it, with qualified names. */
  @Override
  public String toString() {
    String inner =
        arguments.isEmpty()
            ? ""
            : arguments.stream()
                .map(JavaType::toString)
                .collect(Collectors.joining(", ", "<", ">"));
    return name
        + inner
        + IntStream.range(0, dimensions).mapToObj(i -> "[]").collect(Collectors.joining());
  }
}
