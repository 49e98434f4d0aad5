package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Embedder;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.StoreException;
import dev.redgreen.patterns.vector.Vectors;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Makes the vectors that are missing; the store is free for others while the model works. Each
 * batch is stored when it is made, so a killed run goes on where it was. A text that had a vector
 * before, under another name or until its file was moved, costs nothing.
 */
final class EmbeddingRun {
  private static final int AT_ONCE = 32;

  /** Patterns that are looked for together: to find them, all of the store are looked at. */
  private static final int AHEAD = 64 * AT_ONCE;

  private final Database database;
  private final EmbedderSource embedders;
  private final VectorSearch vectors;

  EmbeddingRun(Database database, EmbedderSource embedders, VectorSearch vectors) {
    this.database = database;
    this.embedders = embedders;
    this.vectors = vectors;
  }

  /** Patterns by the hash of what their vectors are made of, and the vectors that are there. */
  private record Batch(Map<Long, String> texts, List<Embeddings.Made> known) {}

  /**
   * How many got a vector, at most {@code limit}. The index is made at the end: made on the way it
   * would be out of date after some batches more.
   *
   * @param stored told after each batch how many are stored by now
   */
  int run(int limit, IntConsumer stored) {
    int made = 0;
    Deque<Long> missing = missing();
    while (made < limit && !missing.isEmpty()) {
      List<Long> rows = next(missing, Math.min(AT_ONCE, limit - made));
      made += store(database.read(connection -> batch(connection, rows)));
      stored.accept(made);
      if (missing.isEmpty()) {
        missing = missing();
      }
    }
    if (made > 0) {
      vectors.publish();
    }
    return made;
  }

  private Deque<Long> missing() {
    return new ArrayDeque<>(
        database.read(connection -> new Embeddings(connection, model()).missing(AHEAD)));
  }

  private static List<Long> next(Deque<Long> rows, int most) {
    List<Long> next = new ArrayList<>();
    while (next.size() < most && !rows.isEmpty()) {
      next.add(rows.remove());
    }
    return next;
  }

  private Batch batch(Connection connection, List<Long> rows) throws SQLException {
    Embeddings embeddings = new Embeddings(connection, model());
    Map<Long, String> texts = new LinkedHashMap<>();
    List<Embeddings.Made> known = new ArrayList<>();
    for (PatternReader.Row row :
        new PatternReader(connection).where("p.seq", rows, PatternReader.EVERYTHING)) {
      String text = EmbeddingText.of(row.pattern());
      embeddings
          .ofText(hash(text))
          .ifPresentOrElse(
              vector -> known.add(new Embeddings.Made(row.seq(), hash(text), vector)),
              () -> texts.put(row.seq(), text));
    }
    return new Batch(texts, known);
  }

  private int store(Batch batch) {
    List<Embeddings.Made> made = new ArrayList<>(batch.known());
    if (!batch.texts().isEmpty()) {
      made.addAll(vectors(batch.texts()));
    }
    return database.writeDerived(connection -> new Embeddings(connection, model()).put(made));
  }

  private List<Embeddings.Made> vectors(Map<Long, String> texts) {
    Embedder embedder = embedders.load();
    List<float[]> vectors = embedder.embed(List.copyOf(texts.values()));
    List<Embeddings.Made> made = new ArrayList<>();
    for (Map.Entry<Long, String> entry : texts.entrySet()) {
      float[] vector = vectors.get(made.size());
      if (vector.length != embedder.dimension()) {
        throw new StoreException("the embedder " + embedder.model() + " broke its own dimension");
      }
      if (!Vectors.isUnit(vector)) {
        throw new StoreException("the embedder " + embedder.model() + " gave no unit vector");
      }
      made.add(new Embeddings.Made(entry.getKey(), hash(entry.getValue()), vector));
    }
    return made;
  }

  private String model() {
    return embedders.model();
  }

  private static String hash(String text) {
    return PatternId.sha256(text.getBytes(StandardCharsets.UTF_8));
  }
}
