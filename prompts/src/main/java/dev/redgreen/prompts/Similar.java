package dev.redgreen.prompts;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Fix;
import dev.redgreen.prompts.template.Subject;
import java.util.List;

/** Finds code that may help a model with an attempt. */
@FunctionalInterface
public interface Similar {
  /** Finds nothing. */
  Similar NOTHING = (attempt, subject) -> new Found(List.of(), List.of());

  /** What may help, best first. */
  Found to(Attempt attempt, Subject subject);

  /**
   * Code for a prompt.
   *
   * @param texts how each is shown
   * @param sources the patterns behind them, in the same order
   */
  record Found(List<String> texts, List<Fix.Source> sources) {
    public Found {
      texts = List.copyOf(texts);
      sources = List.copyOf(sources);
    }
  }
}
