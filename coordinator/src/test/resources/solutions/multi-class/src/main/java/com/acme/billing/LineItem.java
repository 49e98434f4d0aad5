package com.acme.billing;

public record LineItem(String article, int pieces, Money price) {
  public LineItem {
    if (pieces < 1) {
      throw new IllegalArgumentException("a line needs at least one piece, not " + pieces);
    }
  }

  public Money total() {
    return price.times(pieces);
  }
}
