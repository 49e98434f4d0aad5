package dev.redgreen.coordinator.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A directory that the spy writes to during one run, and how Maven is told of both. */
final class SpyFiles implements AutoCloseable {
  private final Map<String, String> told;
  private final Path directory;

  SpyFiles(Path spy) {
    try {
      this.directory = Files.createTempDirectory("redgreen-model");
    } catch (IOException e) {
      throw new UncheckedIOException("there is no room for temporary files", e);
    }
    this.told =
        Map.of(
            "maven.ext.class.path", spy.toAbsolutePath().toString(),
            "redgreen.model.directory", directory.toString());
  }

  Path directory() {
    return directory;
  }

  /** Options of Maven's JVM, which tests do not see. The launcher splits them at blanks. */
  List<String> jvmOptions() {
    return blank() ? List.of() : told.entrySet().stream().map(e -> "-D" + e).toList();
  }

  /** Properties of the command line, where a path with a blank leaves no other way. */
  Properties properties() {
    Properties properties = new Properties();
    if (blank()) {
      properties.putAll(told);
    }
    return properties;
  }

  private boolean blank() {
    return told.values().stream().anyMatch(path -> path.matches(".*\\s.*"));
  }

  @Override
  public void close() {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        Files.delete(file);
      }
      Files.delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("temporary files cannot be deleted: " + directory, e);
    }
  }
}
