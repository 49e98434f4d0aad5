package dev.redgreen.coordinator.process;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Memory of this machine, or of the container that it is, and what processes have of it. */
public final class Memory {
  private static final String RESIDENT = "VmRSS:";
  private static final long KIB = 1024;

  private Memory() {}

  /** All there is, in bytes. */
  public static long total() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }

  /** Three quarters of what there is, in bytes: the rest belongs to whoever works here. */
  static long mostOfIt() {
    return total() / 4 * 3;
  }

  /**
   * What these processes have in memory together, in bytes; pages that they share count for each. 0
   * where the system does not say.
   */
  static long resident(Collection<ProcessHandle> processes) {
    return processes.stream().mapToLong(handle -> resident(handle.pid())).sum();
  }

  private static long resident(long pid) {
    Path status = Path.of("/proc", String.valueOf(pid), "status");
    try {
      // A name of a process may be of any bytes.
      return Files.readAllLines(status, StandardCharsets.ISO_8859_1).stream()
          .filter(line -> line.startsWith(RESIDENT))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0; // it has ended, or the system has no /proc
    }
  }
}
