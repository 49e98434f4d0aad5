package acme.shop;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class LabelsMoreTest {
  @Test
  void more() {
    assertEquals("    x    ", Labels.centred("x", 9));
    assertEquals("   ", Labels.centred("", 3));
    assertEquals("1.50 EUR", Labels.price(150));
  }
}
