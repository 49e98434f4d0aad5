package weather.compare;

import java.util.List;

/** How well the readings of two weather stations agree. */
public final class StationAgreement {

  private StationAgreement() {}

  /** Returns Pearson's correlation coefficient of two series of the same length, at least 2. */
  public static double of(List<Double> first, List<Double> second) {
    if (first.size() != second.size() || first.size() < 2) {
      throw new IllegalArgumentException("two series of the same length are needed");
    }
    double meanX = first.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double meanY = second.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < first.size(); i++) {
      double x = first.get(i) - meanX;
      double y = second.get(i) - meanY;
      xy += x * y;
      xx += x * x;
      yy += y * y;
    }
    return xy / Math.sqrt(xx * yy);
  }
}
