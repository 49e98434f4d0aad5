package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** What went wrong in SQLite, in words that say what to do. */
final class Trouble {
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READONLY = 8;
  private static final int IO_ERROR = 10;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANNOT_OPEN = 14;
  private static final int NOT_A_DATABASE = 26;

  private Trouble() {}

  /** The exception for this failure; a damaged store is marked, so that the next opening checks. */
  static StoreException with(Path file, SQLException e) {
    if (isDamage(primary(e))) {
      mark(file);
    }
    return new StoreException(sentence(file, e), e);
  }

  /** Damage that SQLite did not notice by itself. */
  static SQLException damage(String finding) {
    return new SQLException(finding, "", CORRUPT);
  }

  static boolean isDamage(StoreException e) {
    return e.getCause() instanceof SQLException cause && isDamage(primary(cause));
  }

  /** Whether it is only that nothing can be written. */
  static boolean isUnwritable(StoreException e) {
    return e.getCause() instanceof SQLException cause
        && (primary(cause) == READONLY || primary(cause) == CANNOT_OPEN);
  }

  private static boolean isDamage(int code) {
    return code == CORRUPT || code == NOT_A_DATABASE;
  }

  /** Where it is remembered that the file was found damaged while it was in use. */
  static Path damageMark(Path file) {
    return file.resolveSibling(file.getFileName() + ".damaged");
  }

  private static void mark(Path file) {
    try {
      Files.writeString(damageMark(file), "checked and removed at the next opening\n");
    } catch (IOException unwritable) {
      // The exception that follows tells of the damage anyway.
    }
  }

  private static String sentence(Path file, SQLException e) {
    return switch (primary(e)) {
      case BUSY, LOCKED ->
          "another process holds the store " + file + "; try again when it is done";
      case READONLY, CANNOT_OPEN ->
          "the store " + file + " cannot be written; check its permissions, or use --store";
      case FULL -> "the disk of the store " + file + " is full; nothing stored was lost";
      case CORRUPT, NOT_A_DATABASE ->
          "the store " + file + " is damaged; the next command keeps it aside and begins a new one";
      case IO_ERROR -> "the store " + file + " cannot be read or written: " + e.getMessage();
      default -> "the store " + file + " failed: " + e.getMessage();
    };
  }

  private static int primary(SQLException e) {
    return e.getErrorCode() & 0xff;
  }
}
