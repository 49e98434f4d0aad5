package warehouse.picking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PickingWavesTest {

  private static final List<String> ORDERS = List.of("A17", "A18", "B02", "C40", "C41");

  @Test
  void splitsIntoWavesOfTheSameSize() {
    List<List<String>> waves = PickingWaves.split(2, List.of("A17", "A18", "B02", "C40"));

    assertEquals(List.of(List.of("A17", "A18"), List.of("B02", "C40")), waves);
  }

  @Test
  void theLastWaveMayBeSmaller() {
    List<List<String>> waves = PickingWaves.split(2, ORDERS);

    assertEquals(3, waves.size());
    assertEquals(List.of("C41"), waves.get(2));
    assertEquals(List.of("A17", "A18"), waves.get(0));
  }

  @Test
  void aWaveMayBeLargerThanTheList() {
    assertEquals(List.of(ORDERS), PickingWaves.split(9, ORDERS));
    assertEquals(List.of(ORDERS), PickingWaves.split(5, ORDERS));
  }

  @Test
  void takesOrdersOfAnyType() {
    List<List<Integer>> waves = PickingWaves.split(1, List.of(7, 8));

    assertEquals(List.of(List.of(7), List.of(8)), waves);
  }

  @Test
  void noOrdersNoWaves() {
    assertTrue(PickingWaves.split(3, List.of()).isEmpty());
  }

  @Test
  void aWaveHasAtLeastOneOrder() {
    assertThrows(IllegalArgumentException.class, () -> PickingWaves.split(0, ORDERS));
  }
}
