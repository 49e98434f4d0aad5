package warehouse.stock;

import com.google.common.base.Preconditions;

/** Something that is sold by the piece. */
public record Article(String number, String name) {

  public Article {
    Preconditions.checkArgument(!number.isBlank(), "an article needs a number");
  }
}
