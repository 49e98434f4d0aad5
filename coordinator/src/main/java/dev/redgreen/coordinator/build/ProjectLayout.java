package dev.redgreen.coordinator.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where a Maven project begins.
 *
 * @param root directory of the reactor's root: the topmost pom that leads to the nearest one
 * @param module directory of the nearest pom
 * @param name {@code group:artifact} of the root
 */
public record ProjectLayout(Path root, Path module, String name) {
  private static final String POM = "pom.xml";

  /**
   * Finds the project that a directory lies in. Nothing above the top of the directory's git
   * repository is looked at.
   *
   * @throws ProjectProblem if there is no pom, or one that does not parse
   */
  public static ProjectLayout find(Path directory) {
    return find(directory, PomFile::read);
  }

  /**
   * Finds the project that a directory lies in, though its poms may not parse: they are read as far
   * as they do.
   *
   * @throws ProjectProblem if there is no pom
   */
  public static ProjectLayout findUnsound(Path directory) {
    return find(directory, PomFile::readSound);
  }

  private static ProjectLayout find(Path directory, Function<Path, PomFile> reading) {
    Path start = directory.toAbsolutePath().normalize();
    if (!Files.isDirectory(start)) {
      throw new ProjectProblem("there is no directory " + directory);
    }
    PomFile module =
        nearest(start).map(reading).orElseThrow(() -> new ProjectProblem(instead(start)));
    PomFile root = module;
    for (Path at = module.directory(); at != null && !isTop(at); at = at.getParent()) {
      root = above(at).map(reading).filter(new Leads(root)::test).orElse(root);
    }
    String name = root.group().isEmpty() ? root.artifact() : root.group() + ":" + root.artifact();
    return new ProjectLayout(root.directory(), module.directory(), name);
  }

  private static Optional<Path> above(Path directory) {
    return Optional.ofNullable(directory.getParent())
        .map(parent -> parent.resolve(POM))
        .filter(Files::isRegularFile);
  }

  /** Whether a pom has another one among its modules. */
  private record Leads(PomFile below) {
    boolean test(PomFile above) {
      return above.modules().contains(below.directory());
    }
  }

  private static boolean isTop(Path directory) {
    return Files.exists(directory.resolve(".git"));
  }

  private static Optional<Path> nearest(Path directory) {
    for (Path at = directory; at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve(POM))) {
        return Optional.of(at.resolve(POM));
      }
      if (isTop(at) || isGradle(at)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isGradle(Path directory) {
    return Stream.of("settings.gradle", "settings.gradle.kts", "build.gradle", "build.gradle.kts")
        .anyMatch(file -> Files.exists(directory.resolve(file)));
  }

  private static String instead(Path directory) {
    for (Path at = directory; at != null; at = at.getParent()) {
      if (isGradle(at)) {
        return at + " is a Gradle project; only Maven projects (with a pom.xml) can be built";
      }
      if (isTop(at)) {
        break;
      }
    }
    return directory + " is not in a Maven project: no pom.xml there or above it";
  }
}
