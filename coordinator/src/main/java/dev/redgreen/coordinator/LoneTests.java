package dev.redgreen.coordinator;

import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether some test files are all the tests that a project has. */
final class LoneTests {
  private LoneTests() {}

  /**
   * Whether a project is one module without any other test, in whatever language or directory.
   *
   * @param root directory of the reactor
   * @param tree the module's sources
   * @param files test files, relative to the root of the tree
   */
  static boolean are(Set<Path> files, Path root, SourceTree tree) {
    JavaModule module = tree.module();
    return root.equals(module.root())
        && files.containsAll(tree.testFiles())
        && files.containsAll(besideMain(tree));
  }

  /** Everything below {@code src} that is neither of the main sources nor a resource of tests. */
  private static Set<Path> besideMain(SourceTree tree) {
    Path sources = tree.module().root().resolve("src");
    if (!Files.isDirectory(sources)) {
      return Set.of();
    }
    try (Stream<Path> all = Files.walk(sources)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(sources.resolve("main")))
          .filter(file -> tree.module().testResources().stream().noneMatch(file::startsWith))
          .map(file -> tree.root().relativize(file))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
