package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Match;
import dev.redgreen.patterns.onnx.OnnxEmbedder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How the scores of one embedder are weighed. The weights of bge-small and of words are fitted by
 * {@code scripts/bench-retrieval --tune} on 500 first sentences of documentation, hidden from the
 * search, over 3,000 methods of the JDK, and on 200 questions about nothing that is there: softmax
 * over the candidates of a question, then scaled to a probability over the ten best. At {@link
 * dev.redgreen.patterns.Ranking#FLOOR} the right method passes in 80 %, and nothing does for a
 * question about something else in 99 % (by words alone 73 and 90 %).
 *
 * @param vectorWeight share of the vector's score in the fusion that chooses candidates
 * @param near weights where a candidate has a vector
 * @param words weights where it has none
 */
record Calibration(double vectorWeight, Weights near, Weights words) {
  private static final Weights WORDS =
      new Weights(-5.27, 5.47, 0, 0, 0.49, 0.26, -0.08, 0.24, 0.67, 0.47, 0.36, 1.28, 0.32, -0.09);
  private static final Calibration BGE_SMALL =
      new Calibration(
          0.7,
          new Weights(
              -15.99, 0.96, 1.36, 15.96, 0.20, -0.44, 0.07, 0.28, 0.45, 0.44, 0.35, 1.43, 0.34,
              -0.20),
          WORDS);

  /** Not fitted: the weights of words, and a cosine that counts for it above one half. */
  private static final Calibration NEUTRAL =
      new Calibration(
          0.5,
          new Weights(
              -8.27, 5.47, 0, 6, 0.49, 0.26, -0.08, 0.24, 0.67, 0.47, 0.36, 1.28, 0.32, -0.09),
          WORDS);

  /** Weights of the parts, in the order of {@link Fit}; the logit is their sum. */
  record Weights(
      double bias,
      double covered,
      double best,
      double cosine,
      double name,
      double asked,
      double first,
      double lead,
      double type,
      double parameters,
      double result,
      double making,
      double truth,
      double open) {}

  /** That of a model; of one that was never fitted, a neutral one. */
  static Calibration of(String model) {
    return model.equals(OnnxEmbedder.BGE_SMALL) ? BGE_SMALL : NEUTRAL;
  }

  /**
   * The relevance of a candidate.
   *
   * @param covered BM25 as a share of what a perfect text would score, 0..1
   * @param best BM25, min-max scaled within the candidates
   */
  Relevance of(double covered, double best, OptionalDouble cosine, Fit fit) {
    Weights weights = cosine.isPresent() ? near : words;
    List<Match.Part> parts = new ArrayList<>();
    parts.add(new Match.Part("base", 1, weights.bias));
    parts.add(part("words", covered, weights.covered));
    parts.add(part("best", best, weights.best));
    cosine.ifPresent(value -> parts.add(part("vector", value, weights.cosine)));
    parts.add(part("name", fit.name(), weights.name));
    parts.add(part("asked", fit.asked(), weights.asked));
    parts.add(part("first", fit.first(), weights.first));
    parts.add(part("lead", fit.lead(), weights.lead));
    parts.add(part("type", fit.type(), weights.type));
    parts.add(part("parameters", fit.parameters(), weights.parameters));
    parts.add(part("result", fit.result(), weights.result));
    parts.add(part("making", fit.making(), weights.making));
    parts.add(part("truth", fit.truth(), weights.truth));
    parts.add(part("public", fit.open(), weights.open));
    return new Relevance(parts);
  }

  private static Match.Part part(String what, double value, double weight) {
    return new Match.Part(what, value, value * weight);
  }
}
