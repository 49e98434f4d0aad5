package dev.redgreen.fixer.reuse.slice;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import dev.redgreen.fixer.reuse.demand.JavaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses the overloads that a call may mean; where types are unknown, several. */
final class Overloads {
  private static final List<String> WIDTH =
      List.of("byte", "short", "char", "int", "long", "float", "double");
  private static final Set<String> TEXT_TYPES =
      Set.of("String", "CharSequence", "Comparable", "Serializable", "Object");

  private Overloads() {}

  /** How wide a primitive number is; -1 for anything else. */
  static int width(JavaType type) {
    return WIDTH.indexOf(type.toString());
  }

  /** The methods that a call with these arguments may mean. */
  static List<MethodTree> chosen(List<MethodTree> named, List<JavaType> arguments) {
    List<MethodTree> fixed =
        named.stream()
            .filter(method -> method.getParameters().size() == arguments.size())
            .filter(method -> fits(method, arguments, false))
            .toList();
    List<MethodTree> exact = fixed.stream().filter(method -> isExact(method, arguments)).toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    if (!fixed.isEmpty()) {
      return fixed;
    }
    return named.stream()
        .filter(method -> SourceType.takes(method, arguments.size()))
        .filter(method -> fits(method, arguments, true))
        .toList();
  }

  private static boolean fits(MethodTree method, List<JavaType> arguments, boolean rest) {
    List<JavaType> parameters = parameters(method);
    Set<String> variables = new HashSet<>();
    method.getTypeParameters().forEach(each -> variables.add(each.getName().toString()));
    for (int i = 0; i < arguments.size(); i++) {
      boolean last = i >= parameters.size() - 1 && rest;
      JavaType parameter =
          last ? parameters.get(parameters.size() - 1).element() : parameters.get(i);
      if (!fits(arguments.get(i), parameter, variables)) {
        return false;
      }
    }
    return true;
  }

  private static List<JavaType> parameters(MethodTree method) {
    List<JavaType> types = new ArrayList<>();
    for (VariableTree parameter : method.getParameters()) {
      String type = String.valueOf(parameter.getType()).replaceAll("@\\w+(\\([^)]*\\))?\\s*", "");
      types.add(JavaType.parse(type));
    }
    return types;
  }

  private static boolean isExact(MethodTree method, List<JavaType> arguments) {
    List<JavaType> parameters = parameters(method);
    for (int i = 0; i < arguments.size(); i++) {
      JavaType argument = arguments.get(i);
      boolean same =
          argument.simpleName().equals(parameters.get(i).simpleName())
              && argument.dimensions() == parameters.get(i).dimensions();
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /** Whether the argument may go into the parameter; no only where that is certain. */
  private static boolean fits(JavaType argument, JavaType parameter, Set<String> variables) {
    String name = parameter.simpleName();
    boolean open = variables.contains(name) || (name.length() == 1 && !parameter.isArray());
    if (!argument.isKnown() || (open && !parameter.isArray())) {
      return true;
    }
    if (argument.isNull()) {
      return !parameter.isPrimitive();
    }
    if (argument.isArray() || parameter.isArray()) {
      return arrays(argument, parameter, variables);
    }
    if (argument.isPrimitive()) {
      return primitive(argument, parameter);
    }
    if (argument.simpleName().equals("String")) {
      return TEXT_TYPES.contains(name);
    }
    return !parameter.isPrimitive() || !argument.unboxed().equals(argument);
  }

  private static boolean arrays(JavaType argument, JavaType parameter, Set<String> variables) {
    if (!parameter.isArray()) {
      return parameter.simpleName().equals("Object");
    }
    if (!argument.isArray()) {
      return false;
    }
    boolean primitives = argument.element().isPrimitive() || parameter.element().isPrimitive();
    return !primitives || argument.simpleName().equals(parameter.simpleName());
  }

  private static boolean primitive(JavaType argument, JavaType parameter) {
    if (parameter.isPrimitive()) {
      return argument.equals(parameter)
          || (width(argument) >= 0
              && width(argument) < width(parameter)
              && !parameter.toString().equals("char"));
    }
    return argument.boxed().simpleName().equals(parameter.simpleName())
        || Set.of("Object", "Number", "Comparable").contains(parameter.simpleName());
  }
}
