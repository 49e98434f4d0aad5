package dev.redgreen.fixer.reuse.plan;

import static dev.redgreen.fixer.reuse.plan.ConversionRule.is;
import static dev.redgreen.fixer.reuse.plan.ConversionRule.of;

import dev.redgreen.fixer.reuse.demand.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The table of conversions. */
final class ConversionRules {
  private static final Predicate<JavaType> INT = is("int", "Integer");
  private static final Predicate<JavaType> LONG = is("long", "Long");
  private static final Predicate<JavaType> DOUBLE = is("double", "Double");
  private static final Predicate<JavaType> CHAR = is("char", "Character");
  private static final Predicate<JavaType> STRING = is("String");
  private static final Predicate<JavaType> TEXT =
      is("CharSequence", "StringBuilder", "StringBuffer");
  private static final Predicate<JavaType> SEQUENCE =
      is("List", "Collection", "Set", "Queue", "Deque", "SortedSet", "ArrayList");
  private static final Predicate<JavaType> LIST = is("List", "ArrayList");
  private static final Predicate<JavaType> ITERABLE = is("Iterable");
  private static final Predicate<JavaType> STREAM = is("Stream");
  private static final Predicate<JavaType> OBJECTS =
      type -> type.dimensions() == 1 && !type.element().isPrimitive();
  private static final String COLLECT = ".collect(#java.util.stream.Collectors#.toList())";
  private static final String UTF_8 = "#java.nio.charset.StandardCharsets#.UTF_8";

  private ConversionRules() {}

  static List<ConversionRule> all() {
    List<ConversionRule> rules = new ArrayList<>();
    numbers(rules);
    texts(rules);
    arrays(rules);
    sequences(rules);
    options(rules);
    return List.copyOf(rules);
  }

  private static void numbers(List<ConversionRule> rules) {
    rules.add(of(LONG, INT, 1, "#java.lang.Math#.toIntExact($)"));
    rules.add(of(DOUBLE, INT, 2.5, "(int) $"));
    rules.add(of(DOUBLE, LONG, 2.5, "(long) $"));
    rules.add(of(DOUBLE, is("float", "Float"), 2, "(float) $"));
    rules.add(of(INT, CHAR, 2, "(char) $"));
    rules.add(of(INT, is("short", "Short"), 2, "(short) $"));
    rules.add(of(INT, is("byte", "Byte"), 2, "(byte) $"));
    rules.add(of(CHAR, INT, 1, "$"));
    rules.add(of(is("int", "long"), is("BigInteger"), 1, "#java.math.BigInteger#.valueOf($)"));
    rules.add(of(is("int", "long"), is("BigDecimal"), 1, "#java.math.BigDecimal#.valueOf($)"));
    rules.add(of(is("double"), is("BigDecimal"), 1, "#java.math.BigDecimal#.valueOf($)"));
    rules.add(of(is("BigInteger"), INT, 1.5, "$.intValueExact()"));
    rules.add(of(is("BigInteger"), LONG, 1.5, "$.longValueExact()"));
    rules.add(of(is("BigDecimal"), DOUBLE, 1.5, "$.doubleValue()"));
    rules.add(of(is("Number"), INT, 1.5, "$.intValue()"));
    rules.add(of(is("Number"), DOUBLE, 1.5, "$.doubleValue()"));
  }

  private static void texts(List<ConversionRule> rules) {
    rules.add(of(TEXT, STRING, 0.5, "$.toString()"));
    rules.add(of(STRING, is("StringBuilder"), 1, "new #java.lang.StringBuilder#($)"));
    rules.add(of(STRING, is("StringBuffer"), 1.5, "new #java.lang.StringBuffer#($)"));
    rules.add(of(STRING, is("char[]"), 0.7, "$.toCharArray()"));
    rules.add(of(TEXT, is("char[]"), 1, "$.toString().toCharArray()"));
    rules.add(of(is("char[]"), is("String", "CharSequence"), 0.7, "new #java.lang.String#($)"));
    rules.add(of(CHAR, is("String", "CharSequence"), 1, "#java.lang.String#.valueOf($)"));
    rules.add(of(STRING, CHAR, 3, "$.charAt(0)"));
    rules.add(of(STRING, is("byte[]"), 1, "$.getBytes(" + UTF_8 + ")"));
    rules.add(of(is("byte[]"), STRING, 1, "new #java.lang.String#($, " + UTF_8 + ")"));
    rules.add(
        of(is("int", "long", "double", "boolean"), STRING, 2.5, "#java.lang.String#.valueOf($)"));
    rules.add(of(STRING, INT, 2.5, "#java.lang.Integer#.parseInt($)"));
    rules.add(of(STRING, LONG, 2.5, "#java.lang.Long#.parseLong($)"));
    rules.add(of(STRING, DOUBLE, 2.5, "#java.lang.Double#.parseDouble($)"));
    rules.add(of(is("BigInteger", "BigDecimal"), STRING, 2, "$.toString()"));
    rules.add(of(STRING, is("BigInteger"), 2, "new #java.math.BigInteger#($)"));
    rules.add(of(STRING, is("BigDecimal"), 2, "new #java.math.BigDecimal#($)"));
    rules.add(of(STRING, is("Reader", "StringReader"), 2, "new #java.io.StringReader#($)"));
  }

