package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.natives.NativeFile;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/** SQLite's native library, below the store's directory. */
final class NativeLibrary {
  private static final String LOCATION = "org.sqlite.lib.path";

  private NativeLibrary() {}

  /**
   * Points the driver to the library below this directory, unpacking it there first if it is new.
   * Where the user chose a library, or unpacking fails, the driver's own way stays.
   */
  static synchronized void prepare(Path storeDirectory) {
    String name = LibraryLoaderUtil.getNativeLibName();
    URL packed =
        SQLiteJDBCLoader.class.getResource(
            LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name);
    if (System.getProperty(LOCATION) != null || packed == null) {
      return;
    }
    Path directory =
        storeDirectory.resolve("native").resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
    try {
      new NativeFile(packed).unpackTo(directory.resolve(name));
      System.setProperty(LOCATION, directory.toString());
    } catch (IOException e) {
      // The store directory cannot be written; opening the store will say so in its own words.
    }
  }
}
