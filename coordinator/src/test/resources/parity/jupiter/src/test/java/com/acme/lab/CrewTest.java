package com.acme.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.Assumptions.assumingThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrewTest {
  private final int hands;
  private int sums;

  CrewTest() {
    hands = 3;
  }

  @BeforeAll
  void once() {
    Mode.set("Crew");
  }

  @AfterAll
  void end() {
    assertEquals("crew", Mode.get());
  }

  @Test
  void addsUp() throws Exception {
    sums++;
    assertEquals(5050, Crew.sum(100, hands));
    assertEquals(0, Crew.sum(0, 1));
  }

  @Test
  void needsSomebody() {
    assertThrows(IllegalArgumentException.class, () -> Crew.sum(10, 0));
  }

  @Test
  void worksOnTheMoon() throws Exception {
    assumeTrue(Mode.get().equals("moon"), "we are on earth");
    assertEquals(1, Crew.sum(1, hands));
  }

  @Test
  void mayCountOnItself() throws Exception {
    int sum = Crew.sum(3, 2);
    assumingThat(sums > 1_000_000, () -> assertEquals(7, sum));
    assertEquals(6, sum);
  }
}
