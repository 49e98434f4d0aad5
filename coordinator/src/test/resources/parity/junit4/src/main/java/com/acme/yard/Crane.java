package com.acme.yard;

/** Lifts loads, no higher than its mast. */
public final class Crane {
  private static int built;

  private final int mast;
  private int height;

  public Crane(int mast) {
    if (mast <= 0) {
      throw new IllegalArgumentException("no mast");
    }
    this.mast = mast;
    built++;
  }

  public static int built() {
    return built;
  }

  public int lift(int metres) {
    if (height + metres > mast) {
      throw new IllegalStateException("too high");
    }
    height += metres;
    return height;
  }

  public int lower(int metres) {
    height = Math.max(0, height - metres);
    return height;
  }
}
