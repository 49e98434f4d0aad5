package dev.redgreen.coordinator.bench.vectors;

import dev.redgreen.patterns.onnx.OnnxEmbedder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Real vectors for a measurement.
 *
 * @param methods of code, in a fixed order
 * @param questions of sentences
 */
record BenchVectors(List<float[]> methods, List<float[]> questions) {
  private static final int QUESTIONS = 500;

  static BenchVectors of(Path sources, Path cache, int methods) throws IOException {
    CodeCorpus corpus = CodeCorpus.of(sources, cache, methods, QUESTIONS);
    CachedEmbedder embedder =
        new CachedEmbedder(
            OnnxEmbedder.bgeSmall(cache.resolve("natives")), 384, cache.resolve("bge.bin"));
    return new BenchVectors(embedder.embed(corpus.methods()), embedder.embed(corpus.questions()));
  }
}
