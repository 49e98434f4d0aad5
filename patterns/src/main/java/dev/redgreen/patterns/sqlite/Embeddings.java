package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Kind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Vectors of one model; those of other models lie beside them and are never read. */
final class Embeddings {
  /** A file as a whole says too much at once for one vector; its methods and types have theirs. */
  private static final String EMBEDDABLE =
      "p.kind <> '" + Kind.UNIT + "' AND p.standing <> 'QUARANTINED'";

  private static final double LENGTH_TOLERANCE = 0.001;

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
    void take(long seq, long pattern, float[] vector);
  }

  /** Patterns without a vector: what was learned first, then the newest. */
  List<PatternReader.Row> missing(int limit) throws SQLException {
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
    return new PatternReader(connection).where("p.seq", rows, PatternReader.EVERYTHING);
  }

  /** Stores vectors by row; a pattern that was deleted meanwhile is passed over. */
  int put(Map<Long, float[]> vectors) throws SQLException {
    String sql =
        "INSERT INTO embedding (pattern, model, dimension, vector)"
            + " SELECT seq, ?, ?, ? FROM pattern WHERE seq = ? ON CONFLICT DO NOTHING";
    int stored = 0;
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (Map.Entry<Long, float[]> entry : vectors.entrySet()) {
        insert.setString(1, model);
        insert.setInt(2, entry.getValue().length);
        insert.setBytes(3, bytes(entry.getValue()));
        insert.setLong(4, entry.getKey());
        stored += insert.executeUpdate();
      }
    }
    return stored;
  }

  /** Vectors that were stored after this sequence number, in their order. */
  void after(long seq, int dimension, Sink sink) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT seq, pattern, vector FROM embedding"
                + " WHERE seq > ? AND model = ? AND dimension = ? ORDER BY seq")) {
      query.setLong(1, seq);
      query.setString(2, model);
      query.setInt(3, dimension);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          float[] vector = floats(row.getBytes(3));
          if (vector.length == dimension) {
            sink.take(row.getLong(1), row.getLong(2), vector);
          }
        }
      }
    }
  }

  /** Whether these bytes are a vector of this many components whose length is 1. */
  static boolean isUnit(byte[] bytes, int dimension) {
    if (bytes.length != dimension * Float.BYTES) {
      return false;
    }
    double square = 0;
    for (float component : floats(bytes)) {
      square += (double) component * component;
    }
    return Math.abs(Math.sqrt(square) - 1) < LENGTH_TOLERANCE;
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
