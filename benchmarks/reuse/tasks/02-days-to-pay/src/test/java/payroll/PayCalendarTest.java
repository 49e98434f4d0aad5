package payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PayCalendarTest {

  private final PayCalendar calendar = new PayCalendar("Bergen");

  @Test
  void weekendsMoveThePayDayToFriday() {
    assertEquals("Bergen", calendar.site());
    assertEquals(LocalDate.of(2024, 1, 26), calendar.payDay(1, 2024));
    assertEquals(LocalDate.of(2024, 2, 27), calendar.payDay(2, 2024));
  }

  @Test
  void everyCalendarDayOfAMonthIsPaid() {
    assertEquals(31, calendar.daysToPay(1, 2023));
    assertEquals(30, calendar.daysToPay(4, 2023));
    assertEquals(31, calendar.daysToPay(8, 2023));
    assertEquals(30, calendar.daysToPay(9, 2023));
    assertEquals(31, calendar.daysToPay(12, 2023));
  }

  @Test
  void februaryDependsOnTheYear() {
    assertEquals(28, calendar.daysToPay(2, 2023));
    assertEquals(29, calendar.daysToPay(2, 2024));
    assertEquals(28, calendar.daysToPay(2, 2100));
  }

  @Test
  void thereIsNoThirteenthMonth() {
    assertThrows(DateTimeException.class, () -> calendar.daysToPay(13, 2024));
  }
}
