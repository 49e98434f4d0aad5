package dev.redgreen.spy;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.eventspy.AbstractEventSpy;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.plugin.MojoExecution;

/**
 * Listens inside Maven and writes down each module as Maven resolved it, at the moment when the
 * compiler plugin is about to run: then class paths are resolved, and the model is there even if
 * compiling fails.
 */
public final class ModelSpy extends AbstractEventSpy {
  @Override
  public void onEvent(Object event) {
    String directory = System.getProperty(Spy.DIRECTORY);
    if (directory != null
        && event instanceof ExecutionEvent execution
        && execution.getType() == ExecutionEvent.Type.MojoStarted
        && compiles(execution.getMojoExecution())) {
      try {
        new ModelFile(execution).write(Path.of(directory));
      } catch (IOException | RuntimeException e) {
        System.err.println("[redgreen] no model of " + execution.getProject().getId() + ": " + e);
      }
    }
  }

  private static boolean compiles(MojoExecution mojo) {
    return mojo.getArtifactId().equals("maven-compiler-plugin")
        && (mojo.getGoal().equals("compile") || mojo.getGoal().equals("testCompile"));
  }
}
