package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Standing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Writes patterns, their origins and their words in the caller's transaction. A forgotten pattern
 * is not written again.
 */
final class PatternWriter implements AutoCloseable {
  private static final Claimed NOTHING = new Claimed(Standing.CORPUS, false);

  private final PreparedStatement known;
  private final PreparedStatement insert;
  private final PreparedStatement raise;
  private final PreparedStatement refresh;
  private final PreparedStatement retag;
  private final PreparedStatement rewrite;
  private final PreparedStatement outdate;
  private final PreparedStatement delete;
  private final PreparedStatement origin;
  private final TextWriter text;
  private final Tags tags;
  private final NearDuplicates near;
  private final Settling settling;

  PatternWriter(Connection connection) throws SQLException {
    known =
        connection.prepareStatement(
            "SELECT EXISTS (SELECT 1 FROM mark WHERE pattern_id = ?1 AND word = 'FORGET'),"
                + " EXISTS (SELECT 1 FROM mark WHERE pattern_id = ?1)"
                + " OR EXISTS (SELECT 1 FROM trial WHERE pattern_id = ?1),"
                + " seq, standing, earned, withdrawn FROM (SELECT 1) LEFT JOIN pattern ON id = ?1");
    insert =
        connection.prepareStatement(
            "INSERT INTO pattern (id, kind, name, signature, key, codec, body, doc, language, tags,"
                + " standing, earned, withdrawn, added)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, unixepoch() * 1000)",
            Statement.RETURN_GENERATED_KEYS);
    raise =
        connection.prepareStatement("UPDATE pattern SET earned = ?, withdrawn = ? WHERE seq = ?");
    refresh =
        connection.prepareStatement(
            "UPDATE pattern SET codec = ?2, body = ?3, doc = ?4 WHERE seq = ?1"
                + " AND (body <> ?3 OR doc <> ?4)");
    retag =
        connection.prepareStatement("UPDATE pattern SET tags = ?2 WHERE seq = ?1 AND tags <> ?2");
    rewrite =
        connection.prepareStatement(
            "UPDATE pattern SET name = ?2, signature = ?3, key = ?4, codec = ?5, body = ?6,"
                + " doc = ?7, language = ?8, tags = ?9 WHERE seq = ?1");
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
    tags = new Tags(connection);
    near = new NearDuplicates(connection);
    settling = new Settling(connection);
  }

  /**
   * What the store knows of an id.
   *
   * @param standing where the pattern stands; empty if it is not there
   */
  private record Known(
      boolean forgotten,
      boolean hasEvents,
      long seq,
      Optional<Standing> standing,
      Claimed claimed) {}

  /**
   * What writers claimed of a pattern.
   *
   * @param withdrawn whether it was ever stored as quarantined
   */
  record Claimed(Standing earned, boolean withdrawn) {
    /** A quarantined pattern that was never anything else has at least been captured. */
    static Claimed of(Standing standing) {
      boolean withdrawn = standing == Standing.QUARANTINED;
      return new Claimed(withdrawn ? Standing.CAPTURED : standing, withdrawn);
    }

    /** Both claims at once; the order does not matter. */
    Claimed and(Claimed other) {
      Standing higher = earned.compareTo(other.earned) > 0 ? earned : other.earned;
      return new Claimed(higher, withdrawn || other.withdrawn);
    }

    Standing standing() {
      return withdrawn ? Standing.QUARANTINED : earned;
    }
  }

  /**
   * Adds the pattern, or its origins and standing to the one that is there; whether it is new. A
   * claim that only repeats where the pattern stands is no news.
   */
  boolean put(Pattern pattern) throws SQLException {
    Known there = known(pattern.id());
    boolean repeated = there.standing.filter(pattern.standing()::equals).isPresent();
    return put(pattern, repeated ? there.claimed : Claimed.of(pattern.standing()), there);
  }

  /**
   * The same for what was indexed: a new pattern that has a near-duplicate gives it its origins
   * instead. Patterns of other stores are never merged so, for the order of merging must not
   * matter.
   */
  void putIndexed(Pattern pattern) throws SQLException {
    Known there = known(pattern.id());
    boolean unheard = there.standing.isEmpty() && !there.hasEvents;
    OptionalLong like = unheard ? near.of(pattern) : OptionalLong.empty();
    if (like.isPresent()) {
      putAll(like.getAsLong(), pattern.origins());
    } else {
      put(pattern);
    }
  }

