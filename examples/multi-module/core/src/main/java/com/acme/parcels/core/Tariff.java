package com.acme.parcels.core;

import com.acme.parcels.api.Parcel;

/** What it costs to send a parcel, in cents. */
public final class Tariff {
  private static final int HOME = 450;
  private static final int ABROAD = 900;

  /** The price of a parcel up to a kilogram; every further one that is begun costs a euro. */
  public int price(Parcel parcel) {
    int base = parcel.abroad() ? ABROAD : HOME;
    return base + 100 * ((Math.max(parcel.grams(), 1) - 1) / 1000);
  }
}