  private static void arrays(List<ConversionRule> rules) {
    for (String kind : List.of("int", "long", "double")) {
      String box = JavaType.named(kind).boxed().simpleName();
      Predicate<JavaType> array = is(kind + "[]");
      String stream = "#java.util.Arrays#.stream($)";
      String toPrimitive =
          ".mapTo" + capital(kind) + "(#java.lang.Number#::" + kind + "Value).toArray()";
      rules.add(
          of(array, of(SEQUENCE.or(ITERABLE), box, "T", "E"), 1, stream + ".boxed()" + COLLECT));
      rules.add(of(array, is(box + "[]"), 1, stream + ".boxed().toArray(" + box + "[]::new)"));
      rules.add(of(of(SEQUENCE, box), array, 1, "$.stream()" + toPrimitive));
      rules.add(of(is(box + "[]"), array, 1, stream + toPrimitive));
    }
    rules.add(
        of(
            is("int[]"),
            is("double[]"),
            1,
            "#java.util.Arrays#.stream($).asDoubleStream().toArray()"));
    rules.add(
        of(
            is("long[]"),
            is("double[]"),
            1,
            "#java.util.Arrays#.stream($).asDoubleStream().toArray()"));
    rules.add(
        of(is("int[]"), is("long[]"), 1, "#java.util.Arrays#.stream($).asLongStream().toArray()"));
    rules.add(
        of(
            of(SEQUENCE, "Integer", "Long"),
            is("double[]"),
            1.5,
            "$.stream().mapToDouble(#java.lang.Number#::doubleValue).toArray()"));
    rules.add(
        of(
            OBJECTS,
            SEQUENCE.or(ITERABLE).and(is("Set").negate()),
            0.7,
            "#java.util.Arrays#.asList($)"));
    rules.add(
        of(
            of(SEQUENCE, "String"),
            is("String[]", "CharSequence[]", "Object[]"),
            1,
            "$.toArray(new #java.lang.String#[0])"));
    rules.add(
        of(
            of(SEQUENCE, "Integer"),
            is("Integer[]", "T[]", "Object[]"),
            1,
            "$.toArray(new #java.lang.Integer#[0])"));
    rules.add(of(SEQUENCE, is("Object[]"), 1.3, "$.toArray()"));
  }

  private static void sequences(List<ConversionRule> rules) {
    rules.add(of(SEQUENCE.and(LIST.negate()), LIST, 1, "new #java.util.ArrayList#<>($)"));
    rules.add(
        of(SEQUENCE.and(is("Set").negate()), is("Set"), 1, "new #java.util.LinkedHashSet#<>($)"));
    rules.add(
        of(
            SEQUENCE,
            is("SortedSet", "NavigableSet", "TreeSet"),
            1.5,
            "new #java.util.TreeSet#<>($)"));
    rules.add(of(SEQUENCE, is("Deque", "Queue"), 1.5, "new #java.util.ArrayDeque#<>($)"));
    rules.add(of(SEQUENCE.or(ITERABLE), is("Iterator"), 1, "$.iterator()"));
    rules.add(of(SEQUENCE, STREAM, 1, "$.stream()"));
    rules.add(of(STREAM, LIST.or(is("Collection")).or(ITERABLE), 1, "$" + COLLECT));
    rules.add(
        of(
            STREAM,
            is("Set"),
            1.3,
            "$.collect(#java.util.stream.Collectors#.toCollection(#java.util.LinkedHashSet#::new))"));
    rules.add(of(is("IntStream"), LIST, 1.3, "$.boxed()" + COLLECT));
    rules.add(of(is("IntStream"), is("int[]"), 1, "$.toArray()"));
    rules.add(
        of(
            is("Iterable"),
            LIST,
            1.5,
            "#java.util.stream.StreamSupport#.stream($.spliterator(), false)" + COLLECT));
    rules.add(
        of(
            is("Map", "SortedMap"),
            is("SortedMap", "NavigableMap", "TreeMap"),
            1.5,
            "new #java.util.TreeMap#<>($)"));
  }

  private static void options(List<ConversionRule> rules) {
    rules.add(
        of(
            is("Optional"),
            type -> !type.isPrimitive() && !is("Optional").test(type),
            1,
            "$.orElse(null)"));
    rules.add(
        of(
            type -> !type.isPrimitive() && !is("Optional").test(type),
            is("Optional"),
            1,
            "#java.util.Optional#.ofNullable($)"));
    rules.add(of(INT, is("OptionalInt"), 1.5, "#java.util.OptionalInt#.of($)"));
    rules.add(of(is("OptionalInt"), INT, 1.5, "$.getAsInt()"));
    rules.add(of(is("OptionalDouble"), DOUBLE, 1.5, "$.getAsDouble()"));
    rules.add(of(is("OptionalLong"), LONG, 1.5, "$.getAsLong()"));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
