package com.acme.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TicketsTest {
  @Test
  @Order(1)
  void beginsWithOne() {
    assertEquals(0, Tickets.given());
    assertEquals(1, Tickets.draw("Ada"));
  }

  @RepeatedTest(3)
  @Order(2)
  void givesEachOnce(RepetitionInfo info) {
    int number = Tickets.draw("guest " + info.getCurrentRepetition());
    assertEquals(info.getCurrentRepetition() + 1, number);
    assertEquals(number, Tickets.draw("guest " + info.getCurrentRepetition()));
  }

  @Test
  @Order(3)
  void remembersHolders() {
    assertEquals(1, Tickets.draw("Ada"));
    assertTrue(Tickets.given() >= 4);
  }
}
