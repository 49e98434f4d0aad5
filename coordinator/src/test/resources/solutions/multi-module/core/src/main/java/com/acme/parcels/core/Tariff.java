package com.acme.parcels.core;

import com.acme.parcels.api.Parcel;
import java.util.List;

/** What it costs to send a parcel, in cents. */
public final class Tariff {
  private static final int HOME = 450;
  private static final int ABROAD = 900;

  /** The price of a parcel up to a kilogram; every further one that is begun costs a euro. */
  public int price(Parcel parcel) {
    int base = parcel.abroad() ? ABROAD : HOME;
    return base + 100 * ((Math.max(parcel.grams(), 1) - 1) / 1000);
  }

  /** The price of several parcels: from the third on each is 50 cents cheaper. */
  public int bulkPrice(List<Parcel> parcels) {
    int sum = parcels.stream().mapToInt(this::price).sum();
    return sum - 50 * Math.max(0, parcels.size() - 2);
  }
}
