package dev.redgreen.fixer.javac;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How annotation processors take part in a compile.
 *
 * @param runs whether any do
 * @param path where javac looks for them; empty where that is the class path
 * @param arguments what javac is told about them, such as {@code -processor} and {@code -Aname}
 */
public record Processing(boolean runs, List<Path> path, List<String> arguments) {
  /** The file of a jar or directory that names its processors. */
  public static final String SERVICE = "META-INF/services/javax.annotation.processing.Processor";

  /** None do. */
  public static final Processing NONE = new Processing(false, List.of(), List.of());

  /** Since then javac runs only processors that it is told to run. */
  private static final int ON_REQUEST = 23;

  public Processing {
    path = List.copyOf(path);
    arguments = List.copyOf(arguments);
  }

  /** What javac is told. */
  List<String> options() {
    if (!runs) {
      return List.of("-proc:none");
    }
    return Runtime.version().feature() < ON_REQUEST
        ? arguments
        : Stream.concat(Stream.of("-proc:full"), arguments.stream()).toList();
  }
}
