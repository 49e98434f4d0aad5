package payroll;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;

/** When salaries are paid at one site. */
public final class PayCalendar {

  /** Salaries arrive on this day of the month unless the bank is closed. */
  public static final int NOMINAL_PAY_DAY = 27;

  private final String site;

  public PayCalendar(String site) {
    this.site = site;
  }

  public String site() {
    return site;
  }

  /** Returns the day on which the salary of a month arrives: weekends move it to Friday. */
  public LocalDate payDay(int month, int year) {
    LocalDate day = LocalDate.of(year, month, NOMINAL_PAY_DAY);
    // Banks book nothing on a weekend, and nobody wants to wait until Monday.
    while (isWeekend(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** Returns how many calendar days a month has. */
  public int daysToPay(int month, int year) {
    return YearMonth.of(year, month).lengthOfMonth();
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
