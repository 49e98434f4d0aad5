package purchasing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Questions about the articles of a purchase order; every list holds one entry per piece. */
public final class PurchaseOrders {

  private PurchaseOrders() {}

  /** Returns the articles that were ordered at least once. */
  public static Set<String> articles(List<String> ordered) {
    return new HashSet<>(ordered);
  }

  /** Tells whether a delivery brings nothing but articles that were ordered. */
  public static boolean isExpected(List<String> delivered, List<String> ordered) {
    // The number of pieces is the warehouse's business, not ours.
    return articles(ordered).containsAll(delivered);
  }

  /** Returns the pieces that were ordered and not delivered yet, in the order's sequence. */
  public static List<String> stillOpen(List<String> delivered, List<String> ordered) {
    List<String> open = new ArrayList<>(ordered);
    delivered.forEach(open::remove);
    return open;
  }
}
