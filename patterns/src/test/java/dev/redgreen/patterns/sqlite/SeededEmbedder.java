package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Embedder;
import dev.redgreen.patterns.EmbedderSource;
import java.util.List;
import java.util.Random;

/**
 * Unit vectors that depend on the text only, and are as far from each other as chance puts them.
 */
final class SeededEmbedder implements Embedder {
  private final int dimension;

  SeededEmbedder(int dimension) {
    this.dimension = dimension;
  }

  static EmbedderSource source() {
    return EmbedderSource.of(new SeededEmbedder(64));
  }

  @Override
  public String model() {
    return "seeded-" + dimension;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    return texts.stream().map(this::vector).toList();
  }

  private float[] vector(String text) {
    Random random = new Random(text.hashCode());
    float[] vector = new float[dimension];
    double square = 0;
    for (int i = 0; i < dimension; i++) {
      vector[i] = (float) random.nextGaussian();
      square += vector[i] * vector[i];
    }
    for (int i = 0; i < dimension; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return vector;
  }
}
