package dev.redgreen.fixer.reuse.demand;

import dev.redgreen.fixer.TestId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A method or constructor that tests demand.
 *
 * @param name simple name; {@link #CONSTRUCTOR} for a constructor
 * @param isStatic whether it is called on the type
 * @param typeVariables declarations of its type variables, such as {@code T}
 * @param parameters in order
 * @param varArgs whether the last parameter, an array, takes any number of arguments
 * @param result type of the result; void for constructors
 * @param examples the calls in tests
 * @param doc what its documentation says; empty if there is none
 * @param body whether it is there and only its body is wrong
 */
public record MemberDemand(
    String name,
    boolean isStatic,
    List<String> typeVariables,
    List<Parameter> parameters,
    boolean varArgs,
    JavaType result,
    List<Example> examples,
    String doc,
    boolean body) {

  /** The name that stands for a constructor. */
  public static final String CONSTRUCTOR = "new";

  public MemberDemand {
    typeVariables = List.copyOf(typeVariables);
    parameters = List.copyOf(parameters);
    examples = List.copyOf(examples);
  }

  /** A parameter. */
  public record Parameter(JavaType type, String name) {}

  /** Whether it is a constructor. */
  public boolean isConstructor() {
    return name.equals(CONSTRUCTOR);
  }

  /** Whether it needs an instance. */
  public boolean isInstance() {
    return !isStatic && !isConstructor();
  }

  /** The tests that call it. */
  public Set<TestId> tests() {
    return examples.stream()
        .flatMap(example -> example.tests().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The exceptions that tests expect of it, as their sources name them. */
  public Set<String> exceptions() {
    return examples.stream()
        .map(Example::expectation)
        .filter(expectation -> expectation.kind() == Expectation.Kind.THROWS)
        .map(expectation -> expectation.type().isKnown() ? expectation.type().name() : "")
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Types of the parameters, in order. */
  public List<JavaType> parameterTypes() {
    return parameters.stream().map(Parameter::type).toList();
  }

  /** The same member with another result. */
  public MemberDemand giving(JavaType other) {
    return new MemberDemand(
        name, isStatic, typeVariables, parameters, varArgs, other, examples, doc, body);
  }

  @Override
  public String toString() {
    return (isStatic ? "static " : "")
        + (typeVariables.isEmpty() ? "" : "<" + String.join(", ", typeVariables) + "> ")
        + (isConstructor() ? "" : result + " ")
        + name
        + parameters.stream()
            .map(parameter -> parameter.type().toString())
            .collect(Collectors.joining(", ", "(", ")"))
        + (varArgs ? "..." : "");
  }
}
