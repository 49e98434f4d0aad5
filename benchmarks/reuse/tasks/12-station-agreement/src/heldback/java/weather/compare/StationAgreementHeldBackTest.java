package weather.compare;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.junit.Test;

public class StationAgreementHeldBackTest {

  private static final double DELTA = 1e-9;

  @Test
  public void scaleAndOffsetDoNotMatter() {
    List<Double> celsius = List.of(-4.0, 0.0, 11.5, 30.0, 21.0);
    List<Double> fahrenheit = List.of(24.8, 32.0, 52.7, 86.0, 69.8);

    assertEquals(1.0, StationAgreement.of(celsius, fahrenheit), DELTA);
    assertEquals(1.0, StationAgreement.of(fahrenheit, celsius), DELTA);
  }

  @Test
  public void theOrderOfTheStationsDoesNotMatter() {
    List<Double> hill = List.of(2.0, 7.0, 1.0, 8.0);
    List<Double> valley = List.of(3.0, 1.0, 4.0, 1.0);

    assertEquals(StationAgreement.of(hill, valley), StationAgreement.of(valley, hill), DELTA);
    assertEquals(-0.980796595610916, StationAgreement.of(hill, valley), DELTA);
  }

  @Test
  public void anOutlierCounts() {
    assertEquals(
        0.743294146247166,
        StationAgreement.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0), List.of(1.0, 2.0, 3.0, 4.0, 50.0)),
        DELTA);
    assertEquals(
        -1.0, StationAgreement.of(List.of(1.0, 2.0, 3.0), List.of(30.0, 20.0, 10.0)), DELTA);
  }

  @Test
  public void twoReadingsAlwaysLieOnALine() {
    assertEquals(1.0, StationAgreement.of(List.of(3.0, 9.0), List.of(0.1, 0.2)), DELTA);
  }

  @Test
  public void refusesTooFewReadings() {
    assertThrows(
        IllegalArgumentException.class, () -> StationAgreement.of(List.of(1.0), List.of(1.0)));
    assertThrows(IllegalArgumentException.class, () -> StationAgreement.of(List.of(), List.of()));
  }

  @Test
  public void refusesALongerSecondSeries() {
    assertThrows(
        IllegalArgumentException.class,
        () -> StationAgreement.of(List.of(1.0, 2.0), List.of(1.0, 2.0, 3.0)));
  }
}
