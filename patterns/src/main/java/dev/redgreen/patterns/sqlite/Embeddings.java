package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.vector.IndexStamp;
import dev.redgreen.patterns.vector.Vectors;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Vectors of one model; those of other models lie beside them and are never read. */
final class Embeddings {
  /** A file as a whole says too much at once for one vector; its methods and types have theirs. */
  private static final String EMBEDDABLE =
      "p.kind <> '" + Kind.UNIT + "' AND p.standing <> 'QUARANTINED'";

  /** Vectors of patterns that are gone, for when they come back. */
  private static final int KEPT = 20_000;

  private final Connection connection;
  private final String model;

  Embeddings(Connection connection, String model) {
    this.connection = connection;
    this.model = model;
  }

  /** Forgets the vectors of every model: they are made again. */
  static void clear(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM embedding");
    }
  }

  /** Takes one vector. */
  @FunctionalInterface
  interface Sink {
    void take(long pattern, float[] vector) throws SQLException;
  }

  /**
   * A vector that was made.
   *
   * @param pattern row of the pattern
   * @param textHash of the text that it was made of
   */
  record Made(long pattern, String textHash, float[] vector) {}

  /** Rows of patterns without a vector: what was learned first, then the newest. */
  List<Long> missing(int limit) throws SQLException {
    String sql =
        "SELECT p.seq FROM pattern p WHERE "
            + EMBEDDABLE
            + " AND NOT EXISTS (SELECT 1 FROM embedding e WHERE e.pattern = p.seq AND e.model = ?)"
            + " ORDER BY p.standing = 'CORPUS', p.seq DESC LIMIT ?";
    List<Long> rows = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, model);
      query.setInt(2, limit);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rows.add(row.getLong(1));
        }
      }
    }
    return rows;
  }

  /** The vector that was once made of a text, for a pattern that is here or was. */
  Optional<float[]> ofText(String textHash) throws SQLException {
    String sql =
        "SELECT vector FROM embedding WHERE text_hash = ?1 AND text_hash <> '' AND model = ?2"
            + " UNION ALL SELECT vector FROM vector_kept WHERE text_hash = ?1 AND model = ?2 LIMIT 1";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, textHash);
      query.setString(2, model);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(floats(row.getBytes(1))).filter(Vectors::isUnit)
            : Optional.empty();
      }
    }
  }

  /** Stores vectors; a pattern that was deleted meanwhile is passed over. */
  int put(Collection<Made> vectors) throws SQLException {
    String sql =
        "INSERT INTO embedding (pattern, model, dimension, vector, text_hash)"
            + " SELECT seq, ?, ?, ?, ? FROM pattern WHERE seq = ? ON CONFLICT DO NOTHING";
    int stored = 0;
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (Made made : vectors) {
        insert.setString(1, model);
        insert.setInt(2, made.vector().length);
        insert.setBytes(3, bytes(made.vector()));
        insert.setString(4, made.textHash());
        insert.setLong(5, made.pattern());
        stored += insert.executeUpdate();
      }
    }
    try (PreparedStatement trim =
        connection.prepareStatement(
            "DELETE FROM vector_kept WHERE seq <= (SELECT max(seq) FROM vector_kept) - ?")) {
      trim.setInt(1, KEPT);
      trim.executeUpdate();
    }
    return stored;
  }

  /** Keeps no vector of what is gone, of any model. */
  static void dropKept(Connection connection) throws SQLException {
    try (PreparedStatement drop = connection.prepareStatement("DELETE FROM vector_kept")) {
      drop.executeUpdate();
    }
  }

  /** What an index made now is stamped with. */
  IndexStamp stamp(String storeId, int dimension) throws SQLException {
    return new IndexStamp(
        storeId, model, dimension, lastNumber("embedding"), lastNumber("vector_gone"));
  }

  private long lastNumber(String table) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT seq FROM sqlite_sequence WHERE name = ?")) {
      query.setString(1, table);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  /** Vectors that were stored after this sequence number, in their order. */
  void after(long seq, int dimension, Sink sink) throws SQLException {
    each("e.seq > " + seq + " AND e.dimension = " + dimension, Condition.ANY, "e.seq", sink);
  }

  /** Every vector, in the order of the patterns. */
  void each(int dimension, Sink sink) throws SQLException {
    each("e.dimension = " + dimension, Condition.ANY, "e.pattern", sink);
  }

  /** Vectors of the patterns that fulfil a condition. */
  void of(Condition patterns, int dimension, Sink sink) throws SQLException {
    each("e.dimension = " + dimension, patterns, "e.pattern", sink);
  }

  private void each(String which, Condition patterns, String order, Sink sink) throws SQLException {
    String join = patterns.isAny() ? "" : " JOIN pattern p ON p.seq = e.pattern";
    String sql =
        "SELECT e.pattern, e.vector FROM embedding e"
            + join
            + " WHERE e.model = ? AND "
            + which
            + " AND "
            + patterns.sql()
            + " ORDER BY "
            + order;
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, model);
      patterns.bind(query, 2);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          float[] vector = floats(row.getBytes(2));
          if (Vectors.isUnit(vector)) { // a damaged one would be nearest to everything, or nothing
            sink.take(row.getLong(1), vector);
          }
        }
      }
    }
  }

  /** Rows of patterns that lost a vector after this sequence number. */
  List<Long> goneAfter(long seq) throws SQLException {
    List<Long> gone = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement("SELECT pattern FROM vector_gone WHERE seq > ?")) {
      query.setLong(1, seq);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          gone.add(row.getLong(1));
        }
      }
    }
    return gone;
  }

  /** Whether these bytes are a vector of this many components whose length is 1. */
  static boolean isUnit(byte[] bytes, int dimension) {
    if (bytes.length != dimension * Float.BYTES) {
      return false;
    }
    return Vectors.isUnit(floats(bytes));
  }

  /** Up to {@code limit} sound vectors of this dimension by pattern, evenly spread. */
  Map<Long, float[]> sample(int limit, int dimension) throws SQLException {
    int all = embedded();
    int step = Math.max(1, (all + limit - 1) / limit);
    Map<Long, float[]> sample = new LinkedHashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT e.pattern, e.vector FROM embedding e JOIN pattern p ON p.seq = e.pattern"
                + " WHERE e.model = ? AND "
                + EMBEDDABLE
                + " ORDER BY e.seq")) {
      query.setString(1, model);
      try (ResultSet row = query.executeQuery()) {
        for (int i = 0; row.next(); i++) {
          if (i % step == 0 && isUnit(row.getBytes(2), dimension)) {
            sample.put(row.getLong(1), floats(row.getBytes(2)));
          }
        }
      }
    }
    return sample;
  }

  /** Whether there are more than a few. */
  boolean areMoreThan(int few) throws SQLException {
    return count(
            "SELECT count(*) FROM (SELECT 1 FROM embedding WHERE model = ? LIMIT "
                + (few + 1)
                + ")",
            true)
        > few;
  }

  int embedded() throws SQLException {
    return count(
        "SELECT count(*) FROM embedding e JOIN pattern p ON p.seq = e.pattern WHERE e.model = ? AND "
            + EMBEDDABLE,
        true);
  }

  int embeddable() throws SQLException {
    return count("SELECT count(*) FROM pattern p WHERE " + EMBEDDABLE, false);
  }

  private int count(String sql, boolean ofModel) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      if (ofModel) {
        query.setString(1, model);
      }
      try (ResultSet row = query.executeQuery()) {
        return row.getInt(1);
      }
    }
  }

  private static byte[] bytes(float[] vector) {
    ByteBuffer buffer =
        ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(vector);
    return buffer.array();
  }

  private static float[] floats(byte[] bytes) {
    float[] vector = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
    return vector;
  }
}
