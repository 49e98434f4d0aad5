package dev.redgreen.fixer.reuse.slice;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Recognises library classes that offer what {@link Math} offers, so that it is called instead. */
final class MathMirror {
  private static final int MANY = 30;
  private static final Set<String> METHODS =
      Arrays.stream(Math.class.getMethods())
          .filter(method -> Modifier.isStatic(method.getModifiers()))
          .map(MathMirror::key)
          .collect(Collectors.toSet());

  private MathMirror() {}

  private static String key(Method method) {
    return method.getName() + "/" + method.getParameterCount();
  }

  /** Whether the type mirrors {@code Math} and {@code Math} has a method of this name. */
  static boolean has(SourceType type, String name, int arguments) {
    return METHODS.contains(name + "/" + arguments) && mirrors(type);
  }

  private static boolean mirrors(SourceType type) {
    return type.methods()
            .map(method -> method.getName() + "/" + method.getParameters().size())
            .distinct()
            .filter(METHODS::contains)
            .count()
        >= MANY;
  }
}
