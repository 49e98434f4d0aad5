package dev.redgreen.coordinator.bench;

import dev.redgreen.coordinator.bench.fix.FixRun;
import java.util.List;

/** Breaks programs, has them repaired without a model, and counts what is right again. */
public final class FixBench {
  private FixBench() {}

  public static void main(String[] arguments) {
    FixRun.of(List.of(arguments)).run();
  }
}
