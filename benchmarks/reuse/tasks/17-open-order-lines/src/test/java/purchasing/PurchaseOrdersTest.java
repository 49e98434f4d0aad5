package purchasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PurchaseOrdersTest {

  private static final List<String> ORDERED = List.of("hose", "tap", "hose", "seal", "hose");

  @Test
  void knowsTheArticlesOfAnOrder() {
    assertEquals(Set.of("hose", "tap", "seal"), PurchaseOrders.articles(ORDERED));
    assertTrue(PurchaseOrders.isExpected(List.of("tap", "tap"), ORDERED));
  }

  @Test
  void nothingDeliveredEverythingOpen() {
    assertEquals(ORDERED, PurchaseOrders.stillOpen(List.of(), ORDERED));
  }

  @Test
  void everythingDeliveredNothingOpen() {
    assertEquals(List.of(), PurchaseOrders.stillOpen(ORDERED, ORDERED));
    assertEquals(List.of(), PurchaseOrders.stillOpen(List.of("tap"), List.of("tap")));
  }

  @Test
  void aPieceCancelsOnePiece() {
    assertEquals(
        List.of("tap", "hose", "seal", "hose"), PurchaseOrders.stillOpen(List.of("hose"), ORDERED));
    assertEquals(
        List.of("tap", "seal", "hose"), PurchaseOrders.stillOpen(List.of("hose", "hose"), ORDERED));
  }

  @Test
  void ignoresWhatNobodyOrdered() {
    assertEquals(
        List.of("hose", "tap", "hose", "hose"),
        PurchaseOrders.stillOpen(List.of("rake", "seal", "seal"), ORDERED));
  }

  @Test
  void leavesItsListsAlone() {
    List<String> ordered = new ArrayList<>(List.of("tap", "seal"));
    PurchaseOrders.stillOpen(List.of("tap"), ordered);

    assertEquals(List.of("tap", "seal"), ordered);
  }
}
