package purchasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PurchaseOrdersHeldBackTest {

  @Test
  void theEarliestPieceIsCancelled() {
    assertEquals(
        List.of("b", "a", "c"),
        PurchaseOrders.stillOpen(List.of("a"), List.of("a", "b", "a", "c")));
    assertEquals(
        List.of("c", "a"),
        PurchaseOrders.stillOpen(List.of("b", "a"), List.of("a", "b", "c", "a")));
  }

  @Test
  void theOrderOfTheDeliveryDoesNotMatter() {
    List<String> ordered = List.of("x", "y", "z", "y");

    assertEquals(List.of("z", "y"), PurchaseOrders.stillOpen(List.of("x", "y"), ordered));
    assertEquals(List.of("z", "y"), PurchaseOrders.stillOpen(List.of("y", "x"), ordered));
  }

  @Test
  void aSurplusIsIgnored() {
    assertEquals(List.of("b"), PurchaseOrders.stillOpen(List.of("a", "a"), List.of("a", "b")));
    assertEquals(List.of(), PurchaseOrders.stillOpen(List.of("a", "a"), List.of("a")));
  }

  @Test
  void nothingOrderedNothingOpen() {
    assertEquals(List.of(), PurchaseOrders.stillOpen(List.of("a"), List.of()));
    assertEquals(List.of(), PurchaseOrders.stillOpen(List.of(), List.of()));
  }

  @Test
  void theDeliveryIsLeftAlone() {
    List<String> delivered = new ArrayList<>(List.of("a", "b"));
    PurchaseOrders.stillOpen(delivered, List.of("b", "c"));

    assertEquals(List.of("a", "b"), delivered);
  }

  @Test
  void theOtherMembersAreStillThere() {
    assertFalse(PurchaseOrders.isExpected(List.of("a"), List.of("b")));
    assertEquals(Set.of("b"), PurchaseOrders.articles(List.of("b", "b")));
  }
}
