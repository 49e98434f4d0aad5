package dev.redgreen.patterns.index;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The main sources below a directory: nothing that git ignores, nothing built, fetched, generated
 * or hidden, no tests. Links are not followed, so that no cycle is entered and no file read twice.
 */
final class DirectorySources extends SimpleFileVisitor<Path> implements SourceSet {
  private static final Set<String> BUILT =
      Set.of(
          "target",
          "build",
          "out",
          "bin",
          "dist",
          "generated",
          "vendor",
          "third_party",
          "venv",
          "third-party",
          "bower_components",
          "coverage");

  /** Never a package of anybody's own code. */
  private static final Set<String> FETCHED =
      Set.of("node_modules", "__pycache__", "site-packages", "Pods");

  private static final Set<String> TESTS =
      Set.of("test", "tests", "it", "testFixtures", "integration-test", "jmh", "test-fixtures");

  private final Path root;
  private final List<String> paths = new ArrayList<>();
  private final List<IndexReport.Skipped> skipped = new ArrayList<>();
  private final List<String> unseen = new ArrayList<>();
  private final Deque<GitIgnore> ignores = new ArrayDeque<>();

  DirectorySources(Path root) throws IOException {
    this.root = root;
    ignores.push(GitIgnore.above(root));
    Files.walkFileTree(root, this);
    Collections.sort(paths);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    if (!directory.equals(root)
        && (isLeftOut(directory) || ignores.getFirst().ignores(directory, true))) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    ignores.push(ignores.getFirst().in(directory));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(
      Path directory, java.io.@org.jspecify.annotations.Nullable IOException e) {
    ignores.pop();
    if (e != null) {
      visitFileFailed(directory, e);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String path = relative(file);
    if (!SourceFiles.isIndexed(path)) {
      return FileVisitResult.CONTINUE;
    }
    if (attributes.isSymbolicLink()) {
      skipped.add(new IndexReport.Skipped(path, "is a symbolic link"));
    } else if (attributes.isRegularFile() && !ignores.getFirst().ignores(file, false)) {
      paths.add(path);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    skipped.add(new IndexReport.Skipped(relative(file), "cannot be read"));
    unseen.add(relative(file));
    return FileVisitResult.CONTINUE;
  }

  private boolean isLeftOut(Path directory) {
    Path parent = root.relativize(directory).getParent();
    String above = parent == null ? "" : "/" + parent.toString().replace('\\', '/') + "/";
    return isLeftOut(above, directory.getFileName().toString());
  }

  /** Whether a file lies in a directory that is left out; its path is relative to the top. */
  static boolean isLeftOut(String file) {
    String above = "";
    for (String name : file.substring(0, Math.max(0, file.lastIndexOf('/'))).split("/", -1)) {
      if (!name.isEmpty() && isLeftOut(above, name)) {
        return true;
      }
      above = (above.isEmpty() ? "/" : above) + name + "/";
    }
    return false;
  }

  /** Names that only a package has are not judged: {@code src/main/java/org/acme/build}. */
  private static boolean isLeftOut(String above, String name) {
    if (name.startsWith(".") || name.startsWith("generated-") || FETCHED.contains(name)) {
      return true;
    }
    boolean inPackages = above.contains("/java/") || above.contains("/src/");
    boolean test = above.endsWith("/src/") && (TESTS.contains(name) || name.startsWith("test"));
    return test || (!inPackages && BUILT.contains(name));
  }

  private String relative(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  @Override
  public List<String> paths() {
    return paths;
  }

  @Override
  public List<IndexReport.Skipped> skipped() {
    return skipped;
  }

  @Override
  public List<String> unseen() {
    return unseen;
  }

  @Override
  public long size(String path) throws IOException {
    return Files.size(root.resolve(path));
  }

  @Override
  public byte[] read(String path) throws IOException {
    return Files.readAllBytes(root.resolve(path));
  }

  @Override
  public List<String> licenceTexts() {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(root)) {
      files
          .filter(file -> SourceFiles.isLicence(file.getFileName().toString()))
          .sorted()
          .forEach(file -> SourceFiles.text(file).ifPresent(texts::add));
    } catch (IOException unreadable) {
      return List.of();
    }
    return texts;
  }

  @Override
  public Optional<Pom> pom() {
    return SourceFiles.text(root.resolve("pom.xml")).flatMap(Pom::read);
  }

  @Override
  public void close() {}
}
