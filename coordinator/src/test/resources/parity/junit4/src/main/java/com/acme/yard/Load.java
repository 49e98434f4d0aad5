package com.acme.yard;

import java.util.Locale;

/** What a crane lifts. */
public final class Load {
  private final String name;
  private final int kilograms;

  public Load(String name, int kilograms) {
    this.name = name;
    this.kilograms = kilograms;
  }

  public boolean heavy() {
    return kilograms > 1000;
  }

  public int trips(int limit) {
    return (kilograms + limit - 1) / limit;
  }

  public String label() {
    return String.format(Locale.ROOT, "%s (%.1f t)", name.trim(), kilograms / 1000.0);
  }
}
