package dev.redgreen.coordinator.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/** What the model of a project follows from, as one hash. */
final class BuildFiles {
  private static final Set<String> PRUNED = Set.of("src", "target", "node_modules");

  private final Path maven;

  BuildFiles(Path maven) {
    this.maven = maven;
  }

  String hash(Path root) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      text(digest, Runtime.version().toString());
      text(digest, maven.toRealPath().toString());
      add(digest, "parent", root.resolveSibling("pom.xml"));
      add(digest, "user", Path.of(System.getProperty("user.home"), ".m2", "settings.xml"));
      for (Path file : files(root)) {
        add(digest, root.relativize(file).toString(), file);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void text(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static void add(MessageDigest digest, String name, Path file) throws IOException {
    if (Files.isRegularFile(file)) {
      text(digest, name);
      digest.update(Files.readAllBytes(file));
    }
  }

  /** Poms may have any name, so each XML file outside of sources and outputs counts. */
  private static Set<Path> files(Path root) throws IOException {
    Set<Path> files = new TreeSet<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes about) {
            String name = String.valueOf(directory.getFileName());
            boolean hidden = name.startsWith(".") && !name.equals(".mvn");
            boolean pruned = PRUNED.contains(name) || hidden;
            return pruned && !directory.equals(root)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
            boolean configuration = root.relativize(file).startsWith(".mvn");
            if (configuration || file.toString().endsWith(".xml")) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}
