package dev.redgreen.fixer;

import dev.redgreen.fixer.javac.Processing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A module in a temporary directory, in Maven's layout, without dependencies. */
public final class TestModule {
  private final Path root;

  public TestModule(Path root) {
    this.root = root;
  }

  /** Path below the main sources, relative to the root. */
  public static Path main(String file) {
    return Path.of("src/main/java", file);
  }

  /** Path below the test sources, relative to the root. */
  public static Path test(String file) {
    return Path.of("src/test/java", file);
  }

  public TestModule file(Path relative, String text) {
    Path file = root.resolve(relative);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public TestModule main(String file, String text) {
    return file(main(file), text);
  }

  public TestModule test(String file, String text) {
    return file(test(file), text);
  }

  public JavaModule module() {
    return module(17, List.of(), List.of());
  }

  /** The module with annotation processors. */
  public JavaModule module(Processing processing) {
    return module(17, List.of(), List.of(), processing);
  }

  public JavaModule module(int release, List<Path> testClasspath, List<String> options) {
    return module(release, testClasspath, options, Processing.NONE);
  }

  private JavaModule module(
      int release, List<Path> testClasspath, List<String> options, Processing processing) {
    return new JavaModule(
        "a:b:1",
        root,
        List.of(root.resolve("src/main/java")),
        List.of(root.resolve("src/test/java")),
        List.of(),
        List.of(),
        List.of(),
        testClasspath,
        root.resolve("target/classes"),
        root.resolve("target/test-classes"),
        release,
        "UTF-8",
        options,
        processing);
  }

  public SourceTree tree() {
    return SourceTree.of(root, module());
  }
}
