package com.acme.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ClimbTest {
  @Test
  @Timeout(value = 2, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void countsWays() {
    assertEquals(1, Climb.ways(0));
    assertEquals(8, Climb.ways(5));
  }

  @Test
  @Timeout(value = 1500, unit = TimeUnit.MILLISECONDS)
  void goesDeep() {
    assertEquals(1000, Climb.depth(1000));
  }

  @Test
  void isQuick() {
    assertEquals(
        1346269, assertTimeoutPreemptively(Duration.ofSeconds(2), () -> (int) Climb.ways(30)));
  }
}
