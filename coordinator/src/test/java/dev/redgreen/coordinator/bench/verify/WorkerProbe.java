package dev.redgreen.coordinator.bench.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks at processes from outside, by what Linux tells of them. */
public final class WorkerProbe {
  private static final String WORKER = "dev.redgreen.worker.Worker";

  private WorkerProbe() {}

  /** The workers that this process has started and that still run. */
  static List<Long> workers() {
    return ProcessHandle.current()
        .descendants()
        .map(ProcessHandle::pid)
        .filter(pid -> text(Path.of("/proc", pid.toString(), "cmdline")).contains(WORKER))
        .toList();
  }

  /** A number of {@code /proc/PID/status}, such as {@code VmRSS} in kB; 0 where there is none. */
  public static long status(long pid, String name) {
    return text(Path.of("/proc", String.valueOf(pid), "status"))
        .lines()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0L);
  }

  /** How many files a process has open; 0 where nobody tells. */
  static long openFiles(long pid) {
    return entries(Path.of("/proc", String.valueOf(pid), "fd"));
  }

  private static long entries(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.count();
    } catch (IOException e) {
      return 0;
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file).replace('\0', ' ');
    } catch (IOException e) {
      return "";
    }
  }
}
