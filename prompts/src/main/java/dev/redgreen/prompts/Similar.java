package dev.redgreen.prompts;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Fix;
import dev.redgreen.prompts.template.Subject;
import java.util.ArrayList;
import java.util.List;

/** Finds code that may help a model with an attempt. */
@FunctionalInterface
public interface Similar {
  /** No code. */
  Found NONE = new Found(List.of(), List.of(), List.of());

  /** Finds nothing. */
  Similar NOTHING = (attempt, subject) -> NONE;

  /** What may help, best first. */
  Found to(Attempt attempt, Subject subject);

  /** This, or another where this finds nothing. */
  default Similar or(Similar other) {
    return (attempt, subject) -> {
      Found found = to(attempt, subject);
      return found.texts().isEmpty() ? other.to(attempt, subject) : found;
    };
  }

  /**
   * Code for a prompt.
   *
   * @param texts how each is shown
   * @param sources the patterns behind them, in the same order
   * @param bodies the code of each, in the same order
   */
  record Found(List<String> texts, List<Fix.Source> sources, List<String> bodies) {
    public Found {
      texts = List.copyOf(texts);
      sources = List.copyOf(sources);
      bodies = List.copyOf(bodies);
    }

    /** The patterns that a text was made from; one that was only shown has no part in it. */
    List<Fix.Source> usedIn(String text) {
      List<Fix.Source> used = new ArrayList<>();
      for (int i = 0; i < sources.size(); i++) {
        if (Overlap.of(bodies.get(i), text) >= Overlap.USED) {
          used.add(sources.get(i));
        }
      }
      return used;
    }
  }
}
