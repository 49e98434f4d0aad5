package com.acme.yard;

import static org.junit.Assert.assertEquals;

import java.util.Arrays;
import java.util.Collection;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class TripsTest {
  @Parameterized.Parameters(name = "{0} kg by {1}")
  public static Collection<Object[]> loads() {
    return Arrays.asList(new Object[][] {{1000, 500, 2}, {1001, 500, 3}, {1, 500, 1}});
  }

  private final int kilograms;
  private final int limit;
  private final int trips;

  public TripsTest(int kilograms, int limit, int trips) {
    this.kilograms = kilograms;
    this.limit = limit;
    this.trips = trips;
  }

  @Test
  public void takesTrips() {
    assertEquals(trips, new Load("sand", kilograms).trips(limit));
  }

  @Test
  public void isNeverZero() {
    assertEquals(true, new Load("sand", kilograms).trips(limit) > 0);
  }
}
