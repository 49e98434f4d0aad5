package com.acme.party;

import java.util.ArrayList;
import java.util.List;

/** Splits a bill so that no cent is lost. */
public final class BillSplit {
  private BillSplit() {}

  /** What each of so many people owes, in cents. */
  public static List<Long> of(long cents, int people) {
    if (people < 1) {
      throw new IllegalArgumentException("nobody is there to pay");
    }
    List<Long> shares = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      shares.add(cents / people + (i < cents % people ? 1 : 0));
    }
    return shares;
  }
}
