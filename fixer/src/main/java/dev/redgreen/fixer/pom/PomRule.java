package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.rules.Repair;
import java.util.stream.Stream;

/** Knows what may be wrong in a pom where Maven or the compiler fails in a certain way. */
interface PomRule {
  /** Repairs of a failure, best first; none if it is not about what this rule knows. */
  Stream<Repair> repairs(Failure failure, Poms poms);
}
