package dev.redgreen.fixer.rules.syntax;

import java.util.List;

/** One kind of mistake: makes the changes that would correct it, whether they parse or not. */
interface Guess {
  /** The changes, in no order. */
  List<Candidate> candidates(Damage damage);
}
