package workshop.gears;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.commons.math3.fraction.Fraction;
import org.junit.jupiter.api.Test;

class GearTrainHeldBackTest {

  @Test
  void theOrderOfTheGearsDoesNotMatter() {
    assertEquals(14, GearTrain.commonPitch(98, 42));
    assertEquals(14, GearTrain.commonPitch(42, 98));
    assertEquals(294, GearTrain.teethUntilAligned(98, 42));
    assertEquals(294, GearTrain.teethUntilAligned(42, 98));
  }

  @Test
  void bothGearsMayTurnLeft() {
    assertEquals(14, GearTrain.commonPitch(-42, -98));
    assertEquals(294, GearTrain.teethUntilAligned(-42, -98));
    assertEquals(294, GearTrain.teethUntilAligned(42, -98));
  }

  @Test
  void aRackHasNoTeethToCount() {
    assertEquals(30, GearTrain.commonPitch(0, 30));
    assertEquals(0, GearTrain.teethUntilAligned(0, 30));
  }

  @Test
  void aSingleToothFitsEverywhere() {
    assertEquals(1, GearTrain.commonPitch(1, 60));
    assertEquals(60, GearTrain.teethUntilAligned(1, 60));
  }

  @Test
  void theProductMayBeTooLargeWhereTheResultIsNot() {
    assertEquals(1_500_000_000, GearTrain.teethUntilAligned(500_000_000, 750_000_000));
    assertThrows(
        ArithmeticException.class,
        () -> GearTrain.teethUntilAligned(Integer.MAX_VALUE, Integer.MAX_VALUE - 1));
  }

  @Test
  void theOtherMembersAreStillThere() {
    assertFalse(GearTrain.canBeCut(11));
    assertEquals(Fraction.ONE_HALF, GearTrain.ratio(20, 40));
  }
}
