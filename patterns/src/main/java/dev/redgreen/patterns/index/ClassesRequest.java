package dev.redgreen.patterns.index;

import dev.redgreen.patterns.Origin;
import java.nio.file.Path;
import java.util.List;

/**
 * Class files whose public members are to be known.
 *
 * @param classes a jar or a directory of class files
 * @param classPath jars and directories that its signatures refer to; may be incomplete
 * @param project name of the project, or {@code group:artifact:version}
 * @param space who may see it: {@link Origin#PUBLIC} or the project's name
 * @param licence SPDX identifier, {@link Origin#OWN_LICENCE}, or empty to have it found out
 */
public record ClassesRequest(
    Path classes, List<Path> classPath, String project, String space, String licence) {
  public ClassesRequest {
    classPath = List.copyOf(classPath);
  }

  /** A library that every project may see. */
  public static ClassesRequest library(Path jar, List<Path> classPath, String coordinates) {
    return new ClassesRequest(jar, classPath, coordinates, Origin.PUBLIC, "");
  }
}
