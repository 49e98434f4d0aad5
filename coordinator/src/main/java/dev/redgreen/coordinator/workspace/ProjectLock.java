package dev.redgreen.coordinator.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps two processes from changing the same project at the same time; ends with the process. */
final class ProjectLock implements AutoCloseable {
  private final FileChannel channel;

  private ProjectLock(FileChannel channel) {
    this.channel = channel;
  }

  /** The lock of a project, by its key; empty if somebody has it. */
  static Optional<ProjectLock> take(Home home, String key) throws IOException {
    Files.createDirectories(home.locks());
    Path file = home.locks().resolve(key + ".lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return Optional.of(new ProjectLock(channel));
      }
    } catch (OverlappingFileLockException e) {
      // another thread of ours has it
    }
    channel.close();
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
