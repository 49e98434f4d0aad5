package dev.redgreen.patterns;

/** Gives the embedder at the moment when vectors are wanted; loading one takes about a second. */
public interface EmbedderSource {
  /** {@link Embedder#model()} of what {@link #load()} gives, known without loading it. */
  String model();

  /**
   * The embedder; the same one at every call.
   *
   * @throws StoreException if there is none here; the message says why
   */
  Embedder load();

  /** No embedder: search is lexical only, and says so. */
  static EmbedderSource none() {
    return new EmbedderSource() {
      @Override
      public String model() {
        return "";
      }

      @Override
      public Embedder load() {
        throw new StoreException("no embedder is available");
      }
    };
  }

  /** An embedder that is there already. */
  static EmbedderSource of(Embedder embedder) {
    return new EmbedderSource() {
      @Override
      public String model() {
        return embedder.model();
      }

      @Override
      public Embedder load() {
        return embedder;
      }
    };
  }
}
