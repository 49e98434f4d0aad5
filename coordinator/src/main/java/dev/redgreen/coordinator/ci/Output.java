package dev.redgreen.coordinator.ci;

import dev.redgreen.coordinator.workspace.WorkspaceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Optional;

/**
 * The directory that the reports of a step go to. Files of an earlier step are replaced, and those
 * that this one does not write are removed, so that no old patch is taken for a new one.
 */
public final class Output {
  /** Name of the verified patch. */
  public static final String PATCH = "redgreen.patch";

  private final Path directory;

  public Output(Path directory) {
    this.directory = directory;
  }

  /**
   * Writes a step.
   *
   * @param formats the forms of the report
   * @param patch the verified patch; empty if there is none
   * @throws WorkspaceException if the disk is in the way
   */
  public void write(CiReport report, byte[] patch, Collection<Format> formats) {
    try {
      Files.createDirectories(directory);
      Files.deleteIfExists(directory.resolve(PATCH));
      for (Format format : Format.values()) {
        Files.deleteIfExists(directory.resolve(format.file()));
      }
      if (patch.length > 0) {
        publish(PATCH, patch);
      }
      for (Format format : formats) {
        publish(format.file(), format.of(report).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw failed(directory, e);
    }
  }

  private void publish(String name, byte[] bytes) throws IOException {
    Path draft = directory.resolve(name + ".new");
    Files.write(draft, bytes);
    Files.move(draft, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Adds the summary to the page of a job, if the runner names its file. */
  public static void summarise(CiReport report, Optional<Path> page) {
    page.ifPresent(
        file -> {
          try {
            Files.writeString(
                file,
                Format.MARKDOWN.of(report),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
          } catch (IOException e) {
            throw failed(file, e);
          }
        });
  }

  private static WorkspaceException failed(Path place, IOException e) {
    return new WorkspaceException(
        "The report cannot be written to " + place + ": " + e.getMessage(), e);
  }
}
