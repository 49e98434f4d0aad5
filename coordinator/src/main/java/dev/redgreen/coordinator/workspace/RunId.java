package dev.redgreen.coordinator.workspace;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;

/** Names for runs: in order of time when sorted as text, and safe as file names. */
public final class RunId {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private RunId() {}

  /** A new name, such as {@code 20261121-063012-845-5f3a91}: UTC time in ms and a random part. */
  public static String next(Clock clock, RandomGenerator random) {
    return TIME.format(clock.instant()) + String.format("-%06x", random.nextInt(1 << 24));
  }
}
