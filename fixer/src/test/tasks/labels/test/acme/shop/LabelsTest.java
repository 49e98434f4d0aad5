package acme.shop;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class LabelsTest {
  @Test
  void prices() {
    assertEquals("12.34 EUR", Labels.price(1234));
  }

  @Test
  void standsInTheMiddle() {
    assertEquals("  tea  ", Labels.centred("tea", 7));
    assertEquals(" milk ", Labels.centred("milk", 6));
    assertEquals("jam ", Labels.centred("jam", 4));
  }

  @Test
  void longTextStaysAsItIs() {
    assertEquals("biscuits", Labels.centred("biscuits", 3));
  }
}
