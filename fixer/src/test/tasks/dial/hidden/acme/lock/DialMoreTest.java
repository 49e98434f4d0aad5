package acme.lock;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class DialMoreTest {
  @Test
  void more() {
    assertEquals(2, new Dial(10).position(-98));
    assertEquals(7, new Dial(8).position(7));
  }
}
