package dev.redgreen.fixer.reuse.demand;

import dev.redgreen.fixer.reuse.demand.MemberDemand.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names parameters as the tests name what they pass, else by type. */
final class ParameterNames {
  private ParameterNames() {}

  static List<Parameter> of(List<Parameter> parameters, List<Use> uses) {
    Set<String> taken = new HashSet<>();
    List<Parameter> named = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      int index = i;
      JavaType type = parameters.get(i).type();
      String name =
          uses.stream()
              .filter(use -> index < use.arguments().size())
              .map(use -> use.arguments().get(index).name())
              .filter(word -> word.matches("[a-z][a-zA-Z0-9]{2,}"))
              .findFirst()
              .orElse(byType(type));
      named.add(new Parameter(type, unique(name, taken)));
    }
    return named;
  }

  static String byType(JavaType type) {
    if (type.isArray() || type.arguments().size() == 1) {
      return type.simpleName().equals("Optional") ? "value" : "values";
    }
    if (type.isNumber()) {
      return "number";
    }
    return switch (type.simpleName()) {
      case "String", "CharSequence" -> "text";
      case "boolean", "Boolean" -> "flag";
      case "char", "Character" -> "character";
      case "Map" -> "map";
      case "Object" -> "value";
      default ->
          type.simpleName().length() <= 2
              ? "value"
              : Character.toLowerCase(type.simpleName().charAt(0)) + type.simpleName().substring(1);
    };
  }

  private static String unique(String name, Set<String> taken) {
    String candidate = name;
    for (int i = 2; !taken.add(candidate); i++) {
      candidate = name + i;
    }
    return candidate;
  }
}
