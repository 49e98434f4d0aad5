package dev.redgreen.patterns.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, unpacked once to a stable place. The driver alone would unpack it at
 * every start (about 60 ms) into the temporary folder, and a killed process would leave it there.
 */
final class NativeLibrary {
  private static final String LOCATION = "org.sqlite.lib.path";

  private NativeLibrary() {}

  /**
   * Points the driver to the library below this directory, unpacking it there first if it is new.
   * Where the user chose a library, or unpacking fails, the driver's own way stays.
   */
  static synchronized void prepare(Path storeDirectory) {
    if (System.getProperty(LOCATION) != null) {
      return;
    }
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    Path directory =
        storeDirectory.resolve("native").resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
    URL url = SQLiteJDBCLoader.class.getResource(resource);
    if (url == null) {
      return;
    }
    try {
      unpack(url, directory.resolve(name));
      System.setProperty(LOCATION, directory.toString());
    } catch (IOException e) {
      // The store directory cannot be written; opening the store will say so in its own words.
    }
  }

  private static void unpack(URL url, Path library) throws IOException {
    URLConnection packed = url.openConnection();
    packed.setUseCaches(false);
    if (Files.exists(library) && Files.size(library) == packed.getContentLengthLong()) {
      return;
    }
    Files.createDirectories(library.getParent());
    Path part = Files.createTempFile(library.getParent(), "part-", ".tmp");
    try (InputStream in = packed.getInputStream()) {
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, library, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
