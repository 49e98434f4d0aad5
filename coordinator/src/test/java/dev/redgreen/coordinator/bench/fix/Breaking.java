package dev.redgreen.coordinator.bench.fix;

import java.util.List;
import java.util.Random;

/** Finds every way in which an operator may break a text; the compiler says which ones do. */
@FunctionalInterface
interface Breaking {
  /**
   * The ways, in order of place.
   *
   * @param random decides what is left open, such as how a name is misspelt
   */
  List<Slip> slips(Program program, Random random);
}
