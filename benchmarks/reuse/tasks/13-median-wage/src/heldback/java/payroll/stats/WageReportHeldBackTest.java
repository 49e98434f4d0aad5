package payroll.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WageReportHeldBackTest {

  @Test
  void equalWagesCountSeparately() {
    assertEquals(1200.0, WageReport.typicalWage(List.of(1200, 1200, 1200, 3000, 3000)));
    assertEquals(2100.0, WageReport.typicalWage(List.of(3000, 1200, 1200, 3000)));
    assertEquals(1300.0, WageReport.typicalWage(List.of(1300, 1300)));
  }

  @Test
  void descendingOrder() {
    assertEquals(3.5, WageReport.typicalWage(List.of(100, 50, 4, 3, 2, 1)));
    assertEquals(4.0, WageReport.typicalWage(List.of(100, 50, 20, 4, 3, 2, 1)));
  }

  @Test
  void correctionsMayBeNegative() {
    assertEquals(-10.0, WageReport.typicalWage(List.of(-500, -10, 700)));
    assertEquals(-0.5, WageReport.typicalWage(List.of(0, -1)));
  }

  @Test
  void theMiddleOfHugeWagesDoesNotOverflow() {
    assertEquals(
        2_147_483_646.5, WageReport.typicalWage(List.of(Integer.MAX_VALUE, Integer.MAX_VALUE - 1)));
  }

  @Test
  void theListIsLeftAsItWas() {
    List<Integer> wages = new ArrayList<>(List.of(3, 1, 2));

    assertEquals(2.0, WageReport.typicalWage(wages));
    assertEquals(List.of(3, 1, 2), wages);
  }

  @Test
  void theOtherMembersAreStillThere() {
    assertEquals(0, WageReport.spread(List.of(7)));
    assertFalse(WageReport.isLegal(List.of(1000), 1250));
    assertThrows(IllegalArgumentException.class, () -> WageReport.typicalWage(new ArrayList<>()));
  }
}
