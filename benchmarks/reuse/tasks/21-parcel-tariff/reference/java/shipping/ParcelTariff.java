package shipping;

/** What the carrier charges for a parcel. */
public final class ParcelTariff {

  /** The carrier's vans lift no more than this. */
  public static final int HEAVIEST_GRAMS = 31_500;

  private ParcelTariff() {}

  /** Tells whether the carrier takes a parcel of that weight. */
  public static boolean accepts(int grams) {
    return grams > 0 && grams <= HEAVIEST_GRAMS;
  }

  /** Returns the postage of a parcel into a zone, which is counted from 1. */
  public static int cents(int grams, int zone) {
    if (!accepts(grams)) {
      throw new IllegalArgumentException("a parcel of " + grams + " g");
    }
    int furtherKilograms = (grams - 1) / 1000;
    int bulky = grams > 20_000 ? 900 : 0;
    return 490 + 120 * furtherKilograms + 250 * (zone - 1) + bulky;
  }
}
