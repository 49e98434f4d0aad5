class Dates {
  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  static boolean leap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  static int days(int year, int month) {
    if (month < 1 || month > 12) {
      throw new IllegalArgumentException("month");
    }
    return month == 2 && leap(year) ? 29 : DAYS[month - 1];
  }

  static int dayOfYear(int year, int month, int day) {
    int count = day;
    for (int m = 1; m < month; m++) {
      count += days(year, m);
    }
    return count;
  }

  static int weekday(int year, int month, int day) {
    int days = dayOfYear(year, month, day) - 1;
    for (int y = 2000; y < year; y++) {
      days += leap(y) ? 366 : 365;
    }
    return (days + 5) % 7;
  }

  static String clock(int minutes) {
    int hours = minutes / 60 % 24;
    int rest = minutes % 60;
    return (hours < 10 ? "0" : "") + hours + ":" + (rest < 10 ? "0" : "") + rest;
  }

  static boolean before(int[] one, int[] two) {
    if (one[0] != two[0]) {
      return one[0] < two[0];
    }
    if (one[1] != two[1]) {
      return one[1] < two[1];
    }
    return one[2] < two[2];
  }
}
