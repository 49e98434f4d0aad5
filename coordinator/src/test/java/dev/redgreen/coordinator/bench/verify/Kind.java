package dev.redgreen.coordinator.bench.verify;

import java.util.Locale;

/** What is wrong with a mutant, or what is special about it. */
enum Kind {
  UNCHANGED,
  COMPILE_ERROR,
  LOGIC,
  EXCEPTION,
  STATE,
  TIMEOUT,
  EXIT,
  OVERFLOW,
  THREAD,
  SURROUNDINGS,
  OUTPUT,
  TEST_FRAME;

  /** Whether the compiler must refuse it. */
  boolean uncompilable() {
    return this == COMPILE_ERROR;
  }

  /**
   * Whether one test class says enough: what it does depends on the order of classes, or ends the
   * run.
   */
  boolean narrow() {
    return this == STATE || this == TIMEOUT || this == EXIT;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
