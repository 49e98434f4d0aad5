package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Embedder;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.StoreException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the vectors that are missing; the store is free for others while the model works. */
final class EmbeddingRun {
  private static final int AT_ONCE = 32;

  private final Database database;
  private final EmbedderSource embedders;

  EmbeddingRun(Database database, EmbedderSource embedders) {
    this.database = database;
    this.embedders = embedders;
  }

  /** How many were made, at most {@code limit}. */
  int run(int limit) {
    int made = 0;
    while (made < limit) {
      int room = Math.min(AT_ONCE, limit - made);
      List<PatternReader.Row> rows =
          database.read(connection -> new Embeddings(connection, embedders.model()).missing(room));
      if (rows.isEmpty()) {
        break;
      }
      made += store(vectors(rows));
    }
    return made;
  }

  private Map<Long, float[]> vectors(List<PatternReader.Row> rows) {
    Embedder embedder = embedders.load();
    List<String> texts = rows.stream().map(row -> EmbeddingText.of(row.pattern())).toList();
    List<float[]> vectors = embedder.embed(texts);
    Map<Long, float[]> byRow = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      if (vectors.get(i).length != embedder.dimension()) {
        throw new StoreException("the embedder " + embedder.model() + " broke its own dimension");
      }
      byRow.put(rows.get(i).seq(), vectors.get(i));
    }
    return byRow;
  }

  private int store(Map<Long, float[]> vectors) {
    return database.writeDerived(
        connection -> new Embeddings(connection, embedders.model()).put(vectors));
  }
}
