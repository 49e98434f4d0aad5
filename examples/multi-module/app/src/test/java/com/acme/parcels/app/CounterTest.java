package com.acme.parcels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.acme.parcels.api.Parcel;
import com.acme.parcels.core.Tariff;
import org.junit.jupiter.api.Test;

/** Passes before and must pass afterwards: the gate covers the modules that use the changed one. */
class CounterTest {
  private final Counter counter = new Counter(new Tariff());

  @Test
  void quotesThePriceOfOneParcel() {
    assertEquals("4.50 EUR", counter.quote(new Parcel(1000, false)));
    assertEquals("11.00 EUR", counter.quote(new Parcel(2001, true)));
  }
}
