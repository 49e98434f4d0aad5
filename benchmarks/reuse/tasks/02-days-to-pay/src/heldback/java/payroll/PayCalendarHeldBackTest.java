package payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PayCalendarHeldBackTest {

  private final PayCalendar calendar = new PayCalendar("Oslo");

  @Test
  void theOtherMonths() {
    assertEquals(31, calendar.daysToPay(3, 2025));
    assertEquals(31, calendar.daysToPay(5, 2025));
    assertEquals(30, calendar.daysToPay(6, 2025));
    assertEquals(31, calendar.daysToPay(7, 2025));
    assertEquals(31, calendar.daysToPay(10, 2025));
    assertEquals(30, calendar.daysToPay(11, 2025));
  }

  @Test
  void centuries() {
    assertEquals(28, calendar.daysToPay(2, 1900));
    assertEquals(29, calendar.daysToPay(2, 2000));
    assertEquals(29, calendar.daysToPay(2, 2400));
  }

  @Test
  void monthsAreCountedFromOne() {
    assertThrows(DateTimeException.class, () -> calendar.daysToPay(0, 2024));
    assertThrows(DateTimeException.class, () -> calendar.daysToPay(-1, 2024));
  }

  @Test
  void thePayDayIsStillThere() {
    assertEquals(LocalDate.of(2025, 4, 25), calendar.payDay(4, 2025));
    assertEquals(27, PayCalendar.NOMINAL_PAY_DAY);
  }
}
