package warehouse.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class StockCounterHeldBackTest {

  private static final Article HINGE = new Article("H-2", "Hinge");
  private static final Article SCREW = new Article("S-9", "Screw");

  private final StockCounter stock = new StockCounter();

  @Test
  void equalArticlesShareTheirPieces() {
    stock.receive(HINGE, 4);
    stock.receive(new Article("H-2", "Hinge"), 4);

    assertEquals(8, stock.onHand(new Article("H-2", "Hinge")));
    assertEquals(0, stock.onHand(new Article("H-2", "Hinge, brass")));
  }

  @Test
  void askingChangesNothing() {
    stock.receive(HINGE, 4);

    assertEquals(4, stock.onHand(HINGE));
    assertEquals(4, stock.onHand(HINGE));
    assertEquals(4, stock.total());
    assertEquals(4, stock.total());
  }

  @Test
  void zeroPiecesChangeNothing() {
    stock.receive(HINGE, 0);
    stock.ship(HINGE, 0);
    stock.ship(SCREW, 0);

    assertEquals(0, stock.total());
  }

  @Test
  void soldOutArticlesComeBack() {
    stock.receive(SCREW, 100);
    stock.ship(SCREW, 100);
    stock.receive(SCREW, 7);
    stock.receive(HINGE, 1);

    assertEquals(7, stock.onHand(SCREW));
    assertEquals(8, stock.total());
  }

  @Test
  void aRefusedDeliveryChangesNothing() {
    stock.receive(SCREW, 10);

    assertThrows(IllegalArgumentException.class, () -> stock.receive(SCREW, -4));
    assertThrows(IllegalArgumentException.class, () -> stock.ship(SCREW, -4));
    assertEquals(10, stock.onHand(SCREW));
  }
}
