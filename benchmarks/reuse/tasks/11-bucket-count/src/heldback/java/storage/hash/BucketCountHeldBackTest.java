package storage.hash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BucketCountHeldBackTest {

  private final BucketCount buckets = new BucketCount();

  @Test
  void thereAreAlwaysTwoBuckets() {
    assertEquals(2, buckets.atLeast(0));
    assertEquals(2, buckets.atLeast(1));
  }

  @Test
  void productsOfLargePrimesAreNoPrimes() {
    assertEquals(127, buckets.atLeast(121));
    assertEquals(10_403 + 24, buckets.atLeast(101 * 103));
    assertEquals(563, buckets.atLeast(561));
  }

  @Test
  void wideGapsBetweenPrimes() {
    assertEquals(127, buckets.atLeast(114));
    assertEquals(907, buckets.atLeast(888));
    assertEquals(1_000_003, buckets.atLeast(1_000_000));
  }

  @Test
  void largeTables() {
    assertEquals(65_537, buckets.atLeast(65_536));
    assertEquals(Integer.MAX_VALUE, buckets.atLeast(2_147_483_630));
  }

  @Test
  void refusesTheMostNegativeNumber() {
    assertThrows(IllegalArgumentException.class, () -> buckets.atLeast(Integer.MIN_VALUE));
  }
}
