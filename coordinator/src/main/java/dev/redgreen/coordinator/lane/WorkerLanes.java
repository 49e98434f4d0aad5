package dev.redgreen.coordinator.lane;

import dev.redgreen.coordinator.process.Memory;
import dev.redgreen.coordinator.process.Processes;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Warm lanes of one module, side by side. What is run alone goes to the first; several candidates
 * are divided among all. A process starts when there is something for it to do.
 */
public final class WorkerLanes implements TestBench, AutoCloseable {
  private static final int MOST = 4;

  /** What a worker may come to have: its heap and what a JVM needs beside it. */
  private static final long BYTES = 768L << 20;

  private final List<WorkerLane> lanes;
  private final BlockingQueue<WorkerLane> free;

  /**
   * As many lanes as the machine has room for.
   *
   * @param processes what starts their processes; stays open when the lanes are closed
   */
  public WorkerLanes(LaneSettings settings, Processes processes) {
    this(settings, processes, room(settings));
  }

  /** So many lanes. */
  public WorkerLanes(LaneSettings settings, Processes processes, int width) {
    this.lanes =
        IntStream.range(0, width).mapToObj(i -> new WorkerLane(settings, processes)).toList();
    this.free = new ArrayBlockingQueue<>(width, false, lanes);
  }

  /** One for each processor within a quarter of the memory; one where the tests set their heap. */
  private static int room(LaneSettings settings) {
    if (settings.jvmArguments().stream().anyMatch(argument -> argument.startsWith("-Xmx"))) {
      return 1;
    }
    long fitting = Memory.total() / 4 / BYTES;
    long processors = Runtime.getRuntime().availableProcessors();
    return (int) Math.max(1, Math.min(MOST, Math.min(processors, fitting)));
  }

  /** Why only Maven can run the module's tests: what their framework is, or lacks. */
  public Optional<String> obstacle() {
    return lanes.get(0).obstacle();
  }

  @Override
  public Report run(Map<String, byte[]> classes, List<TestId> tests, Duration deadline) {
    return lanes.get(0).run(classes, tests, deadline);
  }

  @Override
  public int width() {
    return lanes.size();
  }

  @Override
  public List<Report> runEach(List<Work> candidates, Duration deadline) {
    if (candidates.size() == 1) {
      return TestBench.super.runEach(candidates, deadline);
    }
    ExecutorService threads = Executors.newFixedThreadPool(lanes.size());
    try {
      List<Future<Report>> running =
          candidates.stream().map(each -> threads.submit(() -> onFree(each, deadline))).toList();
      List<Report> reports = new ArrayList<>();
      for (Future<Report> each : running) {
        reports.add(each.get());
      }
      return reports;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a run in the warm lane broke down", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while candidates ran", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private Report onFree(Work work, Duration deadline) throws InterruptedException {
    WorkerLane lane = free.take();
    try {
      return lane.run(work.classes(), work.tests(), deadline);
    } finally {
      free.add(lane);
    }
  }

  @Override
  public String output() {
    return lanes.get(0).output();
  }

  @Override
  public List<Path> resources() {
    return lanes.get(0).resources();
  }

  /** Kills all processes, also under runs in other threads. */
  @Override
  public void close() {
    lanes.forEach(WorkerLane::close);
  }
}
