package dev.redgreen.fixer.rules.know;

import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.syntax.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types that a module can name: of the JDK, of its class path and of its own. */
public final class TypeIndex {
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^[ \\t]*+import\\s+(static\\s+)?([\\w.]+(?:\\.\\*)?)\\s*;");

  private static final Pattern ANONYMOUS = Pattern.compile("\\$\\d");

  private final List<NamedTypes> sources = new ArrayList<>();
  private final Map<String, Integer> imported = new TreeMap<>();
  private final Map<String, Integer> importedStatically = new TreeMap<>();

  private TypeIndex() {}

  /** The index of a tree; what is in the JDK and in jars is read once. */
  public static TypeIndex of(SourceTree tree) {
    TypeIndex index = new TypeIndex();
    index.sources.add(index.own(tree));
    for (Path entry : tree.module().testClasspath()) {
      index.sources.add(NamedTypes.of(entry));
    }
    for (Path entry : tree.module().mainClasspath()) {
      if (!tree.module().testClasspath().contains(entry)) {
        index.sources.add(NamedTypes.of(entry));
      }
    }
    index.sources.add(NamedTypes.jdk());
    return index;
  }

  private NamedTypes own(SourceTree tree) {
    NamedTypes own = new NamedTypes();
    Set<Path> files = new TreeSet<>(tree.mainFiles());
    files.addAll(tree.testFiles());
    for (Path file : files) {
      tree.shape(file).ifPresent(shape -> add(own, shape));
    }
    tree.generatedTypes().stream()
        .filter(name -> !ANONYMOUS.matcher(name).find())
        .forEach(name -> addBinary(own, name));
    return own;
  }

  private static void addBinary(NamedTypes own, String name) {
    int end = Math.max(0, name.lastIndexOf('.'));
    String type = name.substring(end == 0 ? 0 : end + 1).replace('$', '.');
    own.add(name.substring(0, end), type);
  }

  private void add(NamedTypes own, Shape shape) {
    shape.allTypes().forEach(name -> own.add(shape.packageName(), name));
    shape.imports().forEach(name -> imported.merge(name, 1, Integer::sum));
    shape.staticImports().forEach(name -> importedStatically.merge(name, 1, Integer::sum));
  }

  /** Full names of the types with this simple name, in no useful order. */
  public List<String> named(String simple) {
    Set<String> all = new TreeSet<>();
    sources.forEach(source -> all.addAll(source.named(simple)));
    return List.copyOf(all);
  }

  /** All simple names. */
  public Set<String> simpleNames() {
    Set<String> all = new TreeSet<>();
    sources.forEach(source -> all.addAll(source.simpleNames()));
    return all;
  }

  /** Packages that have types. */
  public Set<String> packages() {
    Set<String> all = new TreeSet<>();
    sources.forEach(source -> all.addAll(source.packages()));
    return all;
  }

  /** Simple names of the types in a package. */
  public Set<String> inPackage(String name) {
    Set<String> all = new TreeSet<>();
    sources.forEach(source -> all.addAll(source.inPackage(name)));
    return all;
  }

  /** Whether the module has a source that declares a type of that full name. */
  public boolean isOwn(String qualified) {
    String simple = qualified.substring(qualified.lastIndexOf('.') + 1);
    return sources.get(0).named(simple).contains(qualified);
  }

  /** How often the module's sources import what, single types and whole packages. */
  public Map<String, Integer> imported() {
    return Collections.unmodifiableMap(imported);
  }

  /** How often the module's sources import what statically. */
  public Map<String, Integer> importedStatically() {
    return Collections.unmodifiableMap(importedStatically);
  }

  /** The names that a file imports, single types and whole packages. */
  public static List<String> importsOf(String text) {
    List<String> names = new ArrayList<>();
    Matcher found = IMPORT.matcher(text);
    while (found.find()) {
      if (found.group(1) == null) {
        names.add(found.group(2));
      }
    }
    return names;
  }
}
