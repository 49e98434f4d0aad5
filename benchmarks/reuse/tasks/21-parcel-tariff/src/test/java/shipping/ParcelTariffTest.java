package shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ParcelTariffTest {

  @Test
  void theVansHaveALimit() {
    assertFalse(ParcelTariff.accepts(31_501));
  }

  @Test
  void theFirstKilogramCostsTheBasicRate() {
    assertEquals(490, ParcelTariff.cents(1, 1));
    assertEquals(490, ParcelTariff.cents(1000, 1));
  }

  @Test
  void eachFurtherKilogramBegunCostsExtra() {
    assertEquals(610, ParcelTariff.cents(1001, 1));
    assertEquals(610, ParcelTariff.cents(2000, 1));
    assertEquals(970, ParcelTariff.cents(4500, 1));
  }

  @Test
  void eachZoneBeyondTheFirstCostsExtra() {
    assertEquals(740, ParcelTariff.cents(800, 2));
    assertEquals(1110, ParcelTariff.cents(2000, 3));
  }

  @Test
  void bulkyGoodsCostExtra() {
    assertEquals(2770, ParcelTariff.cents(20_000, 1));
    assertEquals(3790, ParcelTariff.cents(20_001, 1));
  }

  @Test
  void refusesWhatTheCarrierRefuses() {
    assertThrows(IllegalArgumentException.class, () -> ParcelTariff.cents(0, 1));
    assertThrows(IllegalArgumentException.class, () -> ParcelTariff.cents(31_501, 1));
  }
}
