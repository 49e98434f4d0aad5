package dev.redgreen.patterns;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How much an outcome in another project says here, by that project's name.
 *
 * <p>The weight is {@code 0.25 + 0.35 · likeness} of the contexts: 0.25 where nothing is common or
 * nothing is known, which the simulation behind {@link Ranking} found; up to 0.60 for a project of
 * the same kind. It stays below 1, so that what happened here always counts more than the same
 * elsewhere: one failure here against one success in the likest project leaves the balance against
 * the pattern.
 */
@FunctionalInterface
public interface Elsewhere {
  /** What is known of no project's context. */
  Elsewhere UNLIKE = project -> 0.25;

  /** The weight, in 0.25..0.60. */
  double weight(String project);

  /** The weights for one project, by these contexts of others. */
  static Elsewhere seenFrom(ProjectContext here, Collection<ProjectContext> others) {
    Map<String, Double> weights = new HashMap<>();
    others.forEach(
        other -> weights.put(other.project(), UNLIKE.weight("") + 0.35 * here.likeness(other)));
    return project -> weights.getOrDefault(project, UNLIKE.weight(project));
  }
}
