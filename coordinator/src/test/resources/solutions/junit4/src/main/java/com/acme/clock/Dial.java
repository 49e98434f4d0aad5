package com.acme.clock;

/** The dial of a clock with Roman numerals. */
public final class Dial {
  private static final String[] NUMERALS = {
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"
  };

  private Dial() {}

  /** The numeral of an hour from 1 to 12. */
  public static String numeral(int hour) {
    if (hour < 1 || hour > 12) {
      throw new IllegalArgumentException("no hour of a dial: " + hour);
    }
    return NUMERALS[hour - 1];
  }
}
