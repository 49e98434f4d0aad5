package com.acme.parcels.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.acme.parcels.api.Parcel;
import java.util.List;
import org.junit.jupiter.api.Test;

class TariffTest {
  private final Tariff tariff = new Tariff();

  @Test
  void aLightParcelCostsTheBasePrice() {
    assertEquals(450, tariff.price(new Parcel(800, false)));
    assertEquals(900, tariff.price(new Parcel(1000, true)));
  }

  @Test
  void fromTheThirdParcelOnEachIsHalfAEuroCheaper() {
    Parcel light = new Parcel(800, false);

    assertEquals(900, tariff.bulkPrice(List.of(light, light)));
    assertEquals(1300, tariff.bulkPrice(List.of(light, light, light)));
    assertEquals(1700, tariff.bulkPrice(List.of(light, light, light, light)));
  }

  @Test
  void noParcelCostsNothing() {
    assertEquals(0, tariff.bulkPrice(List.of()));
  }
}
