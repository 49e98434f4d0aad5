package dev.redgreen.spy;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.component.repository.exception.ComponentLookupException;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Where a module's compiler looks for annotation processors, when not on its class path. */
final class ProcessorPath {
  private final PlexusContainer container;
  private final MavenSession session;
  private final MavenProject project;

  ProcessorPath(PlexusContainer container, MavenSession session, MavenProject project) {
    this.container = container;
    this.session = session;
    this.project = project;
  }

  /**
   * The files that the compiler's {@code annotationProcessorPaths} and what they need come to.
   *
   * @return none if something cannot be had
   */
  List<File> files(Configuration compiler) {
    List<Artifact> named =
        compiler.elements("annotationProcessorPaths").stream()
            .flatMap(path -> artifact(path, compiler).stream())
            .toList();
    if (named.isEmpty()) {
      return List.of();
    }
    CollectRequest request = new CollectRequest();
    named.forEach(artifact -> request.addDependency(new Dependency(artifact, "runtime")));
    request.setRepositories(project.getRemoteProjectRepositories());
    try {
      List<File> files = new ArrayList<>();
      for (ArtifactResult result :
          container
              .lookup(RepositorySystem.class)
              .resolveDependencies(
                  session.getRepositorySession(), new DependencyRequest(request, null))
              .getArtifactResults()) {
        files.add(result.getArtifact().getFile());
      }
      return files;
    } catch (ComponentLookupException | DependencyResolutionException e) {
      return List.of();
    }
  }

  /** An artifact by the element that names it; its version may be managed. */
  private Optional<Artifact> artifact(Xpp3Dom path, Configuration configuration) {
    String group = configuration.text(path, "groupId");
    String name = configuration.text(path, "artifactId");
    String type = configuration.text(path, "type");
    String version = configuration.text(path, "version");
    if (version.isEmpty()) {
      version = managed(group, name);
    }
    return group.isEmpty() || name.isEmpty() || version.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DefaultArtifact(
                group,
                name,
                configuration.text(path, "classifier"),
                type.isEmpty() ? "jar" : type,
                version));
  }

  private String managed(String group, String name) {
    DependencyManagement management = project.getDependencyManagement();
    return management == null
        ? ""
        : management.getDependencies().stream()
            .filter(one -> one.getGroupId().equals(group) && one.getArtifactId().equals(name))
            .map(one -> String.valueOf(one.getVersion()))
            .findFirst()
            .orElse("");
  }
}
