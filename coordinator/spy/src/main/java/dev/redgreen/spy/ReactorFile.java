package dev.redgreen.spy;

import java.io.File;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** What holds for all modules of a run. */
final class ReactorFile {
  private final MavenSession session;

  ReactorFile(MavenSession session) {
    this.session = session;
  }

  Properties properties() {
    Lines lines = new Lines();
    lines.put("maven.version", session.getSystemProperties().getProperty("maven.version", ""));
    lines.put("java.version", System.getProperty("java.version", ""));
    lines.put("repository", session.getLocalRepository().getBasedir());
    lines.put("poms", poms(projects()));
    lines.put("modules", projects().stream().map(MavenProject::getBasedir).toList());
    lines.put("profiles", profiles());
    return lines.properties();
  }

  /** All of the reactor, also those that this run leaves out. */
  private List<MavenProject> projects() {
    List<MavenProject> all = session.getAllProjects();
    return all == null ? session.getProjects() : all;
  }

  /** The files that the models follow from; parents from a repository have no file here. */
  private static Set<File> poms(List<MavenProject> projects) {
    Set<File> poms = new LinkedHashSet<>();
    for (MavenProject project : projects) {
      for (MavenProject at = project; at != null && at.getFile() != null; at = at.getParent()) {
        poms.add(at.getFile());
      }
    }
    return poms;
  }

  private Set<String> profiles() {
    Set<String> profiles = new LinkedHashSet<>();
    projects()
        .forEach(
            project ->
                project.getActiveProfiles().forEach(profile -> profiles.add(profile.getId())));
    return profiles;
  }
}
