package dev.redgreen.fixer.reuse.demand;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes declarations of demanded members. */
public final class Signatures {
  private final Function<JavaType, String> types;

  /** A writer that names types by this function. */
  public Signatures(Function<JavaType, String> types) {
    this.types = types;
  }

  /** A writer that names types with their packages. */
  public static Signatures qualified() {
    return new Signatures(JavaType::toString);
  }

  /** The declaration up to the closing parenthesis, such as {@code public static int f(int n)}. */
  public String declaration(String typeName, MemberDemand member) {
    StringBuilder text = new StringBuilder("public ");
    if (member.isStatic()) {
      text.append("static ");
    }
    if (!member.typeVariables().isEmpty()) {
      text.append('<').append(String.join(", ", member.typeVariables())).append("> ");
    }
    if (member.isConstructor()) {
      text.append(typeName);
    } else {
      text.append(types.apply(member.result())).append(' ').append(member.name());
    }
    return text.append('(').append(parameters(member)).append(')').toString();
  }

  private String parameters(MemberDemand member) {
    List<MemberDemand.Parameter> parameters = member.parameters();
    return IntStream.range(0, parameters.size())
        .mapToObj(i -> parameter(member, i))
        .collect(Collectors.joining(", "));
  }

  private String parameter(MemberDemand member, int index) {
    MemberDemand.Parameter parameter = member.parameters().get(index);
    boolean rest = member.varArgs() && index == member.parameters().size() - 1;
    String type =
        rest ? types.apply(parameter.type().element()) + "..." : types.apply(parameter.type());
    return type + " " + parameter.name();
  }
}
