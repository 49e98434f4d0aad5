package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Brings a file to what this version reads and writes, in the caller's transaction. */
final class Preparing {
  private Preparing() {}

  /**
   * Migrates, gives an identity, and makes what is derived from words anew where they are made
   * otherwise.
   *
   * @param file what the user knows it as
   * @param suspect whether it was found damaged while it was in use
   * @throws StoreException if a newer version made it
   */
  static boolean run(Path file, Connection connection, boolean suspect) throws SQLException {
    int version = Schema.versionOf(connection);
    if (version > Schema.VERSION) {
      throw newer(file, version);
    }
    FullText.require(connection);
    Schema.migrate(connection);
    Meta meta = new Meta(connection);
    if (meta.get(Meta.STORE_ID).isEmpty()) { // the JDK's security is loaded for a new store only
      meta.put(Meta.STORE_ID, UUID.randomUUID().toString());
    }
    if (suspect || !meta.get(Meta.TEXT_FORMAT).equals(FullText.FORMAT)) {
      FullText.rebuild(connection);
      meta.put(Meta.TEXT_FORMAT, FullText.FORMAT);
    }
    if (!meta.get(Meta.VECTOR_TEXT).equals(EmbeddingText.FORMAT)) {
      Embeddings.clear(connection);
      meta.put(Meta.VECTOR_TEXT, EmbeddingText.FORMAT);
    }
    if (suspect) {
      checkAllPages(connection);
    }
    return true;
  }

  /** Whether nothing is left to do. */
  static boolean isDone(Connection connection) throws SQLException {
    Meta meta = new Meta(connection);
    return Schema.versionOf(connection) == Schema.VERSION
        && meta.get(Meta.TEXT_FORMAT).equals(FullText.FORMAT)
        && meta.get(Meta.VECTOR_TEXT).equals(EmbeddingText.FORMAT);
  }

  private static void checkAllPages(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
      String finding = row.getString(1);
      if (!finding.equals("ok")) {
        throw Trouble.damage(finding);
      }
    }
  }

  private static StoreException newer(Path file, int version) {
    String versions = " (schema " + version + ", this one knows " + Schema.VERSION + ")";
    return new StoreException(
        "the store " + file + " was made by a newer tdd" + versions + "; update, or use --store");
  }
}
