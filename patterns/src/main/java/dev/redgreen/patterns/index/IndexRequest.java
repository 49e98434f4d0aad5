package dev.redgreen.patterns.index;

import dev.redgreen.patterns.Origin;
import java.nio.file.Path;

/**
 * What to index.
 *
 * @param source a directory with Java sources somewhere below it, or a jar or zip of sources
 * @param project name of the project, or {@code group:artifact:version}
 * @param space who may see it: {@link Origin#PUBLIC} or the project's name
 * @param commit hex id of the commit that is checked out; empty if there is none
 * @param licence {@link Origin#OWN_LICENCE}, the licence that holds where a file names none, or
 *     empty to have it found out
 */
public record IndexRequest(
    Path source, String project, String space, String commit, String licence) {

  /** The user's own project: seen by itself alone. */
  public static IndexRequest ownProject(Path root, String project, String commit) {
    return new IndexRequest(root, project, project, commit, Origin.OWN_LICENCE);
  }

  /** A library that every project may see; its licence decides who may use it. */
  public static IndexRequest library(Path directoryOrJar, String coordinates) {
    return new IndexRequest(directoryOrJar, coordinates, Origin.PUBLIC, "", "");
  }
}
