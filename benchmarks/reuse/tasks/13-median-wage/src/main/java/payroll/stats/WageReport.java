package payroll.stats;

import java.util.Collections;
import java.util.List;

/** Figures for the yearly report about hourly wages, all in cents. */
public final class WageReport {

  private WageReport() {}

  /** Returns the distance between the highest and the lowest wage. */
  public static int spread(List<Integer> wages) {
    return Collections.max(wages) - Collections.min(wages);
  }

  /** Returns the wage that an employee typically gets. */
  public static double typicalWage(List<Integer> wages) {
    long sum = 0;
    for (int wage : wages) {
      sum += wage;
    }
    return (double) sum / wages.size();
  }

  /** Tells whether someone earns less than the law allows. */
  public static boolean isLegal(List<Integer> wages, int minimum) {
    return wages.stream().allMatch(wage -> wage >= minimum); // true for an empty list
  }
}
