package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.natives.NativeFile;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
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
    if (System.getProperty(LOCATION) != null) {
      return;
    }
    Path directory = storeDirectory.resolve("native").resolve(platform());
    String name = LibraryLoaderUtil.getNativeLibName();
    try {
      if (whole(directory.resolve(name)) || unpacked(directory.resolve(name))) {
        System.setProperty(LOCATION, directory.toString());
      }
    } catch (IOException e) {
      // The store directory cannot be written; opening the store will say so in its own words.
    }
  }

  /**
   * What the library depends on, as a file name. The driver itself asks the system by a process of
   * its own, and looks at a jar of many megabytes; that is left to the first start on a platform.
   */
  private static String platform() {
    String system = System.getProperty("os.name") + "-" + System.getProperty("os.arch");
    String platform = driver() + "-" + system + (musl() ? "-musl" : "");
    return platform.replaceAll("[^A-Za-z0-9._-]", "");
  }

  /** File name of the driver's jar, which has its version. */
  private static String driver() {
    CodeSource source = SQLiteJDBCLoader.class.getProtectionDomain().getCodeSource();
    String jar = source == null ? "" : source.getLocation().getPath();
    return jar.substring(jar.lastIndexOf('/') + 1).replaceAll("\\.jar$", "");
  }

  private static boolean musl() {
    String[] libraries = Path.of("/lib").toFile().list((lib, file) -> file.startsWith("ld-musl"));
    return libraries != null && libraries.length > 0;
  }

  /** Whether the library is there as it was unpacked, by its length. */
  private static boolean whole(Path library) throws IOException {
    Path length = length(library);
    return Files.exists(length)
        && Files.exists(library)
        && Files.readString(length).equals(Long.toString(Files.size(library)));
  }

  private static boolean unpacked(Path library) throws IOException {
    URL packed =
        SQLiteJDBCLoader.class.getResource(
            LibraryLoaderUtil.getNativeLibResourcePath() + "/" + library.getFileName());
    if (packed == null) {
      return false;
    }
    new NativeFile(packed).unpackTo(library);
    Files.writeString(length(library), Long.toString(Files.size(library)));
    return true;
  }

  private static Path length(Path library) {
    return library.resolveSibling(library.getFileName() + ".length");
  }
}
