package dev.redgreen.fixer.reuse.write;

import dev.redgreen.fixer.reuse.demand.TypeDemand;
import java.nio.file.Path;
import java.util.List;

/** A class that is there, and of which nothing is demanded. */
final class Till {
  static final TypeDemand TYPE =
      new TypeDemand(
          "acme",
          "Till",
          List.of(),
          true,
          Path.of("src/main/java/acme/Till.java"),
          List.of(),
          List.of());

  private Till() {}
}
