package dev.redgreen.fixer.javac;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * What one run of javac reads and writes: sources to look types up in, known classes, then the
 * class path; output is kept.
 */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private static final Path NOWHERE = Path.of("").toAbsolutePath();

  private final Map<String, List<JavaFileObject>> known = new HashMap<>();
  private final Map<String, List<JavaFileObject>> sources = new HashMap<>();
  private final Map<MemoryClass, Path> written = new LinkedHashMap<>();

  MemoryFiles(
      JavaFileManager classPath, Map<String, byte[]> knownClasses, List<MemorySource> lookedUp) {
    super(classPath);
    lookedUp.forEach(
        source ->
            sources
                .computeIfAbsent(packageOf(source.binaryName()), key -> new ArrayList<>())
                .add(source));
    knownClasses.forEach(
        (name, bytes) ->
            known
                .computeIfAbsent(packageOf(name), key -> new ArrayList<>())
                .add(new MemoryClass(name, bytes)));
  }

  private static String packageOf(String binaryName) {
    return binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
  }

  /** The classes that were written, by source file and binary name. */
  Map<Path, Map<String, byte[]>> written() {
    Map<Path, Map<String, byte[]>> classes = new HashMap<>();
    written.forEach(
        (type, source) ->
            classes
                .computeIfAbsent(source, key -> new TreeMap<>())
                .put(type.binaryName(), type.bytes()));
    return classes;
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    if (location != StandardLocation.CLASS_PATH) {
      return super.list(location, packageName, kinds, recurse);
    }
    List<JavaFileObject> found = new ArrayList<>();
    if (kinds.contains(JavaFileObject.Kind.SOURCE)) {
      found.addAll(sources.getOrDefault(packageName, List.of()));
    }
    if (kinds.contains(JavaFileObject.Kind.CLASS)) {
      found.addAll(known.getOrDefault(packageName, List.of()));
      super.list(location, packageName, Set.of(JavaFileObject.Kind.CLASS), recurse)
          .forEach(found::add);
    }
    return found;
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    if (file instanceof MemoryClass type) {
      return type.binaryName();
    }
    if (file instanceof MemorySource source) {
      return source.binaryName();
    }
    return super.inferBinaryName(location, file);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
    if (kind != JavaFileObject.Kind.CLASS) {
      return new GeneratedFile(className.replace('.', '/') + kind.extension, kind);
    }
    MemoryClass type = new MemoryClass(className, new byte[0]);
    written.put(type, sibling == null ? NOWHERE : Path.of(sibling.toUri()));
    return type;
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String relativeName, @Nullable FileObject sibling) {
    return new GeneratedFile(
        packageName.replace('.', '/') + "/" + relativeName, JavaFileObject.Kind.OTHER);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a.toUri().equals(b.toUri());
  }

  @Override
  public void close() {
    // The class path below is shared and stays open.
  }
}
