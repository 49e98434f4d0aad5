package warehouse.picking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PickingWavesHeldBackTest {

  @Test
  void keepsTheOrderAndEveryElement() {
    List<Integer> orders = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      orders.add(99 - i);
    }
    List<List<Integer>> waves = PickingWaves.split(7, orders);

    assertEquals(15, waves.size());
    assertEquals(List.of(99, 98, 97, 96, 95, 94, 93), waves.get(0));
    assertEquals(List.of(1, 0), waves.get(14));
    assertEquals(orders, waves.stream().flatMap(List::stream).toList());
  }

  @Test
  void equalOrdersStaySeparate() {
    assertEquals(
        List.of(List.of("A", "A"), List.of("B", "A"), List.of("A")),
        PickingWaves.split(2, List.of("A", "A", "B", "A", "A")));
  }

  @Test
  void gapsAreKept() {
    assertEquals(
        List.of(Arrays.asList("A", null), Arrays.asList((String) null)),
        PickingWaves.split(2, Arrays.asList("A", null, null)));
  }

  @Test
  void hugeWaves() {
    assertEquals(
        List.of(List.of(1.5, 2.5)), PickingWaves.split(Integer.MAX_VALUE, List.of(1.5, 2.5)));
    assertEquals(List.of(), PickingWaves.split(Integer.MAX_VALUE, List.of()));
  }

  @Test
  void refusesTheSizeEvenWithoutOrders() {
    assertThrows(IllegalArgumentException.class, () -> PickingWaves.split(0, List.of()));
    assertThrows(IllegalArgumentException.class, () -> PickingWaves.split(-2, List.of("A")));
  }
}
