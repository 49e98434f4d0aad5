package dev.redgreen.fixer.reuse.find;

import dev.redgreen.fixer.SourceTree;
import dev.redgreen.patterns.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipFile;

/** Knows which types a module's main code can call. */
public final class Homes {
  private final Set<String> own = new HashSet<>();
  private final Set<String> classPath = new HashSet<>();

  /** Reads the table of contents of every jar on the compile class path. */
  public static Homes of(SourceTree tree) {
    Homes homes = new Homes();
    for (Path file : tree.mainFiles()) {
      tree.module().mainSources().stream()
          .map(root -> tree.root().relativize(root.toAbsolutePath().normalize()))
          .filter(file::startsWith)
          .forEach(root -> homes.own.add(typeName(root.relativize(file).toString(), ".java")));
    }
    tree.module().mainClasspath().forEach(homes::readJar);
    return homes;
  }

  private Homes() {}

  private static String typeName(String file, String extension) {
    return file.substring(0, file.length() - extension.length())
        .replace('\\', '.')
        .replace('/', '.');
  }

  private void readJar(Path entry) {
    if (!Files.isRegularFile(entry)) {
      return;
    }
    try (ZipFile jar = new ZipFile(entry.toFile())) {
      jar.stream()
          .map(java.util.zip.ZipEntry::getName)
          .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF"))
          .forEach(name -> classPath.add(typeName(name, ".class")));
    } catch (IOException notAJar) {
      // The compiler passes over it too.
    }
  }

  /** Where the type is that has this binary name. */
  public Home of(Origin origin, String type) {
    int nested = type.indexOf('$');
    if (own.contains(nested < 0 ? type : type.substring(0, nested))) {
      return Home.PROJECT;
    }
    if (origin.project().startsWith("jdk")) {
      return Home.JDK;
    }
    return classPath.contains(type) ? Home.CLASS_PATH : Home.STORE;
  }
}
