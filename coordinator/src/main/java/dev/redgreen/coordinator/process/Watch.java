package dev.redgreen.coordinator.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Looks at a confined process and its descendants from outside while it runs: it kills them when
 * there are too many, because the system does not hold root to its limit, and remembers when JVMs
 * that run tests were there.
 */
final class Watch implements Runnable {
  private static final long LOOK_EVERY_MILLIS = 100;

  /** A look reads about all processes of the machine: it may take a twentieth of the time. */
  private static final int REST = 20;

  /** Surefire and failsafe start their JVMs by a jar of this name. */
  private static final String BOOTER = "surefirebooter";

  private final Process process;
  private final ProcessTree tree;
  private final Map<Long, TestJvm> seen = new LinkedHashMap<>();

  Watch(Process process, ProcessTree tree) {
    this.process = process;
    this.tree = tree;
  }

  @Override
  public void run() {
    try {
      long rest = LOOK_EVERY_MILLIS;
      while (!process.waitFor(rest, TimeUnit.MILLISECONDS)) {
        long start = System.nanoTime();
        look(process.descendants().toList());
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        rest = Math.max(LOOK_EVERY_MILLIS, REST * took);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(List<ProcessHandle> descendants) {
    if (descendants.size() > ResourceLimits.PROCESSES) {
      tree.kill(process);
    }
    Instant now = Instant.now();
    for (ProcessHandle handle : descendants) {
      boolean tests = handle.info().commandLine().filter(line -> line.contains(BOOTER)).isPresent();
      if (tests) {
        directory(handle.pid()).ifPresent(directory -> see(handle.pid(), directory, now));
      }
    }
  }

  private synchronized void see(long pid, Path directory, Instant now) {
    seen.merge(
        pid,
        new TestJvm(directory, now, now),
        (before, last) -> new TestJvm(before.directory(), before.from(), now));
  }

  private static Optional<Path> directory(long pid) {
    try {
      return Optional.of(Files.readSymbolicLink(Path.of("/proc", String.valueOf(pid), "cwd")));
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty(); // it has ended, or the system does not say
    }
  }

  /** The JVMs that ran tests, in the order of their start. */
  synchronized List<TestJvm> testJvms() {
    return List.copyOf(seen.values());
  }
}
