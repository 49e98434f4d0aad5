package dev.redgreen.fixer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The files on disk as they were when a tree was made: each is read once. Paths are relative. */
final class SourceFiles {
  private final Path root;
  private final Charset encoding;
  private final List<Path> mainRoots;
  private final List<Path> testRoots;
  private final Map<Path, Optional<String>> texts = new ConcurrentHashMap<>();
  private final Map<Path, Source> main;
  private final Map<Path, Source> test;

  SourceFiles(Path root, JavaModule module) {
    this.root = root.toAbsolutePath().normalize();
    this.encoding = Charset.forName(module.encoding());
    this.mainRoots = relative(module, module.mainSources());
    this.testRoots = relative(module, module.testSources());
    Stream.of(mainRoots, testRoots).flatMap(Collection::stream).forEach(this::readAll);
    this.main = below(mainRoots);
    this.test = below(testRoots);
  }

  /** Processors write their sources anew in each compile; what they left on disk would be twice. */
  private List<Path> relative(JavaModule module, List<Path> roots) {
    return roots.stream()
        .filter(dir -> !(module.processing().runs() && dir.endsWith("annotations")))
        .filter(dir -> !(module.processing().runs() && dir.endsWith("test-annotations")))
        .map(dir -> root.relativize(dir.toAbsolutePath().normalize()))
        .toList();
  }

  private void readAll(Path sourceRoot) {
    Path top = root.resolve(sourceRoot);
    if (!Files.isDirectory(top)) {
      return;
    }
    try (Stream<Path> found = Files.walk(top)) {
      found
          .filter(SourceFiles::isJava)
          .filter(Files::isRegularFile)
          .forEach(file -> text(root.relativize(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isJava(Path file) {
    return file.toString().endsWith(".java");
  }

  /** The text of any file below the root; empty if there is none. */
  Optional<String> text(Path file) {
    return texts.computeIfAbsent(file, this::read);
  }

  private Optional<String> read(Path file) {
    Path absolute = root.resolve(file);
    if (!Files.isRegularFile(absolute)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(absolute);
      return Optional.of(new String(bytes, isJava(file) ? encoding : StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A Java file below one of the roots, as on disk; empty if it is none. */
  Optional<Source> source(Path file) {
    return Optional.ofNullable(main.containsKey(file) ? main.get(file) : test.get(file));
  }

  /** The Java files below main roots, as on disk, with their texts. */
  Map<Path, Source> main() {
    return new TreeMap<>(main);
  }

  /** The Java files below test roots, as on disk, with their texts. */
  Map<Path, Source> test() {
    return new TreeMap<>(test);
  }

  private Map<Path, Source> below(List<Path> roots) {
    Map<Path, Source> found = new TreeMap<>();
    texts.forEach(
        (file, text) -> {
          if (text.isPresent() && isSource(file, roots)) {
            found.put(file, new Source(text.get()));
          }
        });
    return found;
  }

  private static boolean isSource(Path file, List<Path> roots) {
    return isJava(file) && roots.stream().anyMatch(file::startsWith);
  }

  boolean isMain(Path file) {
    return isSource(file, mainRoots);
  }

  boolean isTest(Path file) {
    return isSource(file, testRoots);
  }

  Path root() {
    return root;
  }
}
