package dev.redgreen.fixer.reuse.find;

import dev.redgreen.fixer.reuse.demand.JavaType;
import dev.redgreen.patterns.MemberSignature;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.TypeShape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A member that may do what is demanded.
 *
 * @param pattern its pattern; body and documentation may be left out
 * @param home where its code is
 * @param inputs types of receiver, if any, and parameters, variables replaced by telling bounds
 * @param result type of its result
 * @param families families of the inputs, as {@link TypeShape} names them
 * @param resultFamily family of the result
 */
public record Candidate(
    Pattern pattern,
    MemberSignature signature,
    Home home,
    List<JavaType> inputs,
    JavaType result,
    List<String> families,
    String resultFamily) {

  public Candidate {
    inputs = List.copyOf(inputs);
    families = List.copyOf(families);
  }

  /** A candidate of a pattern and its signature. */
  static Candidate of(Pattern pattern, MemberSignature signature, Home home) {
    Map<String, String> bounds = bounds(signature);
    List<JavaType> inputs =
        signature.inputTypes().stream().map(JavaType::parse).map(t -> bound(t, bounds)).toList();
    JavaType result = bound(JavaType.parse(signature.returnType()), bounds);
    List<String> families = inputs.stream().map(Candidate::family).toList();
    return new Candidate(pattern, signature, home, inputs, result, families, family(result));
  }

  /** The same member with type variables replaced. */
  public Candidate with(Map<String, JavaType> variables) {
    List<JavaType> given = inputs.stream().map(type -> replaced(type, variables)).toList();
    JavaType gives = replaced(result, variables);
    List<String> other = given.stream().map(Candidate::family).toList();
    return new Candidate(pattern, signature, home, given, gives, other, family(gives));
  }

  /** A type with variables replaced, in its arguments too. */
  public static JavaType replaced(JavaType type, Map<String, JavaType> variables) {
    JavaType by = variables.get(type.name());
    if (by != null) {
      return new JavaType(by.name(), by.arguments(), by.dimensions() + type.dimensions());
    }
    return type.with(type.arguments().stream().map(each -> replaced(each, variables)).toList());
  }

  private static String family(JavaType type) {
    return TypeShape.family(type.toString());
  }

  /** Bounds of type variables that say what a value is, such as a text or a collection. */
  private static Map<String, String> bounds(MemberSignature signature) {
    Map<String, String> bounds = new HashMap<>();
    for (String parameter : signature.typeParameters()) {
      String[] parts = parameter.split(" extends ", 2);
      if (parts.length == 2 && !parts[1].contains("Comparable")) {
        bounds.put(parts[0], parts[1].split(" & ")[0]);
      }
    }
    return bounds;
  }

  private static JavaType bound(JavaType type, Map<String, String> bounds) {
    String bound = bounds.get(type.name());
    if (bound == null) {
      return type;
    }
    JavaType parsed = JavaType.parse(bound);
    return new JavaType(parsed.name(), parsed.arguments(), type.dimensions());
  }

  /** The first place where it was seen. */
  public Origin origin() {
    return pattern.origin();
  }

  /** Simple name of the enclosing type; of a nested one with its outer types. */
  public String typeName() {
    String source = signature.enclosingSourceName();
    int packageEnd = signature.enclosingType().lastIndexOf('.');
    return source.substring(packageEnd + 1);
  }

  /** What a reader calls it: {@code StringUtils.leftPad}. */
  public String shownName() {
    return signature.isConstructor() ? "new " + typeName() : typeName() + "." + signature.name();
  }
}
