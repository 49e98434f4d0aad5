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
}
