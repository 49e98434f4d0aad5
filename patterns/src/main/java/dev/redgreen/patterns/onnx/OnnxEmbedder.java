package dev.redgreen.patterns.onnx;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.redgreen.patterns.Embedder;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.StoreException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An ONNX model in this process. A text longer than the model's window would be cut into pieces
 * whose vectors are averaged, which blurs it; callers cut it themselves.
 */
public final class OnnxEmbedder implements Embedder {
  /** bge-small-en-v1.5, quantised: 384 dimensions, 512 tokens. */
  public static final String BGE_SMALL = "bge-small-en-v1.5-q";

  /** all-MiniLM-L6-v2, quantised: 384 dimensions, 128 tokens. */
  public static final String MINILM = "all-MiniLM-L6-v2-q";

  /** What bge was trained to see before a question. */
  private static final String BGE_QUESTION =
      "Represent this sentence for searching relevant passages: ";

  private final String name;
  private final String beforeQueries;
  private final EmbeddingModel model;

  private OnnxEmbedder(String name, String beforeQueries, EmbeddingModel model) {
    this.name = name;
    this.beforeQueries = beforeQueries;
    this.model = model;
  }

  /**
   * bge-small, loaded at the first call in about a second and kept. Its query prefix is used: with
   * it MRR@10 of vectors alone rose from 0.810 to 0.824 (500 JDK methods, 300 questions).
   *
   * @param natives where the native libraries (30 MB) are unpacked to, once
   */
  public static EmbedderSource bgeSmall(Path natives) {
    return new Lazy(
        BGE_SMALL,
        BGE_QUESTION,
        natives,
        () -> new BgeSmallEnV15QuantizedEmbeddingModel(Runnable::run));
  }

  /** MiniLM, in the same way: smaller and faster, and it finds less. */
  public static EmbedderSource miniLm(Path natives) {
    return new Lazy(
        MINILM, "", natives, () -> new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run));
  }

  /** A model of the user's. */
  public static EmbedderSource of(OwnModel own, Path natives) {
    return new Lazy(own.name(), "", natives, own::load);
  }

  @Override
  public String model() {
    return name;
  }

  @Override
  public int dimension() {
    return model.dimension();
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    List<TextSegment> segments = texts.stream().map(OnnxEmbedder::segment).toList();
    return model.embedAll(segments).content().stream().map(OnnxEmbedder::unit).toList();
  }

  @Override
  public float[] embedQuery(String query) {
    return embed(List.of(query.isBlank() ? query : beforeQueries + query)).get(0);
  }

  /** The model refuses blank text; a word that says nothing stands in for it. */
  private static TextSegment segment(String text) {
    return TextSegment.from(text.isBlank() ? "nothing" : text);
  }

  private static float[] unit(Embedding embedding) {
    embedding.normalize();
    return embedding.vector();
  }

  private static final class Lazy implements EmbedderSource {
    private final String name;
    private final String beforeQueries;
    private final Path natives;
    private final Supplier<EmbeddingModel> loader;
    private @Nullable Embedder loaded;

    Lazy(String name, String beforeQueries, Path natives, Supplier<EmbeddingModel> loader) {
      this.name = name;
      this.beforeQueries = beforeQueries;
      this.natives = natives;
      this.loader = loader;
    }

    @Override
    public String model() {
      return name;
    }

    @Override
    public synchronized Embedder load() {
      if (loaded == null) {
        loaded = create();
      }
      return loaded;
    }

    private Embedder create() {
      try {
        OnnxLibraries.prepare(natives);
        return new OnnxEmbedder(name, beforeQueries, loader.get());
      } catch (LinkageError | RuntimeException e) {
        throw new StoreException("the embedder " + name + " does not run on this machine", e);
      }
    }
  }
}
