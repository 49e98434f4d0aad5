package dev.redgreen.coordinator.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Sources that would take the place of a test library's classes, and with them of its verdict. */
final class Shadowing {
  private static final List<String> PACKAGES =
      List.of(
          "org/junit",
          "junit",
          "org/testng",
          "org/hamcrest",
          "org/assertj",
          "org/mockito",
          "org/opentest4j",
          "org/apiguardian",
          "org/apache/maven",
          "com/google/common/truth",
          "java",
          "javax",
          "jdk",
          "sun");

  private Shadowing() {}

  /** Why a new source may not be in its package; empty if it may. */
  static Optional<String> reason(Path file, Path sourceRoot, Path root) {
    if (Files.exists(root.resolve(file))) {
      return Optional.empty();
    }
    Path name = sourceRoot.relativize(file);
    return PACKAGES.stream()
        .filter(name::startsWith)
        .filter(known -> !Files.isDirectory(root.resolve(sourceRoot).resolve(known)))
        .findFirst()
        .map(known -> "it would hide a class of " + known.replace('/', '.'));
  }
}
