package dev.redgreen.patterns.vector;

import java.util.Map;

class CodeGraphTest extends VectorIndexContract {
  @Override
  VectorIndex index(int dimension, Map<Long, float[]> vectors) {
    try {
      return CodeGraph.over(CodeScan.of(dimension, vectors), 400);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
