package dev.redgreen.spy;

import java.io.File;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** One module as Maven resolved it. */
final class ModuleFile {
  private static final List<String> COMPILER =
      List.of(
          "release",
          "source",
          "target",
          "encoding",
          "proc",
          "parameters",
          "enablePreview",
          "failOnWarning",
          "showWarnings",
          "showDeprecation",
          "compilerArgument",
          "compilerId",
          "executable",
          "testRelease",
          "testSource",
          "testTarget");
  private static final List<String> SUREFIRE =
      List.of(
          "argLine",
          "groups",
          "excludedGroups",
          "workingDirectory",
          "reportsDirectory",
          "skip",
          "skipTests",
          "skipExec",
          "forkCount",
          "forkMode",
          "reuseForks",
          "useModulePath",
          "enableAssertions",
          "jvm",
          "suiteXmlFiles");
  private static final List<String> SUREFIRE_LISTS =
      List.of("includes", "excludes", "additionalClasspathElements", "classpathDependencyExcludes");

  private final MavenSession session;
  private final MavenProject project;
  private final Plan plan;
  private final ProcessorPath processors;
  private final Lines lines = new Lines();

  ModuleFile(MavenSession session, MavenProject project, Plan plan, ProcessorPath processors) {
    this.session = session;
    this.project = project;
    this.plan = plan;
    this.processors = processors;
  }

  Properties properties() {
    identity();
    roots();
    lines.put("main.classpath", classpath(List.of("compile", "provided", "system")));
    lines.put("test.classpath", classpath(List.of()));
    plan.of("maven-compiler-plugin", "compile").stream().findFirst().ifPresent(this::mainCompiler);
    plan.of("maven-compiler-plugin", "testCompile").stream()
        .findFirst()
        .ifPresent(mojo -> compiler("testCompiler.", mojo));
    List<MojoExecution> tests = plan.of("maven-surefire-plugin", "test");
    tests.stream().findFirst().ifPresent(this::surefire);
    return lines.properties();
  }

  private void identity() {
    lines.put(
        "coordinates",
        project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion());
    lines.put("basedir", project.getBasedir().getPath());
    lines.put("packaging", project.getPackaging());
    lines.put("build", project.getBuild().getDirectory());
    lines.put("steps", plan.names());
    lines.put(
        "upstream",
        session.getProjectDependencyGraph().getUpstreamProjects(project, true).stream()
            .map(MavenProject::getBasedir)
            .toList());
  }

  private void roots() {
    lines.put("main.sources", project.getCompileSourceRoots());
    lines.put("test.sources", project.getTestCompileSourceRoots());
    lines.put("main.resources", directories(project.getResources()));
    lines.put("test.resources", directories(project.getTestResources()));
    lines.put("filtered", filtered());
    lines.put("main.output", project.getBuild().getOutputDirectory());
    lines.put("test.output", project.getBuild().getTestOutputDirectory());
  }

  private static Set<String> directories(List<Resource> resources) {
    Set<String> directories = new LinkedHashSet<>();
    resources.forEach(resource -> directories.add(resource.getDirectory()));
    return directories;
  }

  /** Resource directories whose files are not copied as they are, or elsewhere. */
  private Set<String> filtered() {
    Set<String> filtered = new LinkedHashSet<>();
    for (List<Resource> resources : List.of(project.getResources(), project.getTestResources())) {
      for (Resource resource : resources) {
        if (resource.isFiltering() || resource.getTargetPath() != null) {
          filtered.add(resource.getDirectory());
        }
      }
    }
    return filtered;
  }

  /**
   * What the running step was given is filtered by its own scope, so a copy is asked: one without a
   * filter knows all that was resolved for the whole run.
   */
  private Set<File> classpath(List<String> scopes) {
    MavenProject whole = project.clone();
    whole.setArtifactFilter(artifact -> true);
    Set<File> files = new LinkedHashSet<>();
    for (Artifact artifact : whole.getArtifacts()) {
      boolean wanted = scopes.isEmpty() || scopes.contains(artifact.getScope());
      if (wanted && artifact.getArtifactHandler().isAddedToClasspath()) {
        ReactorOutput.of(session, artifact)
            .or(() -> Optional.ofNullable(artifact.getFile()))
            .ifPresent(files::add);
      }
    }
    return files;
  }

  private void mainCompiler(MojoExecution mojo) {
    compiler("compiler.", mojo);
    lines.put("compiler.processorPath", processors.files(new Configuration(session, mojo)));
  }

  private void compiler(String prefix, MojoExecution mojo) {
    Configuration configuration = new Configuration(session, mojo);
    lines.put(prefix + "version", mojo.getVersion());
    COMPILER.forEach(name -> lines.put(prefix + name, configuration.value(name)));
    lines.put(prefix + "compilerArgs", configuration.values("compilerArgs"));
    lines.put(prefix + "compilerArguments", configuration.pairs("compilerArguments"));
    lines.put(prefix + "annotationProcessors", configuration.values("annotationProcessors"));
    lines.put(
        prefix + "annotationProcessorPaths", configuration.values("annotationProcessorPaths"));
  }

  private void surefire(MojoExecution mojo) {
    Configuration configuration = new Configuration(session, mojo);
    lines.put("surefire.version", mojo.getVersion());
    SUREFIRE.forEach(name -> lines.put("surefire." + name, configuration.value(name)));
    SUREFIRE_LISTS.forEach(name -> lines.put("surefire." + name, configuration.values(name)));
    lines.put(
        "surefire.argLine",
        LateProperties.filled(configuration.value("argLine"), session, project));
    lines.put("surefire.systemProperties", configuration.pairs("systemProperties"));
    lines.put("surefire.systemProperties", configuration.pairs("systemPropertyVariables"));
    lines.put("surefire.environment", configuration.pairs("environmentVariables"));
    lines.put("surefire.properties", configuration.pairs("properties"));
    session
        .getUserProperties()
        .forEach((name, value) -> lines.put("user/" + name, String.valueOf(value)));
  }
}
