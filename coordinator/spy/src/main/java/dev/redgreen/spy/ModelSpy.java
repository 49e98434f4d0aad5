package dev.redgreen.spy;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.eventspy.AbstractEventSpy;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;
import org.jspecify.annotations.Nullable;

/**
 * Listens inside Maven and writes each module down as Maven resolved it: before its sources are
 * compiled, so that the model is there even if that fails, and again before each later step that
 * may know more, such as generated sources or an agent's argument line. Maven is never disturbed:
 * what goes wrong here ends in a note beside the model.
 */
public final class ModelSpy extends AbstractEventSpy {
  /** System property that names the directory to write to; without it the spy sleeps. */
  public static final String DIRECTORY = "redgreen.model.directory";

  private @Nullable PlexusContainer container;

  @Override
  public void init(Context context) {
    if (context.getData().get("plexus") instanceof PlexusContainer plexus) {
      container = plexus;
    }
  }

  @Override
  public void onEvent(Object event) {
    String directory = System.getProperty(DIRECTORY);
    PlexusContainer plexus = container;
    if (directory == null || plexus == null || !(event instanceof ExecutionEvent execution)) {
      return;
    }
    ModelDirectory models = new ModelDirectory(Path.of(directory));
    try {
      if (execution.getType() == ExecutionEvent.Type.SessionStarted) {
        models.write("reactor", new ReactorFile(execution.getSession()).properties());
      } else if (execution.getType() == ExecutionEvent.Type.MojoStarted
          && tells(execution.getMojoExecution())) {
        module(execution, models, plexus);
      }
    } catch (IOException | RuntimeException e) {
      models.note(execution + " " + e);
    }
  }

  private static void module(
      ExecutionEvent execution, ModelDirectory models, PlexusContainer container)
      throws IOException {
    MavenSession session = execution.getSession();
    MavenProject project = execution.getProject();
    Plan plan = Plan.of(container, session, execution.getMojoExecution());
    models.write(
        "module-" + project.getGroupId() + "_" + project.getArtifactId(),
        new ModuleFile(session, project, plan, new ProcessorPath(container, session, project))
            .properties());
  }

  private static boolean tells(MojoExecution mojo) {
    return switch (mojo.getArtifactId()) {
      case "maven-compiler-plugin" ->
          mojo.getGoal().equals("compile") || mojo.getGoal().equals("testCompile");
      case "maven-surefire-plugin" -> mojo.getGoal().equals("test");
      default -> false;
    };
  }
}
