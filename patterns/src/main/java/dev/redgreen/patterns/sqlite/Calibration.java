package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Match;
import dev.redgreen.patterns.interaction.Interaction;
import dev.redgreen.patterns.onnx.OnnxEmbedder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How the scores of one embedder are weighed. The weights are fitted by {@code
 * scripts/bench-retrieval --tune} on 1,000 first sentences of documentation over 3,000 methods of
 * the JDK and 2,000 of commons-lang3 and commons-text, with documentation hidden from the search
 * and with it: softmax over the candidates of a question, then, for the JDK's hidden ones and with
 * 200 questions about nothing that is there, scaled to a probability over the ten best. There an
 * answer that ends by itself has the right method in 82 %, and one for nothing is empty in 100 %
 * (by words alone 78 and 92 %).
 *
 * @param vectorWeight share of the vector's score in the fusion that chooses candidates
 * @param near weights where a candidate has a vector
 * @param words weights where it has none
 */
record Calibration(double vectorWeight, Weights near, Weights words) {
  private static final Weights WORDS =
      new Weights(
          -8.45, 3.59, 0.29, 0, 1.50, 0.09, -0.83, -0.03, 0.15, 0.26, 0.33, 0.15, 0.74, 0.09,
          -0.04);
  private static final Weights BGE_SMALL =
      new Weights(
          -13.43, 3.39, -0.26, 10.08, 1.00, -0.08, -1.14, 0.13, 0.13, 0.15, 0.27, 0.05, 0.68, 0.02,
          -0.10);

  /** Not fitted: the weights of words, and a cosine that counts for it above one half. */
  private static final Weights NEUTRAL = WORDS.with(6, 0.5);

  /** Weights of the parts, in the order of {@link Fit}; the logit is their sum. */
  record Weights(
      double bias,
      double covered,
      double best,
      double cosine,
      double meaning,
      double name,
      double asked,
      double first,
      double lead,
      double type,
      double parameters,
      double result,
      double making,
      double truth,
      double open) {

    /** The same with a weight for the cosine, which counts for a candidate from there on. */
    private Weights with(double weight, double from) {
      return new Weights(
          bias - weight * from,
          covered,
          best,
          weight,
          meaning,
          name,
          asked,
          first,
          lead,
          type,
          parameters,
          result,
          making,
          truth,
          open);
    }
  }

  /** That of a model; of one that was never fitted, a neutral one. */
  static Calibration of(String model) {
    return model.equals(OnnxEmbedder.BGE_SMALL)
        ? new Calibration(0.7, BGE_SMALL, WORDS)
        : new Calibration(0.5, NEUTRAL, WORDS);
  }

  /**
   * The relevance of a candidate.
   *
   * @param covered BM25 as a share of what a perfect text would score, 0..1
   * @param best BM25, min-max scaled within the candidates
   * @param meaning how well its words go with those of the question, see {@link Interaction}
   */
  Relevance of(double covered, double best, OptionalDouble cosine, double meaning, Fit fit) {
    Weights weights = cosine.isPresent() ? near : words;
    List<Match.Part> parts = new ArrayList<>();
    parts.add(new Match.Part("base", 1, weights.bias));
    parts.add(part("words", covered, weights.covered));
    parts.add(part("best", best, weights.best));
    cosine.ifPresent(value -> parts.add(part("vector", value, weights.cosine)));
    parts.add(part("meaning", meaning, weights.meaning));
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
