package dev.redgreen.prompts.template;

import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.SourceTree;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The top-level types of a module by file, told by their paths alone: no file is read. */
final class TypeIndex {
  private final Map<Path, String> homes = new TreeMap<>();
  private final Set<Path> main;
  private final List<Path> mainRoots;

  TypeIndex(SourceTree tree) {
    JavaModule module = tree.module();
    this.main = tree.mainFiles();
    this.mainRoots = relative(tree.root(), module.mainSources());
    add(main, mainRoots);
    add(tree.testFiles(), relative(tree.root(), module.testSources()));
  }

  private static List<Path> relative(Path root, List<Path> roots) {
    Path top = root.toAbsolutePath().normalize();
    return roots.stream().map(path -> top.relativize(path.toAbsolutePath().normalize())).toList();
  }

  private void add(Set<Path> files, List<Path> roots) {
    files.forEach(file -> homes.put(file, home(file, roots)));
  }

  private static String home(Path file, List<Path> roots) {
    return roots.stream()
        .filter(file::startsWith)
        .findFirst()
        .flatMap(root -> Optional.ofNullable(root.relativize(file).getParent()))
        .map(directory -> Subject.slashed(directory).replace('/', '.'))
        .orElse("");
  }

  /** Qualified name of the type that a main file is named for, whether it exists or not. */
  String nameOf(Path file) {
    String home = home(file, mainRoots);
    return home.isEmpty() ? type(file) : home + "." + type(file);
  }

  boolean isMain(Path file) {
    return main.contains(file);
  }

  /** Simple name of the type that a file is named for. */
  static String type(Path file) {
    return file.getFileName().toString().replaceFirst("\\.java$", "");
  }

  /** Files whose type a text can mean: of the same package, imported, or qualified. */
  Set<Path> meantBy(Names text) {
    Set<Path> found = new LinkedHashSet<>();
    homes.forEach(
        (file, home) -> {
          if (text.means(type(file), home)) {
            found.add(file);
          }
        });
    return found;
  }

  /** The file of a type, by its qualified name. */
  Optional<Path> fileOf(String qualifiedName) {
    int dot = qualifiedName.lastIndexOf('.');
    String home = dot < 0 ? "" : qualifiedName.substring(0, dot);
    String simple = qualifiedName.substring(dot + 1);
    return homes.entrySet().stream()
        .filter(entry -> entry.getValue().equals(home) && type(entry.getKey()).equals(simple))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Where a new main type belongs; empty if the module has no main source root of its own. */
  Optional<Path> newFile(String qualifiedName) {
    return mainRoots.stream()
        .filter(path -> !path.toString().contains("generated"))
        .findFirst()
        .map(root -> root.resolve(qualifiedName.replace('.', '/') + ".java"));
  }

  /** Packages of main types, sorted. */
  List<String> packages() {
    return homes.entrySet().stream()
        .filter(entry -> main.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .distinct()
        .sorted()
        .toList();
  }
}
