package storage.hash;

import java.math.BigInteger;

/** How many buckets a hash table gets. */
public final class BucketCount {

  /** Returns the smallest prime that is not below a number, which must not be negative. */
  public int atLeast(int wanted) {
    if (wanted < 0) {
      throw new IllegalArgumentException("a table cannot have " + wanted + " buckets");
    }
    return BigInteger.valueOf(Math.max(wanted, 2) - 1L).nextProbablePrime().intValueExact();
  }
}
