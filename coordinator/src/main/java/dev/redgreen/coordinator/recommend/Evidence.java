package dev.redgreen.coordinator.recommend;

import dev.redgreen.patterns.ProjectContext;
import dev.redgreen.patterns.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the outcome log says of patterns, project by project, seen from one project. */
final class Evidence {
  private final ProjectContext here;
  private final Map<String, ProjectContext> contexts = new HashMap<>();
  private final Map<String, Map<String, int[]>> counts = new HashMap<>();

  Evidence(ProjectContext here, List<ProjectContext> others, List<Trial> trials) {
    this.here = here;
    others.forEach(other -> contexts.put(other.project(), other));
    contexts.put(here.project(), here);
    for (Trial trial : trials) {
      int[] count =
          counts
              .computeIfAbsent(trial.patternId(), id -> new TreeMap<>())
              .computeIfAbsent(trial.project(), project -> new int[2]);
      count[trial.success() ? 0 : 1]++;
    }
  }

  ProjectContext context(String project) {
    return contexts.getOrDefault(project, ProjectContext.unknown(project));
  }

  /** How alike a project and this one are; a project is like itself. */
  double likeness(String project) {
    return project.equals(here.project()) ? 1 : here.likeness(context(project));
  }

  /** Where a pattern led to green, the likest project first. */
  List<Recommended.Worked> workedIn(String patternId) {
    List<Recommended.Worked> worked = new ArrayList<>();
    counts
        .getOrDefault(patternId, Map.of())
        .forEach(
            (project, count) -> {
              if (count[0] > 0) {
                worked.add(
                    new Recommended.Worked(
                        project,
                        count[0],
                        count[1],
                        likeness(project),
                        here.common(context(project))));
              }
            });
    worked.sort(
        Comparator.comparingDouble(Recommended.Worked::likeness)
            .thenComparingInt(Recommended.Worked::successes)
            .reversed());
    return worked;
  }

  /** Patterns that led to green in another project that has something in common with this one. */
  List<String> provenInLikeProjects() {
    return counts.keySet().stream().filter(id -> likest(id) > 0).sorted().toList();
  }

  /** Likeness of the likest other project in which it led to green. */
  double likest(String patternId) {
    return workedIn(patternId).stream()
        .filter(worked -> !worked.project().equals(here.project()))
        .mapToDouble(Recommended.Worked::likeness)
        .max()
        .orElse(0);
  }
}
