package dev.redgreen.patterns.syntax;

import dev.redgreen.patterns.natives.NativeFile;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSLanguage;
import org.treesitter.TSParser;

/** The native libraries of tree-sitter and of its grammars. */
record GrammarLibraries(Optional<Path> natives) {
  /** Where the driver looks for a library before it unpacks it into the temporary folder. */
  private static final String LOCATION = "tree-sitter-lib";

  /** Loads a grammar, and tree-sitter itself before the first. */
  TSLanguage load(Language language) {
    synchronized (GrammarLibraries.class) {
      String before = System.getProperty(LOCATION);
      try {
        locate("tree-sitter", before);
        new TSParser().close();
        locate(language.library(), before);
        return language.grammar().get();
      } finally {
        restore(before);
      }
    }
  }

  private static void restore(@Nullable String before) {
    if (before == null) {
      System.clearProperty(LOCATION);
    }
  }

  /** What the user chose stays; where unpacking fails, the driver does it in its own way. */
  private void locate(String library, @Nullable String chosen) {
    String file = "lib/" + platform() + "-" + library + ending();
    URL packed = GrammarLibraries.class.getResource("/" + file);
    if (chosen != null || packed == null || natives.isEmpty()) {
      return;
    }
    try {
      Path directory = natives.get().resolve(library + "-" + checksum(packed));
      new NativeFile(packed).unpackTo(directory.resolve(file));
      System.setProperty(LOCATION, directory.toString());
    } catch (IOException e) {
      System.clearProperty(LOCATION);
    }
  }

  /** Tells one version of a library from the next. */
  private static String checksum(URL packed) throws IOException {
    return packed.openConnection() instanceof JarURLConnection jar
        ? Long.toHexString(jar.getJarEntry().getCrc())
        : "unpacked";
  }

  private static String platform() {
    String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return (arch.contains("aarch64") ? "aarch64-" : "x86_64-") + system();
  }

  private static String system() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return os.contains("windows") ? "windows" : os.contains("mac") ? "macos" : "linux-gnu";
  }

  private static String ending() {
    return switch (system()) {
      case "windows" -> ".dll";
      case "macos" -> ".dylib";
      default -> ".so";
    };
  }
}
