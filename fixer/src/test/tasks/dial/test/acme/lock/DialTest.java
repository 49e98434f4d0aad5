package acme.lock;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class DialTest {
  @Test
  void turnsAround() {
    assertEquals(1, new Dial(12).position(13));
    assertEquals(0, new Dial(12).position(24));
    assertEquals(3, new Dial(5).position(8));
  }

  @Test
  void turnsBack() {
    assertEquals(11, new Dial(12).position(-1));
    assertEquals(4, new Dial(9).position(-5));
  }
}
