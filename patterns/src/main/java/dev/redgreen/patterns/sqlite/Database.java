package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/**
 * One connection to the store's file, with whole transactions as its only way in. Threads take
 * turns; processes too: writers begin immediately, so that none fails half-way for a lock.
 */
final class Database implements AutoCloseable {
  private static final int BUSY_MILLIS = 30_000;

  private final Path file;
  private final Connection connection;
  private final ReentrantLock turn = new ReentrantLock();

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** Work on the connection inside a transaction. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** How long a commit waits. */
  enum Durability {
    /** Until it is on the disk. */
    FULL,
    /** Not at all: a power cut may cost the last commits, a killed process none. */
    NORMAL
  }

  static Database open(Path file) {
    return openCopy(file, file);
  }

  /** A copy of a file, in the name of which it speaks. */
  static Database openCopy(Path copy, Path file) {
    try {
      return connected(file, connection(copy));
    } catch (SQLException e) {
      throw Trouble.with(file, e);
    }
  }

  /**
   * A plain connection. {@code DriverManager} would look for drivers in every jar there is, which
   * is a tenth of a start.
   */
  static Connection connection(Path file) throws SQLException {
    return JDBC.createConnection("jdbc:sqlite:" + file, new Properties());
  }

  /** A file that nobody can write to: nothing is locked, no log is looked for. */
  static Database openFrozen(Path file) {
    try {
      SQLiteConfig config = new SQLiteConfig();
      config.setReadOnly(true);
      String url = "jdbc:sqlite:" + file.toUri() + "?immutable=1";
      return new Database(file, config.createConnection(url));
    } catch (SQLException e) {
      throw Trouble.with(file, e);
    }
  }

  private static Database connected(Path file, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = " + BUSY_MILLIS);
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = FULL");
      statement.execute("PRAGMA foreign_keys = ON");
      statement.execute("PRAGMA temp_store = MEMORY");
      statement.execute("PRAGMA cache_size = -32768");
      return new Database(file, connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** A connection of its own to the same file, so that nobody waits for the other's turn. */
  Database another() {
    return open(file);
  }

  /** Reads from one state of the store. */
  <T> T read(Work<T> work) {
    return inTransaction("BEGIN", work);
  }

  /** Writes all or nothing. */
  <T> T write(Work<T> work) {
    return inTransaction("BEGIN IMMEDIATE", work);
  }

  /** Writes all or nothing what can be made again. */
  <T> T writeDerived(Work<T> work) {
    turn.lock();
    try {
      durability(Durability.NORMAL);
      return inTransaction("BEGIN IMMEDIATE", work);
    } finally {
      try {
        durability(Durability.FULL);
      } finally {
        turn.unlock();
      }
    }
  }

  /** Work that SQLite refuses inside a transaction. */
  <T> T outside(Work<T> work) {
    turn.lock();
    try {
      return work.on(connection);
    } catch (SQLException e) {
      throw Trouble.with(file, e);
    } finally {
      turn.unlock();
    }
  }

  /** The same, unless another process holds the lock just now. */
  <T> T writeIfFree(Work<T> work) {
    turn.lock();
    try {
      patience(0);
      return writeDerived(work);
    } finally {
      try {
        patience(BUSY_MILLIS);
      } finally {
        turn.unlock();
      }
    }
  }

  private void patience(int millis) {
    try {
      execute("PRAGMA busy_timeout = " + millis);
    } catch (SQLException e) {
      throw Trouble.with(file, e);
    }
  }

  private void durability(Durability durability) {
    try {
      execute("PRAGMA synchronous = " + durability);
    } catch (SQLException e) {
      throw Trouble.with(file, e);
    }
  }

  private <T> T inTransaction(String begin, Work<T> work) {
    turn.lock();
    try {
      execute(begin);
      boolean done = false;
      try {
        T result = work.on(connection);
        execute("COMMIT");
        done = true;
        return result;
      } finally {
        if (!done) {
          rollBack();
        }
      }
    } catch (SQLException e) {
      throw Trouble.with(file, e);
    } finally {
      turn.unlock();
    }
  }

  private void rollBack() {
    try {
      execute("ROLLBACK");
    } catch (SQLException e) {
      // SQLite has rolled back by itself, as it does when the disk is full.
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    turn.lock();
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StoreException("the store " + file + " did not close: " + e.getMessage(), e);
    } finally {
      turn.unlock();
    }
  }
}
