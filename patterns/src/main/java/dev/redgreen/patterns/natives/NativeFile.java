package dev.redgreen.patterns.natives;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A native library in a jar. Its own loader would unpack it at every start into the temporary
 * folder, where a killed process leaves it behind.
 */
public record NativeFile(URL packed) {

  /**
   * Unpacks it to this path, unless it is there already; whole or not at all.
   *
   * @throws IOException if it cannot be written
   */
  public void unpackTo(Path library) throws IOException {
    URLConnection connection = packed.openConnection();
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      if (Files.exists(library) && Files.size(library) == connection.getContentLengthLong()) {
        return;
      }
      Path directory = library.toAbsolutePath().getParent();
      Files.createDirectories(directory);
      Path part = Files.createTempFile(directory, "part-", ".tmp");
      try {
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, library, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    }
  }
}
