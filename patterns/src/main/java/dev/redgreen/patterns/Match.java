package dev.redgreen.patterns;

import java.util.OptionalDouble;

/**
 * A found pattern, with its scores kept apart so that a ranking can be explained.
 *
 * @param pattern what was found
 * @param lexical BM25 over identifiers, min-max scaled to 0..1 within the answer
 * @param vector cosine similarity; empty where no embedder took part
 * @param relevance calibrated probability that it fits the query, 0..1: what floors look at
 * @param success what the outcome log says
 * @param score what the answer is ordered by: relevance · (μ + 0.5·sd), and 0 where relevance is
 *     below {@link Ranking#FLOOR}
 */
public record Match(
    Pattern pattern,
    double lexical,
    OptionalDouble vector,
    double relevance,
    Success success,
    double score) {}
