package dev.redgreen.spy;

import java.io.File;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Finds the output directory that stands for an artifact of the reactor, jar or not. */
final class ReactorOutput {
  private ReactorOutput() {}

  static Optional<File> of(MavenSession session, Artifact artifact) {
    String key =
        artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getBaseVersion();
    MavenProject module = session.getProjectMap().get(key);
    boolean tests = "tests".equals(artifact.getClassifier());
    if (module == null || (!tests && artifact.hasClassifier())) {
      return Optional.empty();
    }
    return Optional.of(
        new File(
            tests
                ? module.getBuild().getTestOutputDirectory()
                : module.getBuild().getOutputDirectory()));
  }
}
