package dev.redgreen.spy;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.component.repository.exception.ComponentLookupException;

/** The steps that lead a module to its tests, with their configurations as executed. */
final class Plan {
  private final List<MojoExecution> steps;

  private Plan(List<MojoExecution> steps) {
    this.steps = steps;
  }

  /** The steps up to the phase {@code test}; only the running one where Maven cannot tell. */
  static Plan of(PlexusContainer container, MavenSession session, MojoExecution running) {
    try {
      LifecycleExecutor executor = container.lookup(LifecycleExecutor.class);
      return new Plan(executor.calculateExecutionPlan(session, true, "test").getMojoExecutions());
    } catch (ComponentLookupException e) {
      return new Plan(List.of(running));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      // Maven declares a dozen reasons why a plugin cannot be had; what runs is known anyway.
      return new Plan(List.of(running));
    }
  }

  /** All executions of a goal; the one that the life cycle itself binds comes first. */
  List<MojoExecution> of(String artifact, String goal) {
    List<MojoExecution> found = new ArrayList<>();
    for (MojoExecution step : steps) {
      if (step.getArtifactId().equals(artifact) && step.getGoal().equals(goal)) {
        found.add(step.getExecutionId().startsWith("default-") ? 0 : found.size(), step);
      }
    }
    return found;
  }

  /** Each step as {@code phase group:artifact:goal execution}. */
  List<String> names() {
    return steps.stream()
        .map(
            step ->
                step.getLifecyclePhase()
                    + " "
                    + step.getGroupId()
                    + ":"
                    + step.getArtifactId()
                    + ":"
                    + step.getGoal()
                    + " "
                    + step.getExecutionId())
        .toList();
  }
}
