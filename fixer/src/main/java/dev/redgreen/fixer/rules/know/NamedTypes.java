package dev.redgreen.fixer.rules.know;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Types of one place, by simple name and by package. Nested ones are named {@code Outer.Inner}. */
final class NamedTypes {
  private static final Map<String, NamedTypes> READ = new ConcurrentHashMap<>();

  private final Map<String, Set<String>> bySimpleName = new TreeMap<>();
  private final Map<String, Set<String>> byPackage = new TreeMap<>();

  /** Types of a jar or a directory of classes; none if it cannot be read. */
  static NamedTypes of(Path entry) {
    try {
      String key = entry + "@" + Files.getLastModifiedTime(entry).toMillis();
      return READ.computeIfAbsent(key, unused -> read(entry));
    } catch (IOException gone) {
      return new NamedTypes();
    }
  }

  /** Types that the running JDK exports to everybody. */
  static NamedTypes jdk() {
    return READ.computeIfAbsent("jdk", unused -> readJdk());
  }

  private static NamedTypes read(Path entry) {
    NamedTypes types = new NamedTypes();
    try {
      if (Files.isDirectory(entry)) {
        try (Stream<Path> files = Files.walk(entry)) {
          files.forEach(
              file -> types.addFile(entry.relativize(file).toString().replace('\\', '/')));
        }
      } else {
        try (ZipFile zip = new ZipFile(entry.toFile())) {
          zip.stream().forEach(member -> types.addFile(member.getName()));
        }
      }
    } catch (IOException unreadable) {
      return new NamedTypes();
    }
    return types;
  }

  private static NamedTypes readJdk() {
    NamedTypes types = new NamedTypes();
    FileSystem runtime = FileSystems.getFileSystem(URI.create("jrt:/"));
    ModuleFinder.ofSystem()
        .findAll()
        .forEach(
            module ->
                module.descriptor().exports().stream()
                    .filter(exported -> !exported.isQualified())
                    .forEach(
                        exported -> types.addExported(runtime, module.descriptor(), exported)));
    return types;
  }

  private void addExported(
      FileSystem runtime, ModuleDescriptor module, ModuleDescriptor.Exports exported) {
    String folder = exported.source().replace('.', '/');
    Path path = runtime.getPath("/modules", module.name(), folder);
    try (Stream<Path> files = Files.list(path)) {
      files.forEach(file -> addFile(folder + "/" + file.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addFile(String file) {
    if (!file.endsWith(".class") || file.startsWith("META-INF/") || file.contains("-info")) {
      return;
    }
    String name = file.substring(0, file.length() - ".class".length());
    if (name.matches(".*\\$\\d.*")) {
      return;
    }
    int slash = name.lastIndexOf('/');
    add(
        slash < 0 ? "" : name.substring(0, slash).replace('/', '.'),
        name.substring(slash + 1).replace('$', '.'));
  }

  void add(String packageName, String name) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    String full = packageName.isEmpty() ? name : packageName + "." + name;
    bySimpleName.computeIfAbsent(simple, key -> new TreeSet<>()).add(full);
    byPackage.computeIfAbsent(packageName, key -> new TreeSet<>()).add(name);
  }

  Set<String> named(String simple) {
    return bySimpleName.getOrDefault(simple, Set.of());
  }

  Set<String> simpleNames() {
    return Collections.unmodifiableSet(bySimpleName.keySet());
  }

  Set<String> packages() {
    return Collections.unmodifiableSet(byPackage.keySet());
  }

  Set<String> inPackage(String packageName) {
    return byPackage.getOrDefault(packageName, Set.of());
  }
}
