package dev.redgreen.coordinator.bench.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What this process and its workers hold at one moment.
 *
 * @param threads of this process
 * @param files that this process has open
 * @param heapMb live objects of this process, after a collection
 * @param tempKb size of the temporary directory
 * @param workers processes that run
 * @param workerThreads threads of all workers
 * @param workerFiles files that all workers have open
 * @param workerMb resident memory of all workers
 */
record SoakSample(
    int candidates,
    long threads,
    long files,
    long heapMb,
    long tempKb,
    long workers,
    long workerThreads,
    long workerFiles,
    long workerMb) {
  static final String HEAD =
      "| candidates | threads | open files | heap MB | temp kB | workers | their threads "
          + "| their open files | their MB |\n|---|---|---|---|---|---|---|---|---|\n";

  /** Growth over the first sample that is let pass. */
  private static final long THREADS = 4;

  private static final long FILES = 12;
  private static final long HEAP_MB = 24;
  private static final long TEMP_KB = 1_024;

  /** Limits of the one worker: it is replaced after 200 runs and has a heap of 512 MB. */
  private static final long WORKERS = 1;

  private static final long WORKER_THREADS = 40;

  /** One run in nine leaves 20 files open to the garbage collector, 60 are the worker's own. */
  private static final long WORKER_FILES = 200 / 9 * 20 + 60;

  private static final long WORKER_MB = 800;

  static SoakSample now(int candidates, Path temp) {
    System.gc();
    List<Long> workers = WorkerProbe.workers();
    Runtime runtime = Runtime.getRuntime();
    return new SoakSample(
        candidates,
        ManagementFactory.getThreadMXBean().getThreadCount(),
        WorkerProbe.openFiles(ProcessHandle.current().pid()),
        (runtime.totalMemory() - runtime.freeMemory()) >> 20,
        size(temp) >> 10,
        workers.size(),
        workers.stream().mapToLong(pid -> WorkerProbe.status(pid, "Threads")).sum(),
        workers.stream().mapToLong(WorkerProbe::openFiles).sum(),
        workers.stream().mapToLong(pid -> WorkerProbe.status(pid, "VmRSS")).sum() >> 10);
  }

  private static long size(Path directory) {
    long size = 0;
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        size += Files.size(file);
      }
      return size;
    } catch (NoSuchFileException e) {
      return size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is beyond its bound, one sentence each. */
  List<String> growth(SoakSample first) {
    List<String> found = new ArrayList<>();
    bound(found, "threads", threads, first.threads + THREADS);
    bound(found, "open files", files, first.files + FILES);
    bound(found, "MB of heap", heapMb, first.heapMb + HEAP_MB);
    bound(found, "kB in the temporary directory", tempKb, first.tempKb + TEMP_KB);
    bound(found, "workers", workers, WORKERS);
    bound(found, "threads of the worker", workerThreads, WORKER_THREADS);
    bound(found, "open files of the worker", workerFiles, WORKER_FILES);
    bound(found, "MB of the worker", workerMb, WORKER_MB);
    return found;
  }

  private void bound(List<String> found, String what, long value, long most) {
    if (value > most) {
      found.add("after " + candidates + " candidates: " + value + " " + what + ", bound " + most);
    }
  }

  /** The bounds, as one sentence. */
  static String bounds() {
    return ("Bounds: %d more threads, %d more open files, %d MB more heap and %d kB more in the"
            + " temporary directory than after the first round; the worker %d threads, %d open"
            + " files, %d MB resident, and never more than one.")
        .formatted(THREADS, FILES, HEAP_MB, TEMP_KB, WORKER_THREADS, WORKER_FILES, WORKER_MB);
  }

  /** This sample as a row. */
  String row() {
    return "| %d | %d | %d | %d | %d | %d | %d | %d | %d |%n"
        .formatted(
            candidates,
            threads,
            files,
            heapMb,
            tempKb,
            workers,
            workerThreads,
            workerFiles,
            workerMb);
  }
}
