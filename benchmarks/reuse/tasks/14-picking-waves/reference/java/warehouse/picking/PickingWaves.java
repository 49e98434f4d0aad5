package warehouse.picking;

import java.util.ArrayList;
import java.util.List;

/** Orders that are picked together. */
public final class PickingWaves {

  private PickingWaves() {}

  /** Returns the orders in waves of a size; only the last wave may be smaller. */
  public static <T> List<List<T>> split(int size, List<T> orders) {
    if (size < 1) {
      throw new IllegalArgumentException("a wave of " + size);
    }
    List<List<T>> waves = new ArrayList<>();
    for (int from = 0; from < orders.size(); ) {
      int to = from + Math.min(size, orders.size() - from);
      waves.add(orders.subList(from, to));
      from = to;
    }
    return waves;
  }
}
