package dev.redgreen.fixer.modules;

import dev.redgreen.fixer.FilesBelow;
import dev.redgreen.fixer.SourceTree;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The modules that a source tree can see: the project's own, those of its jars, the JDK's. */
final class Modules {
  private final SourceTree tree;
  private final List<ModuleInfo> declared;

  private Modules(SourceTree tree, List<ModuleInfo> declared) {
    this.tree = tree;
    this.declared = declared;
  }

  /** The modules as they are declared now. */
  static Modules of(SourceTree tree) {
    List<ModuleInfo> declared = new ArrayList<>();
    for (Path file : FilesBelow.named(tree.root(), "module-info.java", "test")) {
      tree.text(file).flatMap(text -> ModuleInfo.parse(file, text)).ifPresent(declared::add);
    }
    return new Modules(tree, declared);
  }

  /** The declaration of the module at hand; empty if it has none. */
  Optional<ModuleInfo> own() {
    return declared.stream()
        .filter(
            info ->
                tree.module().mainSources().stream()
                    .anyMatch(root -> tree.root().resolve(info.file()).startsWith(root)))
        .findFirst();
  }

  /** The declaration of one of the project's modules. */
  Optional<ModuleInfo> declared(String name) {
    return declared.stream().filter(info -> info.name().equals(name)).findFirst();
  }

  /** Packages with sources in the module at hand. */
  Set<String> ownPackages() {
    Set<String> packages = new TreeSet<>();
    for (Path file : tree.mainFiles()) {
      Path absolute = tree.root().resolve(file);
      tree.module().mainSources().stream()
          .filter(absolute::startsWith)
          .map(root -> root.relativize(absolute).resolveSibling(""))
          .map(directory -> String.join(".", names(directory)))
          .filter(name -> !name.isEmpty())
          .forEach(packages::add);
    }
    return packages;
  }

  private static List<String> names(Path directory) {
    List<String> names = new ArrayList<>();
    directory.forEach(name -> names.add(name.toString()));
    return names;
  }

  /** The module of a jar on the class path that holds a package. */
  Optional<String> ofJar(String packageName) {
    return ofJars()
        .filter(module -> module.packages().contains(packageName))
        .map(ModuleDescriptor::name)
        .findFirst();
  }

  /** Names of all modules that could be required. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    declared.forEach(info -> names.add(info.name()));
    ofJars().map(ModuleDescriptor::name).forEach(names::add);
    ModuleFinder.ofSystem().findAll().forEach(module -> names.add(module.descriptor().name()));
    return names;
  }

  private Stream<ModuleDescriptor> ofJars() {
    return tree.module().testClasspath().stream().flatMap(Modules::descriptors);
  }

  /** None where a jar cannot be a module, such as one with classes in no package. */
  private static Stream<ModuleDescriptor> descriptors(Path entry) {
    try {
      return ModuleFinder.of(entry).findAll().stream().map(ModuleReference::descriptor);
    } catch (FindException e) {
      return Stream.of();
    }
  }
}
