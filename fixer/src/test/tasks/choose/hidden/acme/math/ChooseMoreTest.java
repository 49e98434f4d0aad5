package acme.math;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class ChooseMoreTest {
  @Test
  void more() {
    assertEquals(252, Choose.from(10, 5));
    assertEquals(161700, Choose.from(100, 3));
  }

}
