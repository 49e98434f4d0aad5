package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Query;
import dev.redgreen.patterns.StoreException;
import dev.redgreen.patterns.vector.DamagedIndexException;
import dev.redgreen.patterns.vector.Near;
import dev.redgreen.patterns.vector.Nearest;
import dev.redgreen.patterns.vector.Product;
import dev.redgreen.patterns.vector.VectorIndex;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Search by meaning over the vectors of the one model that is in use: through the index, or by a
 * scan of the stored vectors while the index is made anew. Used inside transactions, one at a time.
 */
final class VectorSearch implements AutoCloseable {
  private final Database database;
  private final EmbedderSource embedders;
  private final IndexFile file;
  private final LiveIndex live;
  private final PermittedRows permitted;
  private final BackgroundWork making;
  private final AtomicBoolean made = new AtomicBoolean();
  private volatile String unwritable = "";
  private @Nullable Counts counts;
  private int dimension;

  VectorSearch(
      Database database, EmbedderSource embedders, IndexFile file, PermittedRows permitted) {
    this.database = database;
    this.permitted = permitted;
    this.embedders = embedders;
    this.file = file;
    this.live = new LiveIndex(file, embedders.model());
    this.making = new BackgroundWork("vector-index");
  }

  /**
   * A query's vector.
   *
   * @param vector absent where vectors take no part
   * @param note one sentence where they were wanted and take no part, or are not complete
   */
  record Asked(float @Nullable [] vector, String note) {}

  /**
   * What is near, nearest first.
   *
   * @param note one sentence where the index did not answer; empty otherwise
   */
  record Found(List<Near> near, String note) {}

  /** How many patterns have a vector and should have one, in a state of the store. */
  private record Counts(Stamp state, int embedded, int embeddable) {}

  /** Makes the query's vector; the embedder is not loaded where it would be for nothing. */
  Asked ask(Query query) {
    if (!query.vectors() || query.text().isBlank()) {
      return new Asked(null, "");
    }
    Counts now = database.read(this::counts);
    if (now.embedded() == 0 && !model().isEmpty()) {
      return new Asked(null, "Searched by words only: no vectors are made yet.");
    }
    try {
      float[] vector = embedders.load().embedQuery(query.text());
      int missing = now.embeddable() - now.embedded();
      String rest = missing + " of " + now.embeddable() + " patterns have no vector yet.";
      return new Asked(vector, missing > 0 ? rest : "");
    } catch (StoreException e) {
      return new Asked(null, "Searched by words only: " + e.getMessage() + ".");
    }
  }

  private Counts counts(Connection connection) throws SQLException {
    Stamp now = Stamp.of(connection);
    if (counts == null || !counts.state().equals(now)) {
      Embeddings embeddings = new Embeddings(connection, model());
      counts = new Counts(now, embeddings.embedded(), embeddings.embeddable());
    }
    return counts;
  }

  /** The permitted rows that are nearest. */
  Found best(Connection connection, float[] query, Filter filter, int limit) throws SQLException {
    dimension = query.length;
    permitted.catchUp(Stamp.of(connection));
    if (made.getAndSet(false)) {
      live.forget("it was made anew");
    }
    VectorIndex index = live.at(connection, query.length);
    if (live.wantsFile()) {
      makeInBackground();
    }
    try {
      if (index != null) {
        return new Found(nearest(connection, index, query, filter, limit), "");
      }
    } catch (DamagedIndexException e) {
      live.forget(e.reason());
      makeInBackground();
    }
    return new Found(
        scanned(connection, query, filter, limit),
        "The vector index is degraded ("
            + (unwritable.isEmpty() ? live.trouble() : unwritable)
            + "): every vector was compared instead.");
  }

  /** At first without the filter, which seldom holds back much and is cheap to ask about a few. */
  private List<Near> nearest(
      Connection connection, VectorIndex index, float[] query, Filter filter, int limit)
      throws SQLException {
    if (!permitted.knows(filter)) {
      List<Near> near = index.search(query, 2 * limit, VectorIndex.ALL);
      BitSet passed = permitted.among(connection, filter, near.stream().map(Near::id).toList());
      List<Near> some =
          near.stream().filter(found -> passed.get((int) found.id())).limit(limit).toList();
      if (some.size() >= limit || near.size() < 2 * limit) {
        return some;
      }
    }
    BitSet all = permitted.of(connection, filter);
    LongPredicate passes = row -> all.get((int) row);
    return index.search(query, limit, passes);
  }

  private List<Near> scanned(Connection connection, float[] query, Filter filter, int limit)
      throws SQLException {
    Nearest nearest = new Nearest(limit);
    Product product = new Product(query);
    new Embeddings(connection, model())
        .of(
            Condition.of(filter),
            query.length,
            (row, vector) -> nearest.offer(row, product.with(vector)));
    return nearest.sorted();
  }

  /** Similarities of these rows, where they have a vector. */
  Map<Long, Double> similarities(Connection connection, float[] query, Collection<Long> rows)
      throws SQLException {
    VectorIndex index = live.at(connection, query.length);
    try {
      if (index != null) {
        return indexed(index, query, rows);
      }
    } catch (DamagedIndexException e) {
      live.forget(e.reason());
      makeInBackground();
    }
    Map<Long, Double> similarities = new HashMap<>();
    Product product = new Product(query);
    new Embeddings(connection, model())
        .of(
            Condition.rows("p.seq", rows),
            query.length,
            (row, vector) -> similarities.put(row, (double) product.with(vector)));
    return similarities;
  }

  private static Map<Long, Double> indexed(
      VectorIndex index, float[] query, Collection<Long> rows) {
    Map<Long, Double> similarities = new HashMap<>();
    for (long row : rows) {
      float similarity = index.similarity(query, row);
      if (!Float.isNaN(similarity)) {
        similarities.put(row, (double) similarity);
      }
    }
    return similarities;
  }

  private void makeInBackground() {
    int components = dimension;
    if (unwritable.isEmpty()) {
      making.start(
          () -> {
            try (Database own = database.another()) {
              own.read(connection -> make(connection, components));
            } catch (StoreException e) {
              unwritable = "it cannot be made: " + e.getMessage();
            }
          });
    }
  }

  /** Makes the file where there is none that fits or it is far behind. */
  void publish() {
    int components = embedders.load().dimension();
    database.read(
        connection -> {
          live.at(connection, components);
          return live.wantsFile() && make(connection, components);
        });
  }

  private boolean make(Connection connection, int components) throws SQLException {
    try {
      file.make(connection, components);
      made.set(true);
      return true;
    } catch (IOException e) {
      unwritable = "it cannot be written to " + file.path();
      return false;
    }
  }

  private String model() {
    return embedders.model();
  }

  /** Waits for an index that is being made. */
  @Override
  public void close() {
    making.close();
  }
}
