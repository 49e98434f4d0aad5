package dev.redgreen.fixer.reuse;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The JUnit jars of this very test run, for modules under test. */
public final class TestClassPath {
  private TestClassPath() {}

  public static List<Path> junit() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .filter(entry -> entry.matches(".*(junit|opentest4j|apiguardian|jspecify).*"))
        .map(Path::of)
        .toList();
  }
}
