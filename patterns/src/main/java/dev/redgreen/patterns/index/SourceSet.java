package dev.redgreen.patterns.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The Java files of a directory or a jar, and what there may tell their licence. */
interface SourceSet extends AutoCloseable {
  /** Larger files are generated or data, never worth their cost. */
  long LARGEST = 1 << 20;

  /** Paths of the files that are to be indexed, with {@code /}, in a stable order. */
  List<String> paths();

  /** What was left out before reading. */
  List<IndexReport.Skipped> skipped();

  /** Directories that could not be looked into: what is stored of them stays. */
  List<String> unseen();

  long size(String path) throws IOException;

  byte[] read(String path) throws IOException;

  /** Texts of licence files, the nearest to the top first. */
  List<String> licenceTexts();

  /** The nearest {@code pom.xml}. */
  Optional<Pom> pom();

  @Override
  void close() throws IOException;

  static SourceSet of(Path source) throws IOException {
    if (Files.isDirectory(source)) {
      return new DirectorySources(source.toRealPath());
    }
    if (!source.toString().endsWith(".jar") && !source.toString().endsWith(".zip")) {
      throw new IOException(source + " is neither a directory nor a jar of sources");
    }
    return new JarSources(source);
  }
}
