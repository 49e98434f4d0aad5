package dev.redgreen.patterns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The signature of a method or constructor as data; its text is the {@code signature} of {@link
 * Kind#METHOD} and {@link Kind#MEMBER} patterns. {@link #toString()} and {@link #parse} are
 * inverse. It looks like this, the enclosing type standing before {@code #}:
 *
 * <pre>
 * public static String org.acme.Strings#leftPad(String text, int size)
 * public static &lt;T extends java.lang.Comparable&lt;? super T&gt;&gt; T java.util.Collections#max(java.util.Collection&lt;? extends T&gt; coll)
 * public abstract boolean java.util.Collection&lt;E&gt;#add(E e)
 * public java.io.FileReader#new(java.io.File file) throws java.io.FileNotFoundException
 * public V java.util.AbstractMap$SimpleEntry&lt;K, V&gt;#setValue(V value)
 * public static String java.lang.String#format(String format, Object... args)
 * </pre>
 *
 * <p>Members known from class files have qualified type names (nested types with a dot); members
 * read from sources have the names that the source uses, and the imports of their unit say what
 * they mean. Annotations are left out.
 *
 * @param modifiers Java's modifier words in their usual order; members of interfaces carry their
 *     implied {@code public}
 * @param typeParameters the member's own, with bounds: {@code "T extends Comparable<T>"}
 * @param returnType type of the result; of a constructor the type that it makes
 * @param enclosingType binary name of the enclosing type, {@code a.b.Outer$Inner}
 * @param enclosingTypeParameters names of the enclosing type's parameters, such as {@code K}
 * @param name simple name; of a constructor {@link #CONSTRUCTOR}
 * @param parameters in order; the last type ends in {@code ...} where the arity varies
 * @param thrown declared exceptions
 */
public record MemberSignature(
    List<String> modifiers,
    List<String> typeParameters,
    String returnType,
    String enclosingType,
    List<String> enclosingTypeParameters,
    String name,
    List<Parameter> parameters,
    List<String> thrown) {

  /** The name that stands for a constructor. */
  public static final String CONSTRUCTOR = "new";

  private static final Pattern GAP = Pattern.compile("[\\s,]");
  private static final Pattern NESTED = Pattern.compile("(?<=[^.$])\\$(?=[^.$])");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  /** One parameter: type as written, and a name that may be made up ({@code arg0}). */
  public record Parameter(String type, String name) {
    public Parameter {
      type = tidy(type);
    }

    @Override
    public String toString() {
      return type + " " + name;
    }
  }

  public MemberSignature {
    modifiers = List.copyOf(modifiers);
    typeParameters = typeParameters.stream().map(MemberSignature::tidy).toList();
    enclosingTypeParameters = List.copyOf(enclosingTypeParameters);
    parameters = List.copyOf(parameters);
    thrown = thrown.stream().map(MemberSignature::tidy).toList();
    returnType =
        name.equals(CONSTRUCTOR)
            ? sourceName(enclosingType) + angled(enclosingTypeParameters)
            : tidy(returnType);
  }

  /**
   * Reads what {@link #toString()} wrote.
   *
   * @throws IllegalArgumentException if the text is no signature
   */
  public static MemberSignature parse(String text) {
    return SignatureReader.read(text);
  }

  /** Whether it is a constructor. */
  public boolean isConstructor() {
    return name.equals(CONSTRUCTOR);
  }

  /** Whether it is called without an instance; constructors are not static. */
  public boolean isStatic() {
    return modifiers.contains("static");
  }

  /** Whether it is public. */
  public boolean isPublic() {
    return modifiers.contains("public");
  }

  /** Whether it is an instance method, so that a call needs a receiver. */
  public boolean hasReceiver() {
    return !isStatic() && !isConstructor();
  }

  /** Whether the last parameter takes any number of arguments. */
  public boolean isVarArgs() {
    return !parameters.isEmpty() && parameters.get(parameters.size() - 1).type().endsWith("...");
  }

  /** The enclosing type as a source names it: {@code a.b.Outer.Inner}, without its parameters. */
  public String enclosingSourceName() {
    return sourceName(enclosingType);
  }

  /** Types of the arguments that a call needs, the receiver first where there is one. */
  public List<String> inputTypes() {
    List<String> types = new ArrayList<>();
    if (hasReceiver()) {
      types.add(enclosingSourceName() + angled(enclosingTypeParameters));
    }
    parameters.forEach(parameter -> types.add(parameter.type()));
    return types;
  }

  /**
   * The {@link TypeShape} that it is found by. A type variable counts as its bound where that is
   * text or a number ({@code T extends CharSequence}), else as an object.
   */
  public String shape() {
    Map<String, String> variables = variables();
    List<String> inputs = inputTypes().stream().map(type -> concrete(type, variables)).toList();
    return TypeShape.of(inputs, concrete(returnType, variables));
  }

  private Map<String, String> variables() {
    Map<String, String> bounds = new HashMap<>();
    enclosingTypeParameters.forEach(variable -> bounds.put(variable, "Object"));
    for (String parameter : typeParameters) {
      String[] parts = parameter.split(" extends ", 2);
      String bound = parts.length == 1 ? "Object" : parts[1];
      bounds.put(parts[0], TypeShape.family(bound).length() == 1 ? bound : "Object");
    }
    return bounds;
  }

  private static String concrete(String type, Map<String, String> variables) {
    int dimensions = type.indexOf('[') < 0 ? type.indexOf("...") : type.indexOf('[');
    String element = dimensions < 0 ? type : type.substring(0, dimensions);
    String bound = variables.get(element);
    return bound == null ? type : bound + type.substring(element.length());
  }

  /**
   * {@code a.b.Outer.Inner} for {@code a.b.Outer$Inner}; a name may begin or end with a {@code $}.
   */
  public static String sourceName(String binaryName) {
    return binaryName.indexOf('$') < 0 ? binaryName : NESTED.matcher(binaryName).replaceAll(".");
  }

  static String angled(List<String> arguments) {
    return arguments.isEmpty() ? "" : "<" + String.join(", ", arguments) + ">";
  }

  private static String tidy(String type) {
    String bare = type.strip();
    return GAP.matcher(bare).find() // few types have any, and each search reads hundreds
        ? COMMA.matcher(SPACE.matcher(bare).replaceAll(" ")).replaceAll(", ")
        : bare;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    modifiers.forEach(modifier -> text.append(modifier).append(' '));
    if (!typeParameters.isEmpty()) {
      text.append(angled(typeParameters)).append(' ');
    }
    if (!isConstructor()) {
      text.append(returnType).append(' ');
    }
    text.append(enclosingType).append(angled(enclosingTypeParameters)).append('#').append(name);
    text.append(
        parameters.stream().map(Parameter::toString).collect(Collectors.joining(", ", "(", ")")));
    if (!thrown.isEmpty()) {
      text.append(" throws ").append(String.join(", ", thrown));
    }
    return text.toString();
  }
}
