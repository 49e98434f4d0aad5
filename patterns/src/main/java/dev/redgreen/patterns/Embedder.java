package dev.redgreen.patterns;

import java.util.List;

/** Turns text into vectors of unit length. */
public interface Embedder {
  /** Identifies the model; vectors of different models are never compared. */
  String model();

  /** Number of components of each vector. */
  int dimension();

  /** One unit vector of {@link #dimension()} components per text, in the same order. */
  List<float[]> embed(List<String> texts);

  /** The vector to compare with those of {@link #embed} for a query in words. */
  default float[] embedQuery(String query) {
    return embed(List.of(query)).get(0);
  }
}
