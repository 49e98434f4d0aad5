package workshop.gears;

import org.apache.commons.math3.fraction.Fraction;

/** Sums about gears in mesh. A gear is its number of teeth; a minus says that it turns left. */
public final class GearTrain {

  /** Fewer teeth than this cut into the root of the tooth. */
  public static final int FEWEST_TEETH = 12;

  private GearTrain() {}

  /** Returns how many turns the driven gear makes for one turn of the driving gear. */
  public static Fraction ratio(int driving, int driven) {
    return new Fraction(driving, driven); // the fraction reduces itself
  }

  /** Tells whether a gear of that many teeth can be cut without an undercut. */
  public static boolean canBeCut(int teeth) {
    return Math.abs(teeth) >= FEWEST_TEETH;
  }
}
