package dev.redgreen.fixer.reuse.slice;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import dev.redgreen.fixer.reuse.slice.Resolver.Meaning;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What library types extend and implement, and which of their supertypes a slice keeps. */
final class Ancestry {
  private static final int SMALL = 3;

  private final Resolver resolver;
  private final boolean whole;
  private final Map<SourceType, Optional<String>> thrown = new HashMap<>();

  /**
   * Supertypes for slices.
   *
   * @param whole whether every supertype is kept; otherwise interfaces that only cost methods go
   */
  Ancestry(Resolver resolver, boolean whole) {
    this.resolver = resolver;
    this.whole = whole;
  }

  /** Superclass and interfaces, as far as they are of the library. */
  List<SourceType> parents(SourceType type) {
    List<Tree> named = new ArrayList<>(type.tree().getImplementsClause());
    if (type.tree().getExtendsClause() != null) {
      named.add(type.tree().getExtendsClause());
    }
    return named.stream().map(tree -> library(tree, type)).flatMap(Optional::stream).toList();
  }

  /** The superclass, if it is of the library. */
  Optional<SourceType> parent(SourceType type) {
    return type.tree().getExtendsClause() == null
        ? Optional.empty()
        : library(type.tree().getExtendsClause(), type);
  }

  /** Whether one type is the other or descends from it. */
  boolean descends(SourceType type, SourceType from) {
    return type == from || parents(type).stream().anyMatch(parent -> descends(parent, from));
  }

  /** The interfaces that the copy of a type keeps. */
  List<Tree> kept(SourceType type) {
    return type.tree().getImplementsClause().stream()
        .map(Tree.class::cast)
        .filter(named -> whole || isCheap(named, type))
        .toList();
  }

  /** Few methods are owed to it: iterators and functions are wanted as what they are. */
  private boolean isCheap(Tree named, SourceType within) {
    Optional<SourceType> library = library(named, within);
    if (library.isPresent()) {
      return isFunctional(library.get());
    }
    String name = named.toString().replaceFirst("<.*", "");
    long owed = owedToPlatform(named, within);
    return name.contains(".") || (owed > 0 && owed <= SMALL);
  }

  private static Stream<Method> abstractMethods(String typeName) {
    try {
      Class<?> type = Class.forName(typeName, false, ClassLoader.getPlatformClassLoader());
      return Arrays.stream(type.getMethods())
          .filter(method -> Modifier.isAbstract(method.getModifiers()))
          .filter(method -> !method.getName().equals("equals"));
    } catch (ClassNotFoundException | LinkageError absent) {
      return Stream.empty();
    }
  }

  /** Whether a lambda may stand for the interface. */
  boolean isFunctional(SourceType type) {
    return type.tree().getKind() == Tree.Kind.INTERFACE && owed(type) == 1;
  }

  private long owed(SourceType type) {
    long own = type.methods().filter(Ancestry::isWithoutBody).count();
    long platform =
        type.tree().getImplementsClause().stream()
            .filter(named -> library(named, type).isEmpty())
            .mapToLong(named -> owedToPlatform(named, type))
            .sum();
    return own + platform + parents(type).stream().mapToLong(this::owed).sum();
  }

  private long owedToPlatform(Tree named, SourceType within) {
    String name = named.toString().replaceFirst("<.*", "");
    return resolver.meaning(name, within.outer().orElse(within)).stream()
        .filter(Meaning.OfPlatform.class::isInstance)
        .map(Meaning.OfPlatform.class::cast)
        .flatMap(platform -> abstractMethods(platform.qualifiedName()))
        .count();
  }

  /** Whether a method of an interface or abstract class is left to others. */
  static boolean isWithoutBody(MethodTree method) {
    return method.getBody() == null;
  }

  /**
   * What a copy throws where the library throws an exception of its own: the nearest exception of
   * the JDK, unchecked where that is {@code Exception} itself; empty if the type is none.
   */
  Optional<String> platformException(SourceType type) {
    Optional<String> known = thrown.get(type);
    if (known == null) {
      known = nearestException(type);
      thrown.put(type, known);
    }
    return known;
  }

  private Optional<String> nearestException(SourceType type) {
    Tree parent = type.tree().getExtendsClause();
    if (parent == null) {
      return Optional.empty();
    }
    Optional<SourceType> library = library(parent, type);
    if (library.isPresent()) {
      return platformException(library.get());
    }
    return resolver
        .meaning(parent.toString().replaceFirst("<.*", ""), type.outer().orElse(type))
        .filter(Meaning.OfPlatform.class::isInstance)
        .map(meaning -> ((Meaning.OfPlatform) meaning).qualifiedName())
        .filter(Ancestry::isThrowable)
        .map(
            name ->
                name.equals("java.lang.Exception") ? "java.lang.IllegalArgumentException" : name);
  }

  private static boolean isThrowable(String name) {
    try {
      return Throwable.class.isAssignableFrom(
          Class.forName(name, false, ClassLoader.getPlatformClassLoader()));
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }

  /** The library type that a clause names. */
  Optional<SourceType> library(Tree named, SourceType within) {
    String name = named.toString().replaceFirst("<.*", "").replaceAll("@\\w+\\s*", "");
    int dot = name.lastIndexOf('.');
    SourceType at = within.outer().orElse(within);
    Optional<Meaning> meaning = dot < 0 ? resolver.meaning(name, at) : nested(name, at);
    return meaning.flatMap(
        m ->
            m instanceof Meaning.OfLibrary lib && lib.type() != within
                ? Optional.of(lib.type())
                : Optional.empty());
  }

  private Optional<Meaning> nested(String name, SourceType within) {
    String outer = name.substring(0, name.indexOf('.'));
    return resolver
        .meaning(outer, within)
        .flatMap(
            m ->
                m instanceof Meaning.OfLibrary lib
                    ? resolver.qualified(
                        lib.type().qualifiedName() + name.substring(name.indexOf('.')))
                    : Optional.empty());
  }
}