  /** The same with a claim of its own. */
  boolean put(Pattern pattern, Claimed claimed) throws SQLException {
    return put(pattern, claimed, known(pattern.id()));
  }

  private boolean put(Pattern pattern, Claimed claimed, Known there) throws SQLException {
    if (there.forgotten) {
      return false;
    }
    boolean isNew = there.standing.isEmpty();
    long seq = isNew ? insert(pattern, claimed) : there.seq;
    putAll(seq, pattern.origins());
    if (!isNew) {
      claim(pattern.id(), claimed, there);
    } else if (there.hasEvents) {
      settling.settle(List.of(pattern.id()));
    }
    return isNew;
  }

  /** Adds a claim to those on a pattern that is there; whether it was news. */
  boolean claim(String id, Claimed claimed) throws SQLException {
    return claim(id, claimed, known(id));
  }

  private boolean claim(String id, Claimed claimed, Known there) throws SQLException {
    Claimed both = there.claimed.and(claimed);
    if (both.equals(there.claimed)) {
      return false;
    }
    raise(there.seq, both);
    settling.settle(List.of(id));
    return true;
  }

  private Known known(String id) throws SQLException {
    known.setString(1, id);
    try (ResultSet row = known.executeQuery()) {
      boolean forgotten = row.getBoolean(1);
      boolean hasEvents = row.getBoolean(2);
      String standing = row.getString(4);
      if (standing == null) {
        return new Known(forgotten, hasEvents, 0, Optional.empty(), NOTHING);
      }
      Claimed claimed = new Claimed(Standing.valueOf(row.getString(5)), row.getBoolean(6));
      Optional<Standing> stands = Optional.of(Standing.valueOf(standing));
      return new Known(forgotten, hasEvents, row.getLong(3), stands, claimed);
    }
  }

  private long insert(Pattern pattern, Claimed claimed) throws SQLException {
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
    insert.setString(11, claimed.standing().name());
    insert.setString(12, claimed.earned().name());
    insert.setBoolean(13, claimed.withdrawn());
    insert.executeUpdate();
    long seq = lastRow();
    text.put(seq, pattern);
    tags.put(seq, pattern.tags());
    near.put(seq, pattern);
    return seq;
  }

  /**
   * Takes over comments, layout and tags of a pattern whose code is the same; its vectors stay
   * where only the tags are others.
   */
  void refresh(long seq, Pattern pattern) throws SQLException {
    BodyCodec.Packed body = BodyCodec.pack(pattern.body());
    refresh.setLong(1, seq);
    refresh.setInt(2, body.codec());
    refresh.setBytes(3, body.bytes());
    refresh.setString(4, pattern.doc());
    retag.setLong(1, seq);
    retag.setString(2, Tags.write(pattern.tags()));
    if (retag.executeUpdate() > 0) {
      tags.replace(seq, pattern.tags());
    }
    if (refresh.executeUpdate() > 0) {
      reword(seq, pattern);
    }
  }

  /** Writes everything but id, kind and standing of a pattern anew, and its origins. */
  void rewrite(long seq, Pattern pattern) throws SQLException {
    BodyCodec.Packed body = BodyCodec.pack(pattern.body());
    rewrite.setLong(1, seq);
    rewrite.setString(2, pattern.name());
    rewrite.setString(3, pattern.signature());
    rewrite.setString(4, pattern.key());
    rewrite.setInt(5, body.codec());
    rewrite.setBytes(6, body.bytes());
    rewrite.setString(7, pattern.doc());
    rewrite.setString(8, pattern.language());
    rewrite.setString(9, Tags.write(pattern.tags()));
    rewrite.executeUpdate();
    tags.replace(seq, pattern.tags());
    putAll(seq, pattern.origins());
    reword(seq, pattern);
  }

  private void reword(long seq, Pattern pattern) throws SQLException {
    text.remove(seq);
    text.put(seq, pattern);
    outdate.setLong(1, seq);
    outdate.executeUpdate();
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

  private void raise(long seq, Claimed claimed) throws SQLException {
    raise.setString(1, claimed.earned().name());
    raise.setBoolean(2, claimed.withdrawn());
    raise.setLong(3, seq);
    raise.executeUpdate();
  }

  private void putAll(long seq, List<Origin> origins) throws SQLException {
    for (Origin seen : origins) {
      put(seq, seen);
    }
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
    retag.close();
    rewrite.close();
    outdate.close();
    delete.close();
    origin.close();
    text.close();
    tags.close();
    near.close();
  }
}
