package dev.redgreen.fixer.reuse.find;

import dev.redgreen.fixer.reuse.demand.JavaType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows what a type inherits: by reflection for the JDK, by declarations for what is indexed. */
public final class Hierarchy {
  private static final List<String> USUAL = List.of("java.util.", "java.lang.", "java.util.zip.");

  private static final Pattern DECLARED =
      Pattern.compile("\\b(?:class|interface|enum|record)\\s+[\\w.$]+");

  private final Catalogue catalogue;
  private final Map<String, List<Candidate>> known = new HashMap<>();

  public Hierarchy(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  private record Parent(String type, List<JavaType> arguments) {}

  /** The instance members of a type, inherited ones in terms of its own type variables. */
  public List<Candidate> members(String type) {
    List<Candidate> before = known.get(type);
    if (before != null) {
      return before;
    }
    known.put(type, List.of());
    List<Candidate> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    catalogue.membersOf(type).stream()
        .filter(member -> member.signature().hasReceiver())
        .filter(member -> seen.add(key(member)))
        .forEach(all::add);
    for (Parent parent : parents(type)) {
      Map<String, JavaType> variables = variables(parent);
      members(parent.type()).stream()
          .filter(member -> seen.add(key(member)))
          .forEach(member -> all.add(member.with(variables)));
    }
    known.put(type, List.copyOf(all));
    return all;
  }

  private static String key(Candidate member) {
    return member.signature().name() + member.families().subList(1, member.families().size());
  }

  /** Names of a type's own variables, in order. */
  public List<String> variables(String type) {
    return catalogue
        .declaration(type)
        .map(Hierarchy::declaredVariables)
        .orElseGet(() -> reflectedVariables(type));
  }

  private static List<String> declaredVariables(String text) {
    Matcher name = DECLARED.matcher(text);
    if (!name.find() || !text.startsWith("<", name.end())) {
      return List.of();
    }
    String rest = text.substring(name.end());
    return JavaType.parse("X" + rest.substring(0, closing(rest) + 1)).arguments().stream()
        .map(parameter -> parameter.name().replaceFirst(" extends .*", ""))
        .toList();
  }

  private static List<String> reflectedVariables(String type) {
    if (!type.startsWith("java.")) {
      return List.of();
    }
    try {
      Class<?> found = Class.forName(type, false, ClassLoader.getPlatformClassLoader());
      return Arrays.stream(found.getTypeParameters()).map(TypeVariable::getName).toList();
    } catch (ClassNotFoundException | LinkageError absent) {
      return List.of();
    }
  }

  private Map<String, JavaType> variables(Parent parent) {
    List<String> names = variables(parent.type());
    Map<String, JavaType> variables = new HashMap<>();
    for (int i = 0; i < names.size() && i < parent.arguments().size(); i++) {
      variables.put(names.get(i), parent.arguments().get(i));
    }
    return variables;
  }

  private List<Parent> parents(String type) {
    return catalogue.declaration(type).map(text -> declared(type, text)).orElse(reflected(type));
  }

  private static List<Parent> reflected(String type) {
    if (!type.startsWith("java.")) {
      return List.of();
    }
    try {
      Class<?> found = Class.forName(type, false, ClassLoader.getPlatformClassLoader());
      List<Type> named = new ArrayList<>(Arrays.asList(found.getGenericInterfaces()));
      if (found.getGenericSuperclass() != null) {
        named.add(0, found.getGenericSuperclass());
      }
      return named.stream().map(Hierarchy::reflected).toList();
    } catch (ClassNotFoundException | LinkageError absent) {
      return List.of();
    }
  }

  private static Parent reflected(Type type) {
    if (type instanceof ParameterizedType generic) {
      List<JavaType> arguments =
          Arrays.stream(generic.getActualTypeArguments())
              .map(
                  argument -> JavaType.parse(unqualified(argument.getTypeName()).replace('$', '.')))
              .toList();
      return new Parent(((Class<?>) generic.getRawType()).getName(), arguments);
    }
    return new Parent(type.getTypeName(), List.of());
  }

  /** Reads {@code class a.B<T> extends C<T> implements D, E<T>}. */
  private List<Parent> declared(String type, String text) {
    Matcher name = DECLARED.matcher(text);
    if (!name.find()) {
      return List.of();
    }
    String rest = unqualified(text.substring(name.end()));
    if (rest.startsWith("<")) {
      rest = rest.substring(closing(rest) + 1);
    }
    List<Parent> parents = new ArrayList<>();
    for (String part : rest.split("\\b(extends|implements|permits)\\b")) {
      if (!part.isBlank()) {
        JavaType.parse("X<" + part.strip() + ">").arguments().stream()
            .map(named -> new Parent(binaryName(named.name(), type), named.arguments()))
            .forEach(parents::add);
      }
    }
    return parents;
  }

  /** The text without wildcards, and without type arguments of outer types. */
  private static String unqualified(String text) {
    return text.replaceAll("\\?\\s+(extends|super)\\s+", "").replaceAll("<[^<>]*>(?=[.$])", "");
  }

  private static int closing(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '<' ? 1 : text.charAt(i) == '>' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return text.length() - 1;
  }

  /** What a simple name most likely means in the declaration of a type. */
  private String binaryName(String name, String within) {
    if (name.indexOf('.') > 0 && Character.isLowerCase(name.charAt(0))) {
      return name;
    }
    String nested = name.replace('.', '$');
    List<String> guesses = new ArrayList<>();
    guesses.add(within.substring(0, within.lastIndexOf('.') + 1) + nested);
    USUAL.forEach(home -> guesses.add(home + nested));
    return guesses.stream()
        .filter(guess -> catalogue.types().contains(guess))
        .findFirst()
        .or(() -> catalogue.declared().stream().filter(t -> t.endsWith("." + nested)).findFirst())
        .orElse(nested);
  }
}
