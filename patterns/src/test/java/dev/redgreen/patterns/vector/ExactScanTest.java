package dev.redgreen.patterns.vector;

import java.util.Map;

class ExactScanTest extends VectorIndexContract {
  @Override
  VectorIndex index(int dimension, Map<Long, float[]> vectors) {
    ExactScan scan = new ExactScan(dimension);
    vectors.forEach(scan::put);
    return scan;
  }
}
