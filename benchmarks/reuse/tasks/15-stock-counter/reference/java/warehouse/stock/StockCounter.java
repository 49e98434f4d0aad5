package warehouse.stock;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;

/** How many pieces of each article are in the warehouse. */
public final class StockCounter {

  private final Multiset<Article> pieces = HashMultiset.create();

  /** Adds pieces of an article. */
  public void receive(Article article, int count) {
    pieces.add(article, count);
  }

  /** Takes pieces of an article away, as far as there are any. */
  public void ship(Article article, int count) {
    pieces.remove(article, count);
  }

  /** Returns how many pieces of an article there are. */
  public int onHand(Article article) {
    return pieces.count(article);
  }

  /** Returns how many pieces of all articles there are. */
  public int total() {
    return pieces.size();
  }
}
