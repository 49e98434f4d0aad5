package com.acme.shop;

/** What stands on a price tag. */
public final class PriceTag {
  private PriceTag() {}

  /** An amount in cents as text. */
  public static String text(long cents) {
    String euros = String.valueOf(Math.abs(cents) / 100).replaceAll("(?<=\\d)(?=(\\d{3})+$)", "'");
    return String.format("%s%s.%02d EUR", cents < 0 ? "-" : "", euros, Math.abs(cents) % 100);
  }
}
