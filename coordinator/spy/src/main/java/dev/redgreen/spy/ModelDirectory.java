package dev.redgreen.spy;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;

/** Where the spy leaves its files; each appears whole or not at all. */
final class ModelDirectory {
  private final Path directory;

  ModelDirectory(Path directory) {
    this.directory = directory;
  }

  void write(String name, Properties properties) throws IOException {
    Files.createDirectories(directory);
    Path partial = Files.createTempFile(directory, name, ".part");
    try (Writer writer = Files.newBufferedWriter(partial, StandardCharsets.UTF_8)) {
      properties.store(writer, null);
    }
    Files.move(
        partial, directory.resolve(name + ".properties"), StandardCopyOption.REPLACE_EXISTING);
  }

  void note(String trouble) {
    try {
      Files.createDirectories(directory);
      Files.writeString(
          directory.resolve("trouble.txt"),
          trouble + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      // A model that is missing is noticed by whoever wants to read it.
    }
  }
}
