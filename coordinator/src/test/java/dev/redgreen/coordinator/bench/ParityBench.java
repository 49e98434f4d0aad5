package dev.redgreen.coordinator.bench;

import dev.redgreen.coordinator.bench.verify.Parity;
import java.util.List;

/** Compares the warm lane's verdicts with Maven's. */
public final class ParityBench {
  private ParityBench() {}

  public static void main(String[] arguments) {
    System.exit(Parity.run(List.of(arguments)));
  }
}
