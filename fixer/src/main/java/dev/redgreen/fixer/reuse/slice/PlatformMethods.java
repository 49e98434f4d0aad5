package dev.redgreen.fixer.reuse.slice;

import com.sun.source.tree.Tree;
import dev.redgreen.fixer.reuse.slice.Resolver.Meaning;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The methods that a type owes to types of the JDK that it extends or implements. */
final class PlatformMethods {
  private final Resolver resolver;

  PlatformMethods(Resolver resolver) {
    this.resolver = resolver;
  }

  /** Name and number of parameters of each, such as {@code compareTo/1}. */
  Set<String> owedBy(SourceType type, Ancestry ancestry) {
    Set<String> owed = new HashSet<>();
    List<Tree> parents = new ArrayList<>(ancestry.kept(type));
    if (type.tree().getExtendsClause() != null) {
      parents.add(type.tree().getExtendsClause());
    }
    for (Tree parent : parents) {
      String name = parent.toString().replaceFirst("<.*", "");
      resolver
          .meaning(name, type.outer().orElse(type))
          .ifPresent(
              meaning -> {
                if (meaning instanceof Meaning.OfPlatform platform) {
                  abstractMethods(platform.qualifiedName(), owed);
                } else if (meaning instanceof Meaning.OfLibrary library && library.type() != type) {
                  owed.addAll(owedBy(library.type(), ancestry));
                }
              });
    }
    return owed;
  }

  private static void abstractMethods(String typeName, Set<String> owed) {
    try {
      Class<?> type = Class.forName(typeName, false, ClassLoader.getPlatformClassLoader());
      for (Method method : type.getMethods()) {
        if (Modifier.isAbstract(method.getModifiers())) {
          owed.add(method.getName() + "/" + method.getParameterCount());
        }
      }
    } catch (ClassNotFoundException | LinkageError absent) {
      // Then the compiler will say what is missing.
    }
  }
}
