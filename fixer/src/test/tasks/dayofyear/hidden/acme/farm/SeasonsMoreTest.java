package acme.farm;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class SeasonsMoreTest {
  @Test
  void more() {
    assertEquals(12, Seasons.monthOfYearDay(366, 2024));
    assertEquals(7, Seasons.monthOfYearDay(200, 2021));
  }
}
