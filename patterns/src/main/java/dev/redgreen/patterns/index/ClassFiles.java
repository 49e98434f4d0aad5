package dev.redgreen.patterns.index;

import dev.redgreen.patterns.PatternId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The class files of a jar or directory.
 *
 * @param hash hex SHA-256 of the jar, or of the class files with their paths
 * @param types binary names
 */
record ClassFiles(String hash, Set<String> types) {
  private static final String SUFFIX = ".class";

  static ClassFiles of(Path classes) throws IOException {
    return Files.isDirectory(classes) ? ofDirectory(classes) : ofJar(classes);
  }

  Set<String> packages() {
    return types.stream()
        .map(type -> type.substring(0, Math.max(0, type.lastIndexOf('.'))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ClassFiles ofJar(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return new ClassFiles(
          PatternId.sha256(Files.readAllBytes(jar)), names(zip.stream().map(ZipEntry::getName)));
    }
  }

  private static ClassFiles ofDirectory(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(directory)) {
      files = all.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (Path file : files) {
      content.write(file.toString().getBytes(StandardCharsets.UTF_8));
      try (InputStream in = Files.newInputStream(file)) {
        in.transferTo(content);
      }
    }
    Stream<String> names =
        files.stream().map(file -> directory.relativize(file).toString().replace('\\', '/'));
    return new ClassFiles(PatternId.sha256(content.toByteArray()), names(names));
  }

  private static Set<String> names(Stream<String> paths) {
    return paths
        .filter(path -> path.endsWith(SUFFIX) && !path.startsWith("META-INF/"))
        .map(path -> path.substring(0, path.length() - SUFFIX.length()).replace('/', '.'))
        .filter(name -> !name.endsWith("-info"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
