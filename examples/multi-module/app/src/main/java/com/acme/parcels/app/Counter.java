package com.acme.parcels.app;

import com.acme.parcels.api.Parcel;
import com.acme.parcels.core.Tariff;

/** The counter where parcels are handed in. */
public final class Counter {
  private final Tariff tariff;

  public Counter(Tariff tariff) {
    this.tariff = tariff;
  }

  /** What the customer is told. */
  public String quote(Parcel parcel) {
    int cents = tariff.price(parcel);
    return String.format("%d.%02d EUR", cents / 100, cents % 100);
  }
}
