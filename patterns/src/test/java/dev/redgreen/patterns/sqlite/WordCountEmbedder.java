package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Embedder;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Words;
import java.util.ArrayList;
import java.util.List;

/** Counts a few words: a model small enough to be computed by hand. */
final class WordCountEmbedder implements Embedder {
  private final String model;
  private final List<String> vocabulary;

  WordCountEmbedder(String model, String... vocabulary) {
    this.model = model;
    this.vocabulary = List.of(vocabulary);
  }

  static EmbedderSource source(String model, String... vocabulary) {
    return EmbedderSource.of(new WordCountEmbedder(model, vocabulary));
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public int dimension() {
    return vocabulary.size() + 1;
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    List<float[]> vectors = new ArrayList<>();
    texts.forEach(text -> vectors.add(vector(text)));
    return vectors;
  }

  private float[] vector(String text) {
    float[] counts = new float[dimension()];
    counts[vocabulary.size()] = 0.1f;
    for (String word : Words.of(text)) {
      int index = vocabulary.indexOf(word);
      if (index >= 0) {
        counts[index]++;
      }
    }
    double length = 0;
    for (float count : counts) {
      length += count * count;
    }
    for (int i = 0; i < counts.length; i++) {
      counts[i] /= (float) Math.sqrt(length);
    }
    return counts;
  }
}
