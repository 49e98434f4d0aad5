package dev.redgreen.patterns.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryWeightsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 4, 6, 7, 384})
  void eachComponentAddsItsRow(int dimension) {
    Random random = new Random(dimension);
    float[][] matrix = new float[dimension][];
    Arrays.setAll(matrix, row -> random(random, dimension));
    float[] query = random(random, dimension);

    float[] weights = new QueryWeights(matrix).of(query);

    for (int bit = 0; bit < dimension; bit++) {
      double wanted = 0;
      for (int i = 0; i < dimension; i++) {
        wanted += query[i] * matrix[i][bit];
      }
      assertEquals(wanted, weights[bit], 1e-3, "bit " + bit);
    }
  }

  private static float[] random(Random random, int length) {
    float[] components = new float[length];
    for (int i = 0; i < length; i++) {
      components[i] = (float) random.nextGaussian();
    }
    return components;
  }
}
