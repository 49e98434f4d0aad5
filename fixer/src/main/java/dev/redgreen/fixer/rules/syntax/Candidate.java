package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.Standing;
import java.util.List;

/**
 * A change that may mend the text.
 *
 * @param why one sentence: what was wrong and where
 * @param score how usual the mistake and its correction are, a logarithm of odds: higher is better
 */
record Candidate(List<Splice> splices, String why, double score, Standing standing) {
  Candidate(List<Splice> splices, String why, double score) {
    this(splices, why, score, Standing.VERIFIED);
  }

  Candidate(Splice splice, String why, double score) {
    this(List.of(splice), why, score);
  }

  Candidate plus(double more) {
    return new Candidate(splices, why, score + more, standing);
  }
}
