package dev.redgreen.patterns.bge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.patterns.Embedder;
import dev.redgreen.patterns.EmbedderSource;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BgeEmbedderTest {
  private static double cosine(float[] left, float[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += left[i] * right[i];
    }
    return sum;
  }

  @Test
  void meaningIsNearerThanWords(@TempDir Path directory) {
    EmbedderSource source = BgeEmbedder.source(directory);
    assertEquals(BgeEmbedder.MODEL, source.model());
    Embedder embedder = source.load();
    assertSame(embedder, source.load());
    List<float[]> vectors =
        embedder.embed(
            List.of(
                "String leftPad(String s, int size): fills up with blanks at the front",
                "boolean isLeapYear(int year)",
                "",
                "x ".repeat(5_000)));
    for (float[] vector : vectors) {
      assertEquals(embedder.dimension(), vector.length);
      assertEquals(1, cosine(vector, vector), 1e-4);
    }
    float[] query = embedder.embedQuery("make a text wider by inserting spaces before it");
    assertTrue(cosine(query, vectors.get(0)) > cosine(query, vectors.get(1)) + 0.1);
  }
}
