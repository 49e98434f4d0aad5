package com.acme.depot;

/** What is printed on the labels of a depot. */
public final class Labels {
  private Labels() {}

  /** A name, with dots at its end if it does not fit. */
  public static String clip(int width, String name) {
    if (width < 4) {
      throw new IllegalArgumentException("dots alone are no label");
    }
    return name == null || name.length() <= width ? name : name.substring(0, width - 3) + "...";
  }

  /** An article number, filled up from the left. */
  public static String articleNumber(char filler, String number, int width) {
    if (number == null) {
      return null;
    }
    return String.valueOf(filler).repeat(Math.max(0, width - number.length())) + number;
  }
}
