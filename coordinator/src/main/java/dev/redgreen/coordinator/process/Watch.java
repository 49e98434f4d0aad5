package dev.redgreen.coordinator.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Looks at a confined process and its descendants from outside while it runs: it kills them when
 * there are too many, because the system does not hold root to its limit, or when they take too
 * much memory, and remembers when JVMs that run tests were there.
 */
final class Watch implements Runnable {
  private static final long LOOK_EVERY_MILLIS = 100;
  private static final long SELDOM_MILLIS = 300;

  /** A look reads about all processes of the machine: it may take a twentieth of the time. */
  private static final int REST = 20;

  /** Surefire and failsafe start their JVMs by a jar of this name. */
  private static final String BOOTER = "surefirebooter";

  /** Ticks of a second in {@code /proc}, the same on every Linux that a JDK runs on. */
  private static final int TICKS = 100;

  /** Which word behind the name in {@code /proc/PID/stat} is the start, see proc(5). */
  private static final int START = 19;

  private final Process process;
  private final ProcessTree tree;
  private final LongSupplier memory;
  private final Map<Long, TestJvm> seen = new LinkedHashMap<>();
  private volatile String killed = "";

  /**
   * A look at a process that was just started.
   *
   * @param memory bytes that it and its descendants may have in memory together; asked once, by the
   *     thread that looks
   */
  Watch(Process process, ProcessTree tree, LongSupplier memory) {
    this.process = process;
    this.tree = tree;
    this.memory = memory;
  }

  @Override
  public void run() {
    try {
      long most = memory.getAsLong();
      long rest = LOOK_EVERY_MILLIS;
      while (!process.waitFor(rest, TimeUnit.MILLISECONDS)) {
        long start = System.nanoTime();
        look(process.descendants().toList(), most);
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        rest = Math.min(SELDOM_MILLIS, Math.max(LOOK_EVERY_MILLIS, REST * took));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(List<ProcessHandle> descendants, long most) {
    if (descendants.size() > ResourceLimits.PROCESSES) {
      kill("it started more than " + ResourceLimits.PROCESSES + " processes");
    } else if (Memory.resident(descendants) > most) {
      kill("it took more than " + (most >> 20) + " MiB of memory");
    }
    Instant now = Instant.now();
    Set<Long> there = descendants.stream().map(ProcessHandle::pid).collect(Collectors.toSet());
    end(there, now);
    for (ProcessHandle handle : descendants) {
      boolean tests = handle.info().commandLine().filter(line -> line.contains(BOOTER)).isPresent();
      if (tests) {
        directory(handle.pid()).ifPresent(directory -> see(handle.pid(), directory, now));
      }
    }
  }

  private void kill(String why) {
    killed = why;
    tree.kill(process);
  }

  /** Why it was killed from here; empty if it was not. */
  String killed() {
    return killed;
  }

  private synchronized void see(long pid, Path directory, Instant now) {
    seen.computeIfAbsent(pid, key -> new TestJvm(directory, start(pid).orElse(now), Instant.MAX));
  }

  /** Those that are no longer there have ended at some time before now. */
  private synchronized void end(Set<Long> there, Instant now) {
    seen.replaceAll(
        (pid, jvm) ->
            jvm.to().equals(Instant.MAX) && !there.contains(pid)
                ? new TestJvm(jvm.directory(), jvm.from(), now)
                : jvm);
  }

  private static Optional<Path> directory(long pid) {
    try {
      return Optional.of(Files.readSymbolicLink(Path.of("/proc", String.valueOf(pid), "cwd")));
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty(); // it has ended, or the system does not say
    }
  }

  /** When a process started, to some hundredths of a second; Java's own answer is coarser. */
  private static Optional<Instant> start(long pid) {
    try {
      Instant now = Instant.now();
      String up = Files.readString(Path.of("/proc/uptime"));
      String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
      double seconds = Double.parseDouble(up.substring(0, up.indexOf(' ')));
      String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      double age = seconds - Double.parseDouble(words[START]) / TICKS;
      return Optional.of(now.minus(Duration.ofMillis(Math.round(age * 1000))));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The JVMs that ran tests, in the order in which they were seen first. */
  synchronized List<TestJvm> testJvms() {
    return List.copyOf(seen.values());
  }
}
