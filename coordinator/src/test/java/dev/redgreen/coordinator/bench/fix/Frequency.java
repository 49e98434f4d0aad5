package dev.redgreen.coordinator.bench.fix;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.RootCauses;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often errors of a kind break real builds, in percent of the javac errors of 4,286 failing
 * Maven logs: the mean of those after dependency updates and of all others. Kinds that no operator
 * makes, such as a class file that is not found, have no part.
 */
enum Frequency {
  CLASS_NOT_FOUND(50.0),
  METHOD_NOT_FOUND(7.7),
  VARIABLE_NOT_FOUND(3.8),
  PACKAGE_NOT_FOUND(18.4),
  NOT_APPLICABLE(2.9),
  DOES_NOT_OVERRIDE(1.0),
  INCOMPATIBLE_TYPES(0.3),
  OTHER(2.2);

  private final double percent;

  Frequency(double percent) {
    this.percent = percent;
  }

  /** The kind of the first root cause of a case. */
  static Frequency of(BrokenProgram broken) {
    CompileError first = (CompileError) RootCauses.order(broken.errors()).get(0);
    String code = first.code().replace("compiler.err.", "");
    if (code.startsWith("cant.resolve")) {
      String about = first.message().replaceFirst("(?s).*?symbol: *", "");
      return about.startsWith("class")
          ? CLASS_NOT_FOUND
          : about.startsWith("method") ? METHOD_NOT_FOUND : VARIABLE_NOT_FOUND;
    }
    return switch (code) {
      case "doesnt.exist" -> PACKAGE_NOT_FOUND;
      case "cant.apply.symbol", "cant.apply.symbols" -> NOT_APPLICABLE;
      case "method.does.not.override.superclass", "does.not.override.abstract" -> DOES_NOT_OVERRIDE;
      case "prob.found.req" -> INCOMPATIBLE_TYPES;
      default -> OTHER;
    };
  }

  /** Share of green cases if errors were as frequent as they are in real builds, in percent. */
  static double weighted(List<Judged> cases) {
    Map<Frequency, int[]> counts = new TreeMap<>();
    for (Judged one : cases) {
      int[] count = counts.computeIfAbsent(of(one.broken()), each -> new int[2]);
      count[0]++;
      count[1] += one.green() ? 1 : 0;
    }
    double weights = 0;
    double green = 0;
    for (Map.Entry<Frequency, int[]> one : counts.entrySet()) {
      weights += one.getKey().percent;
      green += one.getKey().percent * one.getValue()[1] / one.getValue()[0];
    }
    return weights == 0 ? 0 : 100 * green / weights;
  }
}
