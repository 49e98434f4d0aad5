package com.acme.lab;

import java.util.Locale;

/** A setting of the whole process. */
public final class Mode {
  private static final String NAME = "com.acme.lab.mode";

  private Mode() {}

  public static void set(String mode) {
    System.setProperty(NAME, mode.toLowerCase(Locale.ROOT));
  }

  public static String get() {
    return System.getProperty(NAME, "plain");
  }
}
