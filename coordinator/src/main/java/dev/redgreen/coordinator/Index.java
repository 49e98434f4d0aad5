package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.MavenArtifacts;
import dev.redgreen.coordinator.build.ProjectLayout;
import dev.redgreen.coordinator.build.ProjectProblem;
import dev.redgreen.coordinator.context.BuildFacts;
import dev.redgreen.coordinator.context.ProjectRoot;
import dev.redgreen.patterns.index.ClassesRequest;
import dev.redgreen.patterns.index.IndexProgress;
import dev.redgreen.patterns.index.IndexReport;
import dev.redgreen.patterns.index.IndexRequest;
import dev.redgreen.patterns.index.PlatformIndexer;
import dev.redgreen.patterns.index.SourceIndexer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The use case of {@code tdd index}: fills the store from directories, jars and Maven artifacts.
 */
public final class Index {
  private static final String MAVEN = "maven:";

  private final Wiring wiring;
  private final IndexProgress progress;

  public Index(Wiring wiring, IndexProgress progress) {
    this.wiring = wiring;
    this.progress = progress;
  }

  /** What indexing one source did. */
  public record Indexed(String source, String project, IndexReport report) {}

  /**
   * Indexes one source.
   *
   * @param source a directory, a sources jar, {@code maven:GROUP:ARTIFACT:VERSION}, or {@code jdk}
   * @throws WrongUsage if there is no such thing
   */
  public Indexed run(String source) {
    try {
      if (source.equals("jdk")) {
        return new Indexed(
            source, PlatformIndexer.jdkProject(), new PlatformIndexer(wiring.store()).indexJdk());
      }
      return source.startsWith(MAVEN)
          ? artifact(source, source.substring(MAVEN.length()))
          : path(source);
    } catch (IOException e) {
      throw new UncheckedIOException(source + " cannot be read: " + e.getMessage(), e);
    }
  }

  private Indexed path(String source) throws IOException {
    Path path = Path.of(source).toAbsolutePath().normalize();
    if (!Files.exists(path)) {
      throw new WrongUsage(
          path
              + " does not exist; give a directory, a sources jar or maven:GROUP:ARTIFACT:VERSION");
    }
    if (Files.isDirectory(path)) {
      String project = projectOf(path);
      wiring.store().putContext(BuildFacts.of(rootOf(path), project));
      return new Indexed(source, project, sources(IndexRequest.ownProject(path, project, "")));
    }
    String name = String.valueOf(path.getFileName()).replaceAll("(-sources)?\\.(jar|zip)$", "");
    return new Indexed(source, name, sources(IndexRequest.library(path, name)));
  }

  private static String projectOf(Path directory) {
    try {
      return ProjectLayout.find(directory).name();
    } catch (ProjectProblem e) {
      String name = ProjectRoot.nameOf(directory);
      return name.isEmpty() ? String.valueOf(directory.getFileName()) : name;
    }
  }

  private static Path rootOf(Path directory) {
    try {
      return ProjectLayout.find(directory).root();
    } catch (ProjectProblem e) {
      return ProjectRoot.above(directory).orElse(directory);
    }
  }

  private Indexed artifact(String source, String coordinates) throws IOException {
    if (!coordinates.matches("[^:\\s]+:[^:\\s]+:[^:\\s]+")) {
      throw new WrongUsage(source + ": write maven:GROUP:ARTIFACT:VERSION");
    }
    Path directory = Files.createTempDirectory("tdd-artifact");
    try {
      MavenArtifacts artifacts = wiring.artifacts();
      Path jar = artifacts.copy(coordinates, "jar:sources", directory);
      return new Indexed(source, coordinates, sources(IndexRequest.library(jar, coordinates)));
    } catch (MavenArtifacts.NotFound e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    } finally {
      delete(directory);
    }
  }

  private IndexReport sources(IndexRequest request) throws IOException {
    return new SourceIndexer(wiring.store(), progress, wiring.natives()).index(request);
  }

  /** Makes the public members of jars known, each once. */
  void classPath(List<Path> jars) {
    PlatformIndexer indexer = new PlatformIndexer(wiring.store());
    for (Path jar : jars) {
      String name = String.valueOf(jar.getFileName()).replaceAll("\\.jar$", "");
      try {
        indexer.indexClasses(ClassesRequest.library(jar, jars, name));
      } catch (IOException e) {
        throw new UncheckedIOException(jar + " cannot be read", e);
      }
    }
  }

  static void delete(Path directory) throws IOException {
    try (Stream<Path> tree = Files.walk(directory)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
