package dev.redgreen.fixer.reuse.plan;

import dev.redgreen.fixer.reuse.demand.JavaType;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Java text with two kinds of marks: {@code #java.util.List#} is the name of a type, {@code ${p0}}
 * the value of an input. What they become depends on where the text is put.
 */
public final class Code {
  private static final Pattern TYPE = Pattern.compile("#([\\w.$]+)#");
  private static final Pattern INPUT = Pattern.compile("\\$\\{(\\w+)}");

  private Code() {}

  /** The mark of a type. */
  public static String type(String qualifiedName) {
    return "#" + qualifiedName + "#";
  }

  /** A type with its arguments, every declared type marked. */
  public static String of(JavaType type) {
    String name = type.name().contains(".") ? type(type.name()) : type.name();
    String arguments =
        type.arguments().isEmpty()
            ? ""
            : type.arguments().stream().map(Code::of).collect(Collectors.joining(", ", "<", ">"));
    return name + arguments + "[]".repeat(type.dimensions());
  }

  /** The mark of an input. */
  public static String input(String key) {
    return "${" + key + "}";
  }

  /** The text with every type named by this function. */
  public static String withTypes(String code, UnaryOperator<String> naming) {
    return TYPE.matcher(code)
        .replaceAll(match -> Matcher.quoteReplacement(naming.apply(match.group(1))));
  }

  /** The text with every input named by this function. */
  public static String withInputs(String code, UnaryOperator<String> naming) {
    return INPUT
        .matcher(code)
        .replaceAll(match -> Matcher.quoteReplacement(naming.apply(match.group(1))));
  }

  /** The text with qualified names of types, and inputs named by their keys. */
  public static String qualified(String code) {
    return withInputs(withTypes(code, name -> name), key -> key);
  }

  /** The types that the text names. */
  public static Set<String> types(String code) {
    Set<String> names = new LinkedHashSet<>();
    TYPE.matcher(code).results().forEach(match -> names.add(match.group(1)));
    return names;
  }
}
