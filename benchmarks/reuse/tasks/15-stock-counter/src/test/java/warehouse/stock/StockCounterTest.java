package warehouse.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class StockCounterTest {

  private static final Article BOLT = new Article("M8-40", "Bolt");
  private static final Article NUT = new Article("M8-N", "Nut");

  private final StockCounter stock = new StockCounter();

  @Test
  void theWarehouseIsEmptyAtFirst() {
    assertEquals(0, stock.onHand(BOLT));
    assertEquals(0, stock.total());
  }

  @Test
  void receivingAddsPieces() {
    stock.receive(BOLT, 40);
    stock.receive(BOLT, 2);
    stock.receive(NUT, 5);

    assertEquals(42, stock.onHand(BOLT));
    assertEquals(5, stock.onHand(NUT));
    assertEquals(47, stock.total());
  }

  @Test
  void shippingTakesPiecesAway() {
    stock.receive(BOLT, 40);
    stock.ship(BOLT, 15);

    assertEquals(25, stock.onHand(BOLT));
  }

  @Test
  void thereIsNeverLessThanNothing() {
    stock.receive(NUT, 3);
    stock.ship(NUT, 10);
    stock.ship(BOLT, 1);

    assertEquals(0, stock.onHand(NUT));
    assertEquals(0, stock.total());
  }

  @Test
  void piecesAreNotNegative() {
    assertThrows(IllegalArgumentException.class, () -> stock.receive(BOLT, -1));
    assertThrows(IllegalArgumentException.class, () -> stock.ship(BOLT, -1));
  }
}
