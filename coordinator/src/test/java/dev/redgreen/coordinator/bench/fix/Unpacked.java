package dev.redgreen.coordinator.bench.fix;

import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.bench.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Lays out a source as a Maven project: the sources and test sources that Maven fetches, or our own
 * programs with what makes their tests pass.
 *
 * @param checkout root of the checkout
 * @param wiring what finds Maven
 */
public record Unpacked(Path checkout, Wiring wiring) {
  private static final Pattern LIBRARY = Pattern.compile("import (static )?(com|org)\\.");
  private static final List<String> EXAMPLES =
      List.of("multi-class", "store-only", "repair-round", "legacy8");

  /** Writes the project of a source into a directory that does not exist yet. */
  public void layOut(SourceName source, Path project) {
    try {
      Files.createDirectories(project);
      Files.writeString(project.resolve("pom.xml"), Pom.of(source));
      if (source.coordinates().isEmpty()) {
        ownPrograms(project);
      } else {
        unpack(source, "jar:sources", project.resolve("src/main"));
        unpack(source, "jar:test-sources", project.resolve("src/test"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void unpack(SourceName source, String form, Path part) throws IOException {
    Path jars = Trees.temporary();
    try (ZipFile zip =
        new ZipFile(wiring.artifacts().copy(source.coordinates(), form, jars).toFile())) {
      for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
        boolean code = entry.getName().endsWith(".java");
        Path root = part.resolve(code ? "java" : "resources");
        Path file = root.resolve(entry.getName()).normalize();
        if (file.startsWith(root) && !entry.getName().startsWith("META-INF/MANIFEST")) {
          Files.createDirectories(file.getParent());
          Files.copy(zip.getInputStream(entry), file);
        }
      }
    } finally {
      Trees.delete(jars);
    }
  }

  private void ownPrograms(Path project) throws IOException {
    try (Stream<Path> tasks = Files.list(checkout.resolve("benchmarks/reuse/tasks"))) {
      for (Path task : tasks.sorted().toList()) {
        if (!usesLibraries(task.resolve("reference")) && !usesLibraries(task.resolve("src/main"))) {
          copyNew(task.resolve("reference/java"), project.resolve("src/main/java"));
          copyNew(task.resolve("src/main/java"), project.resolve("src/main/java"));
          copyNew(task.resolve("src/test/java"), project.resolve("src/test/java"));
          copyNew(task.resolve("src/heldback/java"), project.resolve("src/test/java"));
        }
      }
    }
    for (String example : EXAMPLES) {
      Path solution = checkout.resolve("coordinator/src/test/resources/solutions").resolve(example);
      copyNew(solution.resolve("src/main/java"), project.resolve("src/main/java"));
      Path tests = checkout.resolve("examples").resolve(example).resolve("src/test/java");
      copyNew(tests, project.resolve("src/test/java"));
    }
  }

  private static boolean usesLibraries(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (LIBRARY.matcher(Files.readString(file)).find()) {
          return true;
        }
      }
      return false;
    }
  }

  /** Copies the files that are not there yet: a solution hides what it replaces. */
  private static void copyNew(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (!Files.exists(copy)) {
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }
}
