package dev.redgreen.coordinator.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A process and everything it started. Each carries a mark in its environment, by which those are
 * found too whose parent has died or that made a session of their own, where the system shows
 * environments ({@code /proc}).
 */
final class ProcessTree {
  static final String MARK = "REDGREEN_PROCESS";
  private static final Path PROC = Path.of("/proc");

  private final String mark;

  private ProcessTree(String mark) {
    this.mark = mark;
  }

  static ProcessTree newTree() {
    return new ProcessTree(UUID.randomUUID().toString());
  }

  String mark() {
    return mark;
  }

  /** Kills the process and all its descendants, repeatedly, until none is left. */
  void kill(Process process) {
    for (int round = 0; round < 10; round++) {
      List<ProcessHandle> alive = new ArrayList<>(process.descendants().toList());
      alive.addAll(marked());
      alive.add(process.toHandle());
      alive.removeIf(handle -> !handle.isAlive());
      if (alive.isEmpty()) {
        return;
      }
      alive.forEach(ProcessHandle::destroyForcibly);
    }
  }

  private List<ProcessHandle> marked() {
    List<ProcessHandle> found = new ArrayList<>();
    if (!Files.isDirectory(PROC.resolve("self"))) {
      return found;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path entry : entries) {
        if (carriesMark(entry.resolve("environ"))) {
          ProcessHandle.of(Long.parseLong(entry.getFileName().toString())).ifPresent(found::add);
        }
      }
    } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
      // Processes end while the list is read; the caller looks again.
    }
    return found;
  }

  private boolean carriesMark(Path environ) {
    try {
      String text = new String(Files.readAllBytes(environ), StandardCharsets.ISO_8859_1);
      return text.contains(MARK + "=" + mark);
    } catch (IOException e) {
      return false; // It has ended, or belongs to another user.
    }
  }
}
