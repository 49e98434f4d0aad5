package dev.redgreen.fixer.javac;

import java.nio.file.Path;
import java.util.List;

/**
 * What a compiler is made with.
 *
 * @param release Java release, such as 17
 * @param options further arguments
 * @param processing annotation processors that take part
 * @param classPath jars and directories
 */
public record CompilerSetup(
    int release, List<String> options, Processing processing, List<Path> classPath) {
  public CompilerSetup {
    options = List.copyOf(options);
    classPath = List.copyOf(classPath);
  }

  /** The same with annotation processors. */
  public CompilerSetup with(Processing processors) {
    return new CompilerSetup(release, options, processors, classPath);
  }
}
