package workshop.gears;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.fraction.Fraction;
import org.junit.jupiter.api.Test;

class GearTrainTest {

  @Test
  void knowsTheRatio() {
    assertEquals(new Fraction(2, 3), GearTrain.ratio(24, 36));
    assertTrue(GearTrain.canBeCut(-12));
  }

  @Test
  void theCommonPitchDividesBothGears() {
    assertEquals(12, GearTrain.commonPitch(24, 36));
    assertEquals(1, GearTrain.commonPitch(17, 40));
    assertEquals(19, GearTrain.commonPitch(19, 19));
    assertEquals(6, GearTrain.commonPitch(-18, 24));
  }

  @Test
  void teethUntilBothGearsAreBackAtTheStart() {
    assertEquals(72, GearTrain.teethUntilAligned(24, 36));
    assertEquals(680, GearTrain.teethUntilAligned(17, 40));
    assertEquals(19, GearTrain.teethUntilAligned(19, 19));
    assertEquals(72, GearTrain.teethUntilAligned(-18, 24));
  }

  @Test
  void moreTeethThanAnIntCanCount() {
    assertThrows(
        ArithmeticException.class, () -> GearTrain.teethUntilAligned(1_000_003, 1_000_033));
  }
}
