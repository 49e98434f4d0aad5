package com.acme.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModeTest {
  @AfterEach
  void clear() {
    System.clearProperty("com.acme.lab.mode");
  }

  @Test
  void isPlainAtFirst() {
    System.clearProperty("com.acme.lab.mode");
    assertEquals("plain", Mode.get());
  }

  @Test
  void isSet() {
    Mode.set("FANCY");
    assertEquals("fancy", Mode.get());
  }
}
