package shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ParcelTariffHeldBackTest {

  @Test
  void theHeaviestParcel() {
    assertEquals(490 + 31 * 120 + 900, ParcelTariff.cents(31_500, 1));
    assertEquals(490 + 31 * 120 + 900 + 750, ParcelTariff.cents(31_500, 4));
  }

  @Test
  void aboutTheBorders() {
    assertEquals(490, ParcelTariff.cents(999, 1));
    assertEquals(730, ParcelTariff.cents(2001, 1));
    assertEquals(730, ParcelTariff.cents(3000, 1));
    assertEquals(850, ParcelTariff.cents(3001, 1));
  }

  @Test
  void farZones() {
    assertEquals(1490, ParcelTariff.cents(500, 5));
    assertEquals(990, ParcelTariff.cents(1, 3));
  }

  @Test
  void refusesNegativeWeights() {
    assertThrows(IllegalArgumentException.class, () -> ParcelTariff.cents(-5, 2));
    assertThrows(IllegalArgumentException.class, () -> ParcelTariff.cents(Integer.MAX_VALUE, 2));
  }

  @Test
  void theOtherMembersAreStillThere() {
    assertTrue(ParcelTariff.accepts(31_500));
  }
}
