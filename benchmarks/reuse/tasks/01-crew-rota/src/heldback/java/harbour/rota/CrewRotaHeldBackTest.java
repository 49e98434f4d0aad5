package harbour.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CrewRotaHeldBackTest {

  @Test
  void aSingleCrewIsAlwaysOnDuty() {
    assertEquals(0, CrewRota.crewOnDuty(1, 0));
    assertEquals(0, CrewRota.crewOnDuty(1, 99));
    assertEquals(0, CrewRota.crewOnDuty(1, -99));
  }

  @Test
  void yesterdaysCrewIsTheOneBefore() {
    assertEquals(6, CrewRota.crewOnDuty(7, -1));
    assertEquals(1, CrewRota.crewOnDuty(7, -6));
    assertEquals(0, CrewRota.crewOnDuty(7, -7));
    assertEquals(6, CrewRota.crewOnDuty(7, -8));
  }

  @Test
  void theFirstAndTheLastDayThereIs() {
    assertEquals(7, CrewRota.crewOnDuty(10, Integer.MAX_VALUE));
    assertEquals(2, CrewRota.crewOnDuty(10, Integer.MIN_VALUE));
  }

  @Test
  void moreCrewsThanDays() {
    assertEquals(12, CrewRota.crewOnDuty(40, 12));
    assertEquals(28, CrewRota.crewOnDuty(40, -12));
  }

  @Test
  void withoutCrewsNotEvenDayZeroIsCovered() {
    assertThrows(ArithmeticException.class, () -> CrewRota.crewOnDuty(0, 0));
  }
}
