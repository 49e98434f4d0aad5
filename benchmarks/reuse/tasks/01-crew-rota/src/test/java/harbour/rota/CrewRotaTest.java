package harbour.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Pilot crews take turns day by day; day 0 is the day on which the rota went live. */
class CrewRotaTest {

  @Test
  void startsWithTheFirstCrew() {
    assertEquals(0, CrewRota.crewOnDuty(4, 0));
    assertEquals(1, CrewRota.crewOnDuty(4, 1));
    assertEquals(3, CrewRota.crewOnDuty(4, 3));
  }

  @Test
  void startsOverAfterTheLastCrew() {
    assertEquals(0, CrewRota.crewOnDuty(4, 4));
    assertEquals(2, CrewRota.crewOnDuty(5, 17));
    assertEquals(1, CrewRota.crewOnDuty(7, 365));
  }

  @Test
  void reachesBackBeforeDayZero() {
    assertEquals(3, CrewRota.crewOnDuty(4, -1));
    assertEquals(0, CrewRota.crewOnDuty(4, -8));
    assertEquals(2, CrewRota.crewOnDuty(3, -10));
  }

  @Test
  void aRotaNeedsACrew() {
    assertThrows(ArithmeticException.class, () -> CrewRota.crewOnDuty(0, 5));
  }
}
