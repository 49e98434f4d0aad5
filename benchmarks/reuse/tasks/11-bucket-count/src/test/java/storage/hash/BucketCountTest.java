package storage.hash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketCountTest {

  private final BucketCount buckets = new BucketCount();

  @ParameterizedTest
  @CsvSource({"4, 5", "8, 11", "10, 11", "14, 17", "90, 97", "100, 101", "1000, 1009"})
  void roundsUpToAPrime(int wanted, int expected) {
    assertEquals(expected, buckets.atLeast(wanted));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 13, 97, 7919})
  void aPrimeIsTakenAsItIs(int prime) {
    assertEquals(prime, buckets.atLeast(prime));
  }

  @Test
  void refusesANegativeNumber() {
    assertThrows(IllegalArgumentException.class, () -> buckets.atLeast(-1));
  }
}
