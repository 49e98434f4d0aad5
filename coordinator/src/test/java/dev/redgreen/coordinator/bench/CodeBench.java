package dev.redgreen.coordinator.bench;

import dev.redgreen.coordinator.bench.codes.CodesRun;
import java.io.IOException;
import java.util.List;

/** Mends minimal programs for each of javac's codes and counts what became of them. */
public final class CodeBench {
  private CodeBench() {}

  public static void main(String[] arguments) throws IOException {
    CodesRun.of(List.of(arguments)).run();
  }
}
