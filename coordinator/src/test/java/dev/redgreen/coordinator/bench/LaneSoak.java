package dev.redgreen.coordinator.bench;

import dev.redgreen.coordinator.bench.verify.Soak;
import java.util.List;

/** Many candidates in one lane: nothing may grow. */
public final class LaneSoak {
  private LaneSoak() {}

  public static void main(String[] arguments) {
    System.exit(Soak.run(List.of(arguments)));
  }
}
