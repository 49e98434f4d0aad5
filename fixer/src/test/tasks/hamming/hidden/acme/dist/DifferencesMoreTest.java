package acme.dist;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class DifferencesMoreTest {
  @Test
  void more() {
    assertEquals(2, Differences.between("toned", "roses".substring(0,3)+"ed"));
    assertEquals(4, Differences.between("1011101", "0101001"));
  }

}
