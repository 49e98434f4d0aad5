package acme.farm;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class SeasonsTest {
  @Test
  void theMonthOfADayOfTheYear() {
    assertEquals(1, Seasons.monthOfYearDay(31, 2023));
    assertEquals(2, Seasons.monthOfYearDay(32, 2023));
    assertEquals(3, Seasons.monthOfYearDay(60, 2023));
    assertEquals(2, Seasons.monthOfYearDay(60, 2024));
    assertEquals(12, Seasons.monthOfYearDay(365, 2023));
  }
}
