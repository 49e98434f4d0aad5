package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Standing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Writes patterns, their origins and their words in the caller's transaction. A forgotten pattern
 * is not written again.
 */
final class PatternWriter implements AutoCloseable {
  private final PreparedStatement known;
  private final PreparedStatement insert;
  private final PreparedStatement raise;
  private final PreparedStatement refresh;
  private final PreparedStatement outdate;
  private final PreparedStatement delete;
  private final PreparedStatement origin;
  private final TextWriter text;

  PatternWriter(Connection connection) throws SQLException {
    known =
        connection.prepareStatement(
            "SELECT (SELECT count(*) FROM forgotten WHERE pattern_id = ?1), seq, standing"
                + " FROM (SELECT 1) LEFT JOIN pattern ON id = ?1");
    insert =
        connection.prepareStatement(
            "INSERT INTO pattern (id, kind, name, signature, key, codec, body, doc, language, tags,"
                + " standing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            Statement.RETURN_GENERATED_KEYS);
    raise = connection.prepareStatement("UPDATE pattern SET standing = ? WHERE seq = ?");
    refresh =
        connection.prepareStatement(
            "UPDATE pattern SET codec = ?2, body = ?3, doc = ?4, tags = ?5 WHERE seq = ?1"
                + " AND (body <> ?3 OR doc <> ?4 OR tags <> ?5)");
    outdate = connection.prepareStatement("DELETE FROM embedding WHERE pattern = ?");
    delete = connection.prepareStatement("DELETE FROM pattern WHERE seq = ?");
    origin =
        connection.prepareStatement(
            "INSERT INTO origin (pattern, project, space, path, enclosing_type, line, commit_id,"
                + " licence, unit, run_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT DO UPDATE SET line = excluded.line,"
                + " commit_id = excluded.commit_id, licence = excluded.licence,"
                + " unit = excluded.unit");
    text = new TextWriter(connection);
  }

  /** Adds the pattern, or its origins and standing to the one that is there; whether it is new. */
  boolean put(Pattern pattern) throws SQLException {
    known.setString(1, pattern.id());
    long seq;
    boolean isNew;
    try (ResultSet row = known.executeQuery()) {
      if (row.getInt(1) > 0) {
        return false;
      }
      isNew = row.getString(3) == null;
      seq = isNew ? insert(pattern) : row.getLong(2);
      if (!isNew && Standing.valueOf(row.getString(3)).compareTo(pattern.standing()) < 0) {
        raise(seq, pattern.standing());
      }
    }
    for (Origin seen : pattern.origins()) {
      put(seq, seen);
    }
    return isNew;
  }

  private long insert(Pattern pattern) throws SQLException {
    BodyCodec.Packed body = BodyCodec.pack(pattern.body());
    insert.setString(1, pattern.id());
    insert.setString(2, pattern.kind());
    insert.setString(3, pattern.name());
    insert.setString(4, pattern.signature());
    insert.setString(5, pattern.key());
    insert.setInt(6, body.codec());
    insert.setBytes(7, body.bytes());
    insert.setString(8, pattern.doc());
    insert.setString(9, pattern.language());
    insert.setString(10, Tags.write(pattern.tags()));
    insert.setString(11, pattern.standing().name());
    insert.executeUpdate();
    long seq = lastRow();
    text.put(seq, pattern);
    return seq;
  }

  /** Takes over comments and layout of a pattern whose code is the same. */
  void refresh(long seq, Pattern pattern) throws SQLException {
    BodyCodec.Packed body = BodyCodec.pack(pattern.body());
    refresh.setLong(1, seq);
    refresh.setInt(2, body.codec());
    refresh.setBytes(3, body.bytes());
    refresh.setString(4, pattern.doc());
    refresh.setString(5, Tags.write(pattern.tags()));
    if (refresh.executeUpdate() > 0) {
      text.remove(seq);
      text.put(seq, pattern);
      outdate.setLong(1, seq);
      outdate.executeUpdate();
    }
  }

  /** Removes a pattern with its origins, vectors and words. */
  void delete(long seq) throws SQLException {
    text.remove(seq);
    delete.setLong(1, seq);
    delete.executeUpdate();
  }

  private long lastRow() throws SQLException {
    try (ResultSet key = insert.getGeneratedKeys()) {
      key.next();
      return key.getLong(1);
    }
  }

  private void raise(long seq, Standing standing) throws SQLException {
    raise.setString(1, standing.name());
    raise.setLong(2, seq);
    raise.executeUpdate();
  }

  private void put(long seq, Origin seen) throws SQLException {
    origin.setLong(1, seq);
    origin.setString(2, seen.project());
    origin.setString(3, seen.space());
    origin.setString(4, seen.path());
    origin.setString(5, seen.enclosingType());
    origin.setInt(6, seen.line());
    origin.setString(7, seen.commit());
    origin.setString(8, seen.licence());
    origin.setString(9, seen.unit());
    origin.setString(10, seen.runId());
    origin.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    known.close();
    insert.close();
    raise.close();
    refresh.close();
    outdate.close();
    delete.close();
    origin.close();
    text.close();
  }
}
