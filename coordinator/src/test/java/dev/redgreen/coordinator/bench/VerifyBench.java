package dev.redgreen.coordinator.bench;

import dev.redgreen.coordinator.bench.verify.Speed;
import java.util.List;

/** Measures how much faster the warm lane judges than Maven. */
public final class VerifyBench {
  private VerifyBench() {}

  public static void main(String[] arguments) {
    Speed.run(List.of(arguments));
  }
}
