package dev.redgreen.fixer.rules;

import java.util.Set;
import java.util.stream.Stream;

/**
 * Knows what may be wrong where javac reports certain codes. A rule guesses; the compiler, then the
 * tests decide. It keeps no state and touches nothing.
 */
public interface Rule {
  /** The codes that it answers, without {@code compiler.err.}, such as {@code doesnt.exist}. */
  Set<String> codes();

  /** Repairs of the site's error, best first, made lazily. */
  Stream<Repair> repairs(Site site);
}
