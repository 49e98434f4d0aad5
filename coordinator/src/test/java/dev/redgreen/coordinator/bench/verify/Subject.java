package dev.redgreen.coordinator.bench.verify;

import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.bench.Trees;
import dev.redgreen.coordinator.bench.fix.SourceName;
import dev.redgreen.coordinator.bench.fix.Unpacked;
import dev.redgreen.coordinator.it.Solution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A project whose tests both lanes run. */
public enum Subject {
  SMALLEST("repair-round", ""),
  MULTI_MODULE("multi-module", "core", "app"),
  COMMONS_CSV("commons-csv", ""),
  JUPITER("jupiter", ""),
  JUNIT4("junit4", "");

  private final String title;
  private final List<String> modules;

  Subject(String title, String... modules) {
    this.title = title;
    this.modules = List.of(modules);
  }

  /** Its name on the command line and in tables. */
  public String title() {
    return title;
  }

  /** Directories of the modules that have tests, relative to the root. */
  List<Path> modules() {
    return modules.stream().map(Path::of).toList();
  }

  /** Whether it was written for the comparison. */
  boolean own() {
    return this == JUPITER || this == JUNIT4;
  }

  /**
   * The subject of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Subject named(String title) {
    return Stream.of(values())
        .filter(one -> one.title.equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no program is called " + title));
  }

  /** Test files that have a test which may take longer than this: one parses a file for 12 s. */
  List<Path> slower(Duration perTest) {
    boolean slower = this == COMMONS_CSV && perTest.toSeconds() < 30;
    return slower
        ? List.of(Path.of("src/test/java/org/apache/commons/csv/perf/PerformanceTest.java"))
        : List.of();
  }

  /** Writes its files into a directory that does not exist yet. */
  void layOut(Path checkout, Path directory, Wiring wiring) {
    switch (this) {
      case COMMONS_CSV -> Trees.copy(library(checkout, wiring), directory);
      case JUPITER, JUNIT4 ->
          Trees.copy(
              checkout.resolve("coordinator/src/test/resources/parity").resolve(title), directory);
      default -> example(checkout, directory);
    }
  }

  /** Sources and test sources as Maven fetched them once. */
  private static Path library(Path checkout, Wiring wiring) {
    Path kept = Trees.cache("verify").resolve("commons-csv");
    if (!Files.exists(kept.resolve("pom.xml"))) {
      new Unpacked(checkout, wiring).layOut(SourceName.COMMONS_CSV, kept);
    }
    return kept;
  }

  private void example(Path checkout, Path directory) {
    Path example = checkout.resolve("examples").resolve(title);
    try (Stream<Path> files = Files.walk(example)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path relative = example.relativize(file);
        if (!relative.toString().contains("target")) {
          write(directory.resolve(relative), Files.readString(file));
        }
      }
      for (var file : Solution.of(checkout, title).files().entrySet()) {
        write(directory.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
