package dev.redgreen.coordinator;

import dev.redgreen.coordinator.Init.Library;
import dev.redgreen.coordinator.build.MavenArtifacts;
import dev.redgreen.coordinator.build.ModuleModel;
import dev.redgreen.coordinator.build.ProjectLayout;
import dev.redgreen.coordinator.workspace.RunId;
import dev.redgreen.coordinator.workspace.SnapshotOptions;
import dev.redgreen.coordinator.workspace.Workspace;
import dev.redgreen.patterns.index.IndexProgress;
import dev.redgreen.patterns.index.IndexReport;
import dev.redgreen.patterns.index.IndexRequest;
import dev.redgreen.patterns.index.SourceIndexer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * Indexes the sources of the libraries on a project's class paths. Maven resolves them once, in a
 * worktree; source jars that it has are taken as they are, others are asked for one by one.
 */
final class DependencySources {
  private static final List<String> RESOLVING = List.of("test-compile");

  private final Wiring wiring;
  private final ProjectLayout layout;
  private final IndexProgress progress;
  private final List<String> notes = new ArrayList<>();

  DependencySources(Wiring wiring, ProjectLayout layout, IndexProgress progress) {
    this.wiring = wiring;
    this.layout = layout;
    this.progress = progress;
  }

  /** What the user should know. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** Indexes them; those without sources are noted. */
  List<Library> index() {
    List<Library> libraries = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Path jar : jars()) {
      Optional<String> coordinates = coordinates(jar);
      if (coordinates.isPresent()) {
        library(jar, coordinates.get())
            .ifPresentOrElse(libraries::add, () -> missing.add(coordinates.get()));
      }
    }
    if (!missing.isEmpty()) {
      notes.add("without sources: " + String.join(", ", missing));
    }
    return libraries;
  }

  /** The jars that Maven resolves for the modules of the project. */
  private Set<Path> jars() {
    String runId = RunId.next(wiring.clock(), RandomGenerator.getDefault());
    SnapshotOptions options =
        new SnapshotOptions(wiring.settings().list("snapshot.include"), false, wiring.userGit());
    Set<Path> jars = new TreeSet<>();
    try (Workspace workspace = Workspace.open(layout.root(), wiring.home(), runId, options)) {
      Site site = wiring.site(workspace, "test-compile", Limits.DEFAULT::time);
      site.baseline(RESOLVING, List.of());
      for (ModuleModel module : wiring.models().all(site.root())) {
        jars.addAll(module.java().mainClasspath());
        jars.addAll(module.java().testClasspath());
      }
    }
    jars.removeIf(path -> !path.toString().endsWith(".jar"));
    if (jars.isEmpty()) {
      notes.add("Maven resolved no dependency; `mvn test-compile` tells why, if there are some");
    }
    return jars;
  }

  /** What a jar is, by its place in a local repository; empty if it lies elsewhere. */
  private static Optional<String> coordinates(Path jar) {
    int names = jar.getNameCount();
    for (int i = names - 5; i >= 0; i--) {
      if (jar.getName(i).toString().equals("repository")) {
        String group = jar.subpath(i + 1, names - 3).toString().replace('/', '.');
        Path artifact = jar.getName(names - 3);
        Path version = jar.getName(names - 2);
        boolean plain = jar.endsWith(artifact + "-" + version + ".jar");
        return plain ? Optional.of(group + ":" + artifact + ":" + version) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Library> library(Path jar, String coordinates) {
    String name = String.valueOf(jar.getFileName()).replaceAll("\\.jar$", "-sources.jar");
    Path beside = jar.resolveSibling(name);
    try {
      if (Files.isRegularFile(beside)) {
        return Optional.of(read(beside, coordinates));
      }
      Path directory = Files.createTempDirectory("tdd-sources");
      try {
        return Optional.of(read(wiring.artifacts().sources(coordinates, directory), coordinates));
      } catch (MavenArtifacts.NotFound e) {
        return Optional.empty();
      } finally {
        Index.delete(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the sources of " + coordinates + " cannot be read", e);
    }
  }

  private Library read(Path sources, String coordinates) throws IOException {
    IndexRequest request = IndexRequest.library(sources, coordinates);
    IndexReport report = new SourceIndexer(wiring.store(), progress).index(request);
    return new Library(coordinates, report.patterns(), report.licence());
  }
}
