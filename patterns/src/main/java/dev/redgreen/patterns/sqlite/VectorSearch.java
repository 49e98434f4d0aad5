package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Query;
import dev.redgreen.patterns.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Search by meaning: an exact scan over the vectors of the one model that is in use. */
final class VectorSearch {
  private final Database database;
  private final EmbedderSource embedders;
  private @Nullable VectorScan scan;

  VectorSearch(Database database, EmbedderSource embedders) {
    this.database = database;
    this.embedders = embedders;
  }

  /**
   * A query's vector.
   *
   * @param vector absent where vectors take no part
   * @param note one sentence where they were wanted and take no part, or are not complete
   */
  record Asked(float @Nullable [] vector, String note) {}

  /** A row and its cosine similarity to the query. */
  record Near(long row, double cosine) {}

  /** Makes the query's vector; the embedder is not loaded where it would be for nothing. */
  Asked ask(Query query) {
    if (!query.vectors() || query.text().isBlank()) {
      return new Asked(null, "");
    }
    int made = database.read(connection -> new Embeddings(connection, model()).embedded());
    if (made == 0 && !model().isEmpty()) {
      return new Asked(null, "Searched by words only: no vectors are made yet.");
    }
    try {
      float[] vector = embedders.load().embedQuery(query.text());
      int wanted = database.read(connection -> new Embeddings(connection, model()).embeddable());
      String rest = (wanted - made) + " of " + wanted + " patterns have no vector yet.";
      return new Asked(vector, made < wanted ? rest : "");
    } catch (StoreException e) {
      return new Asked(null, "Searched by words only: " + e.getMessage() + ".");
    }
  }

  /** The permitted rows that are nearest, nearest first. */
  List<Near> best(Connection connection, float[] query, Filter filter, int limit)
      throws SQLException {
    VectorScan vectors = caughtUp(connection, query.length);
    Comparator<Near> farthestFirst =
        Comparator.comparingDouble(Near::cosine)
            .thenComparing(Comparator.comparingLong(Near::row).reversed());
    PriorityQueue<Near> best = new PriorityQueue<>(farthestFirst);
    Condition passes = Condition.of(filter);
    try (PreparedStatement permitted =
        connection.prepareStatement("SELECT p.seq FROM pattern p WHERE " + passes.sql())) {
      passes.bind(permitted, 1);
      try (ResultSet row = permitted.executeQuery()) {
        while (row.next()) {
          long seq = row.getLong(1);
          vectors.similarity(query, seq).ifPresent(cosine -> best.add(new Near(seq, cosine)));
          if (best.size() > limit) {
            best.remove();
          }
        }
      }
    }
    return best.stream().sorted(farthestFirst.reversed()).toList();
  }

  /** Similarity of one row, where it has a vector. */
  OptionalDouble similarity(Connection connection, float[] query, long row) throws SQLException {
    return caughtUp(connection, query.length).similarity(query, row);
  }

  private synchronized VectorScan caughtUp(Connection connection, int dimension)
      throws SQLException {
    if (scan == null) {
      scan = new VectorScan(dimension);
    }
    scan.catchUp(new Embeddings(connection, model()));
    return scan;
  }

  private String model() {
    return embedders.model();
  }
}
