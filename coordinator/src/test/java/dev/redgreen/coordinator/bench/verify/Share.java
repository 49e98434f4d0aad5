package dev.redgreen.coordinator.bench.verify;

import java.util.List;

/** How many mutants of a full run come from which program. */
final class Share {
  private Share() {}

  static List<Subject> all() {
    return List.of(Subject.JUPITER, Subject.JUNIT4, Subject.MULTI_MODULE, Subject.COMMONS_CSV);
  }

  /** Mutants that are drawn; those of the own programs that are written by hand come on top. */
  static int of(Subject subject) {
    return switch (subject) {
      case COMMONS_CSV -> 110;
      case MULTI_MODULE -> 55;
      case JUPITER -> 90;
      case JUNIT4 -> 50;
      case SMALLEST -> 20;
    };
  }
}
