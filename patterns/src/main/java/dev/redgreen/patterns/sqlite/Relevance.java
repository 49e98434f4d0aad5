package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Match;
import java.util.List;

/**
 * The probability that a pattern is the one that was meant.
 *
 * @param parts whose sum is its logit
 */
record Relevance(List<Match.Part> parts) {
  Relevance {
    parts = List.copyOf(parts);
  }

  double probability() {
    double logit = parts.stream().mapToDouble(Match.Part::adds).sum();
    return 1 / (1 + Math.exp(-logit));
  }
}
