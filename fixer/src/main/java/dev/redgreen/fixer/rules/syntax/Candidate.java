package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.Standing;
import java.util.List;
import java.util.function.Supplier;

/**
 * A change that may mend the text.
 *
 * @param why one sentence: what was wrong and where; only made for what is shown
 * @param score how usual the mistake and its correction are, a logarithm of odds: higher is better
 */
record Candidate(List<Splice> splices, Supplier<String> why, double score, Standing standing) {
  Candidate(List<Splice> splices, Supplier<String> why, double score) {
    this(splices, why, score, Standing.VERIFIED);
  }

  Candidate(Splice splice, Supplier<String> why, double score) {
    this(List.of(splice), why, score);
  }

  Candidate plus(double more) {
    return new Candidate(splices, why, score + more, standing);
  }
}
