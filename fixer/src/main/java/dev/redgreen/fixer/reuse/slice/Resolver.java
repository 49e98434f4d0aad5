package dev.redgreen.fixer.reuse.slice;

import dev.redgreen.fixer.reuse.find.Catalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out what the name of a type means in a source file of a library. */
final class Resolver {
  private static final int DEEPEST = 5;

  private final Catalogue catalogue;
  private final Map<String, Optional<SourceUnit>> units = new HashMap<>();
  private final Map<String, Boolean> platform = new HashMap<>();

  Resolver(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** What a name means: a type of the library, or one of the JDK by its qualified name. */
  sealed interface Meaning {
    /** A type whose source is known. */
    record OfLibrary(SourceType type) implements Meaning {}

    /** A type of the JDK. */
    record OfPlatform(String qualifiedName) implements Meaning {}
  }

  /** The source of a type, by its binary name. */
  Optional<SourceType> type(String binaryName) {
    int nested = binaryName.indexOf('$');
    String top = nested < 0 ? binaryName : binaryName.substring(0, nested);
    return unit(top).flatMap(unit -> unit.type(binaryName));
  }

  private Optional<SourceUnit> unit(String qualifiedName) {
    Optional<SourceUnit> known = units.get(qualifiedName);
    if (known == null) {
      known = catalogue.unit(qualifiedName).map(SourceUnit::new);
      units.put(qualifiedName, known);
    }
    return known;
  }

  /** What a simple name means inside a type; empty if nothing is known of it. */
  Optional<Meaning> meaning(String simpleName, SourceType within) {
    for (Optional<SourceType> around = Optional.of(within);
        around.isPresent();
        around = around.get().outer()) {
      SourceType type = around.get();
      if (type.simpleName().equals(simpleName)) {
        return Optional.of(new Meaning.OfLibrary(type));
      }
      Optional<SourceType> nested =
          type.nested().stream().filter(n -> n.simpleName().equals(simpleName)).findFirst();
      if (nested.isPresent()) {
        return nested.map(Meaning.OfLibrary::new);
      }
    }
    SourceUnit unit = within.unit();
    Optional<String> imported = unit.imported(simpleName);
    if (imported.isPresent()) {
      return qualified(imported.get());
    }
    return unit.type(inPackage(unit.packageName(), simpleName))
        .<Meaning>map(Meaning.OfLibrary::new)
        .or(() -> inherited(simpleName, within))
        .or(() -> qualified(inPackage(unit.packageName(), simpleName)))
        .or(() -> qualified("java.lang." + simpleName))
        .or(() -> starred(unit.stars(), simpleName));
  }

  /** A type that is declared inside a supertype of a type or of one around it. */
  private Optional<Meaning> inherited(String simpleName, SourceType within) {
    for (Optional<SourceType> around = Optional.of(within);
        around.isPresent();
        around = around.get().outer()) {
      Optional<Meaning> nested = inherited(simpleName, around.get(), DEEPEST);
      if (nested.isPresent()) {
        return nested;
      }
    }
    return Optional.empty();
  }

  private Optional<Meaning> inherited(String simpleName, SourceType type, int depth) {
    for (String parent : depth == 0 ? List.<String>of() : type.parentNames()) {
      SourceUnit unit = type.unit();
      String name = unit.imported(parent).orElse(inPackage(unit.packageName(), parent));
      Optional<Meaning> nested =
          qualified(name + "." + simpleName)
              .or(
                  () ->
                      qualified(name)
                          .filter(Meaning.OfLibrary.class::isInstance)
                          .map(meaning -> ((Meaning.OfLibrary) meaning).type())
                          .flatMap(above -> inherited(simpleName, above, depth - 1)));
      if (nested.isPresent()) {
        return nested;
      }
    }
    return Optional.empty();
  }

  private static String inPackage(String packageName, String simpleName) {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }

  private Optional<Meaning> starred(List<String> packages, String simpleName) {
    return packages.stream()
        .map(name -> qualified(name + "." + simpleName))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What a qualified name means, nested types written with dots. */
  Optional<Meaning> qualified(String name) {
    if (isPlatform(name)) {
      return Optional.of(new Meaning.OfPlatform(name));
    }
    String binary = name;
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = binary.lastIndexOf('.')) {
      Optional<SourceType> found = type(binary);
      if (found.isPresent()) {
        return found.map(Meaning.OfLibrary::new);
      }
      boolean outerIsType =
          Character.isUpperCase(binary.charAt(binary.lastIndexOf('.', dot - 1) + 1));
      if (!outerIsType) {
        return Optional.empty();
      }
      binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1);
    }
    return Optional.empty();
  }

  private boolean isPlatform(String name) {
    if (!name.startsWith("java.")) {
      return false;
    }
    return platform.computeIfAbsent(name, key -> exists(key) || exists(binaryNested(key)));
  }

  private static String binaryNested(String name) {
    int dot = name.lastIndexOf('.');
    return name.substring(0, dot) + "$" + name.substring(dot + 1);
  }

  private static boolean exists(String name) {
    try {
      Class.forName(name, false, ClassLoader.getPlatformClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }
}
