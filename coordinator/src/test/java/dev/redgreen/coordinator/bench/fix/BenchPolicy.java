package dev.redgreen.coordinator.bench.fix;

import dev.redgreen.fixer.EditPolicy;
import dev.redgreen.fixer.SourceTree;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What repairs may touch here: Java files below source roots. Whether a test was weakened is
 * counted afterwards, for it must not depend on the fixer's own idea of it.
 *
 * @param tree the sources
 */
record BenchPolicy(SourceTree tree) implements EditPolicy {
  @Override
  public Optional<String> refusal(Path file) {
    Path absolute = tree.root().resolve(file).normalize();
    boolean source =
        Stream.concat(tree.module().mainSources().stream(), tree.module().testSources().stream())
            .anyMatch(absolute::startsWith);
    return source && file.toString().endsWith(".java")
        ? Optional.empty()
        : Optional.of("only Java sources are broken here");
  }
}
