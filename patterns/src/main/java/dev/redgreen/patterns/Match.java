package dev.redgreen.patterns;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A found pattern, with its scores kept apart so that a ranking can be explained.
 *
 * @param pattern what was found
 * @param lexical BM25 over identifiers, min-max scaled to 0..1 within the answer
 * @param vector cosine similarity; empty where no embedder took part
 * @param fused both, by min-max convex fusion: what chose the candidates
 * @param relevance calibrated probability that it fits the query, 0..1: what floors look at
 * @param parts what relevance was made of
 * @param success what the outcome log says
 * @param score what the answer is ordered by: relevance · (μ + 0.5·sd), and 0 where relevance is
 *     below {@link Ranking#FLOOR}
 */
public record Match(
    Pattern pattern,
    double lexical,
    OptionalDouble vector,
    double fused,
    double relevance,
    List<Part> parts,
    Success success,
    double score) {

  public Match {
    parts = List.copyOf(parts);
  }

  /**
   * One part of the relevance, whose logit is the sum of all parts.
   *
   * @param what short name
   * @param value what was seen
   * @param adds what it adds to the logit
   */
  public record Part(String what, double value, double adds) {}
}
