package dev.redgreen.coordinator.lane;

import dev.redgreen.worker.Worker;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the worker is: a jar, or a directory of classes in a checkout. */
public final class WorkerLocation {
  private WorkerLocation() {}

  /** The place that this process has it from. */
  public static Path find() {
    try {
      return Path.of(Worker.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the worker's own place is no file", e);
    }
  }
}
