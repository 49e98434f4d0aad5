package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.vector.IndexStamp;
import dev.redgreen.patterns.vector.VectorFile;
import dev.redgreen.patterns.vector.VectorFileWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The file that keeps the vector index of one model between processes. It may be lost, damaged or
 * old at any time: it is made of the store and says which state of it it holds.
 */
final class IndexFile {
  private final Path file;
  private final String storeId;
  private final String model;

  IndexFile(Path directory, String storeId, String model) {
    String name = model.replaceAll("[^A-Za-z0-9._-]", "_");
    this.file = directory.resolve(name + ".index");
    this.storeId = storeId;
    this.model = model;
  }

  /**
   * Deletes those of all models: an older store that takes the place of a newer one may count up to
   * the same numbers with other vectors.
   */
  static void deleteAll(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.index")) {
        for (Path file : files) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  Path path() {
    return file;
  }

  /** What an index made now is stamped with. */
  IndexStamp now(Connection connection, int dimension) throws SQLException {
    return new Embeddings(connection, model).stamp(storeId, dimension);
  }

  VectorFile.Opened open(IndexStamp now) {
    return VectorFile.open(file, now);
  }

  /**
   * Makes it anew from what a transaction sees.
   *
   * @throws IOException if it cannot be written; what was there stays
   */
  void make(Connection connection, int dimension) throws SQLException, IOException {
    try (VectorFileWriter writer = VectorFile.write(file, dimension)) {
      new Embeddings(connection, model)
          .each(
              dimension,
              (pattern, vector) -> {
                try {
                  writer.add(pattern, vector);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      writer.finish(now(connection, dimension));
    } catch (UncheckedIOException e) {
      throw new IOException(e.getCause());
    }
  }
}
