package dev.redgreen.coordinator.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A task of {@code benchmarks/reuse}.
 *
 * @param directory where it lies
 * @param id its name
 * @param solvable whether the JDK or a library solves it
 * @param test the visible test class
 * @param heldBack the second test class
 */
record ReuseTask(Path directory, String id, boolean solvable, String test, String heldBack) {

  /** The tasks whose names start with one of these, or all of them. */
  static List<ReuseTask> read(Path checkout, List<String> prefixes) {
    try (Stream<Path> directories = Files.list(checkout.resolve("benchmarks/reuse/tasks"))) {
      return directories
          .sorted()
          .map(ReuseTask::of)
          .filter(task -> prefixes.isEmpty() || prefixes.stream().anyMatch(task.id::startsWith))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReuseTask of(Path directory) {
    Properties properties = new Properties();
    Path heldBack = directory.resolve("src/heldback/java");
    try (Reader reader = Files.newBufferedReader(directory.resolve("task.properties"));
        Stream<Path> files = Files.walk(heldBack)) {
      properties.load(reader);
      Path second = files.filter(file -> file.toString().endsWith(".java")).findFirst().get();
      return new ReuseTask(
          directory,
          properties.getProperty("id"),
          Boolean.parseBoolean(properties.getProperty("solvable")),
          properties.getProperty("test"),
          heldBack.relativize(second).toString().replaceAll("\\.java$", "").replace('/', '.'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lays out what a developer has, and nothing that the bench knows. */
  void layOut(Path project) {
    try {
      Files.createDirectories(project);
      Files.copy(directory.resolve("pom.xml"), project.resolve("pom.xml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Trees.copy(directory.resolve("src/main"), project.resolve("src/main"));
    Trees.copy(directory.resolve("src/test"), project.resolve("src/test"));
  }

  /** Adds the second test class. */
  void revealHeldBack(Path project) {
    Trees.copy(directory.resolve("src/heldback/java"), project.resolve("src/test/java"));
  }
}
