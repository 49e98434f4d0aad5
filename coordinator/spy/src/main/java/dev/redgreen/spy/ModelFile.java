package dev.redgreen.spy;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** One module as properties; lists have one item a line. */
final class ModelFile {
  private static final String SUREFIRE = "org.apache.maven.plugins:maven-surefire-plugin";

  private final MavenProject project;
  private final MavenSession session;
  private final MojoExecution mojo;
  private final Properties properties = new Properties();

  ModelFile(ExecutionEvent event) {
    project = event.getProject();
    session = event.getSession();
    mojo = event.getMojoExecution();
  }

  /** Writes the model; that of {@code testCompile} replaces that of {@code compile}. */
  void write(Path directory) throws IOException {
    identity();
    roots();
    classPaths();
    compiler();
    surefire();
    Files.createDirectories(directory);
    String name = project.getGroupId() + "_" + project.getArtifactId() + ".properties";
    Path partial = directory.resolve(name + ".part");
    try (Writer writer = Files.newBufferedWriter(partial, StandardCharsets.UTF_8)) {
      properties.store(writer, null);
    }
    Files.move(partial, directory.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private void identity() {
    put(
        "coordinates",
        project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion());
    put("basedir", project.getBasedir().getPath());
    put("packaging", project.getPackaging());
    put("goal", mojo.getGoal());
    List<String> upstream = new ArrayList<>();
    session
        .getProjectDependencyGraph()
        .getUpstreamProjects(project, true)
        .forEach(each -> upstream.add(each.getBasedir().getPath()));
    put("upstream", upstream);
  }

  private void roots() {
    put("main.sources", project.getCompileSourceRoots());
    put("test.sources", project.getTestCompileSourceRoots());
    put("main.resources", directories(project.getResources()));
    put("test.resources", directories(project.getTestResources()));
    put("main.output", project.getBuild().getOutputDirectory());
    put("test.output", project.getBuild().getTestOutputDirectory());
  }

  private static List<String> directories(List<Resource> resources) {
    return resources.stream().map(Resource::getDirectory).toList();
  }

  private void classPaths() {
    try {
      put("main.classpath", project.getCompileClasspathElements());
      put("test.classpath", project.getTestClasspathElements());
    } catch (DependencyResolutionRequiredException e) {
      throw new IllegalStateException(e);
    }
  }

  private void compiler() {
    Xpp3Dom configuration = mojo.getConfiguration();
    for (String name :
        List.of(
            "release",
            "testRelease",
            "source",
            "target",
            "encoding",
            "proc",
            "parameters",
            "enablePreview",
            "compilerArgument")) {
      put("compiler." + name, value(configuration, name));
    }
    put("compiler.compilerArgs", values(configuration, "compilerArgs"));
    put("compiler.annotationProcessors", values(configuration, "annotationProcessors"));
    Xpp3Dom paths =
        configuration == null ? null : configuration.getChild("annotationProcessorPaths");
    put("compiler.processorPaths", String.valueOf(paths == null ? 0 : paths.getChildCount()));
  }

  private void surefire() {
    Plugin plugin = project.getPlugin(SUREFIRE);
    if (plugin == null || !(plugin.getConfiguration() instanceof Xpp3Dom configuration)) {
      return;
    }
    for (String name :
        List.of("argLine", "groups", "excludedGroups", "workingDirectory", "skip", "skipTests")) {
      put("surefire." + name, value(configuration, name));
    }
    for (String name : List.of("includes", "excludes")) {
      put("surefire." + name, values(configuration, name));
    }
    for (String name : List.of("systemPropertyVariables", "environmentVariables")) {
      put("surefire." + name, pairs(configuration, name));
    }
  }

  private List<String> values(
      @org.jspecify.annotations.Nullable Xpp3Dom configuration, String name) {
    Xpp3Dom list = configuration == null ? null : configuration.getChild(name);
    List<String> values = new ArrayList<>();
    if (list != null) {
      for (Xpp3Dom item : list.getChildren()) {
        values.add(evaluated(item));
      }
    }
    return values;
  }

  private List<String> pairs(Xpp3Dom configuration, String name) {
    Xpp3Dom list = configuration.getChild(name);
    List<String> pairs = new ArrayList<>();
    if (list != null) {
      for (Xpp3Dom item : list.getChildren()) {
        pairs.add(item.getName() + "=" + evaluated(item));
      }
    }
    return pairs;
  }

  private String value(@org.jspecify.annotations.Nullable Xpp3Dom configuration, String name) {
    Xpp3Dom child = configuration == null ? null : configuration.getChild(name);
    return child == null ? "" : evaluated(child);
  }

  private String evaluated(Xpp3Dom element) {
    String text = element.getValue();
    if (text == null || text.isBlank()) {
      text = element.getAttribute("default-value");
    }
    if (text == null) {
      return "";
    }
    try {
      Object value = new PluginParameterExpressionEvaluator(session, mojo).evaluate(text);
      return value == null || value.equals(text) && text.startsWith("${")
          ? fallback(element)
          : value.toString();
    } catch (ExpressionEvaluationException e) {
      return text;
    }
  }

  /** The default of a parameter whose expression has no value. */
  private String fallback(Xpp3Dom element) {
    String standard = element.getAttribute("default-value");
    if (standard == null || standard.isBlank()) {
      return "";
    }
    try {
      Object value = new PluginParameterExpressionEvaluator(session, mojo).evaluate(standard);
      return value == null ? "" : value.toString();
    } catch (ExpressionEvaluationException e) {
      return standard;
    }
  }

  private void put(String name, List<String> values) {
    put(name, String.join("\n", values));
  }

  private void put(String name, String value) {
    properties.setProperty(name, value.replace("\r", ""));
  }
}
