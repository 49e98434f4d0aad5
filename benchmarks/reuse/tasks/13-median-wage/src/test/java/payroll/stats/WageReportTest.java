package payroll.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WageReportTest {

  @Test
  void spreadAndMinimum() {
    assertEquals(900, WageReport.spread(List.of(2100, 1200, 1800)));
    assertTrue(WageReport.isLegal(List.of(1300, 1250), 1250));
  }

  @Test
  void theTypicalWageIsTheOneInTheMiddle() {
    assertEquals(1500.0, WageReport.typicalWage(List.of(1400, 1500, 1600)));
    assertEquals(1500.0, WageReport.typicalWage(List.of(1400, 1500, 9000)));
    assertEquals(1700.0, WageReport.typicalWage(List.of(9900, 1200, 1700, 1300, 1800)));
  }

  @Test
  void orHalfWayBetweenTheTwoInTheMiddle() {
    assertEquals(1450.0, WageReport.typicalWage(List.of(1400, 1500)));
    assertEquals(1350.5, WageReport.typicalWage(List.of(1300, 1401, 8000, 1200)));
  }

  @Test
  void aSingleWageIsTypical() {
    assertEquals(1275.0, WageReport.typicalWage(List.of(1275)));
  }

  @Test
  void nothingIsTypicalWithoutWages() {
    assertThrows(IllegalArgumentException.class, () -> WageReport.typicalWage(List.of()));
  }
}
