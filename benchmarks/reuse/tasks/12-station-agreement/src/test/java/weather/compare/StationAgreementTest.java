package weather.compare;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.junit.Test;

/** The correlation of two series of readings, as Pearson defined it. */
public class StationAgreementTest {

  private static final double DELTA = 1e-9;

  private static final List<Double> HARBOUR = List.of(1.0, 2.0, 3.0, 4.0);

  @Test
  public void fullAgreementIsOne() {
    assertEquals(1.0, StationAgreement.of(HARBOUR, HARBOUR), DELTA);
    assertEquals(1.0, StationAgreement.of(HARBOUR, List.of(12.0, 14.0, 16.0, 18.0)), DELTA);
  }

  @Test
  public void oppositeReadingsAreMinusOne() {
    assertEquals(-1.0, StationAgreement.of(HARBOUR, List.of(8.0, 6.0, 4.0, 2.0)), DELTA);
    assertEquals(-1.0, StationAgreement.of(List.of(0.0, 1.0), List.of(5.0, -5.0)), DELTA);
  }

  @Test
  public void unrelatedReadingsAreZero() {
    assertEquals(0.0, StationAgreement.of(HARBOUR, List.of(1.0, -1.0, -1.0, 1.0)), DELTA);
  }

  @Test
  public void partialAgreementLiesBetween() {
    assertEquals(0.8, StationAgreement.of(HARBOUR, List.of(1.0, 3.0, 2.0, 4.0)), DELTA);
    assertEquals(
        0.944911182523068,
        StationAgreement.of(List.of(1.0, 2.0, 3.0), List.of(1.0, 5.0, 6.0)),
        DELTA);
  }

  @Test
  public void onlyStraightLinesAgreeFully() {
    assertEquals(
        0.984374038697697, StationAgreement.of(HARBOUR, List.of(1.0, 4.0, 9.0, 16.0)), DELTA);
  }

  @Test
  public void refusesSeriesOfDifferentLength() {
    assertThrows(
        IllegalArgumentException.class, () -> StationAgreement.of(HARBOUR, List.of(1.0, 2.0, 3.0)));
  }
}
