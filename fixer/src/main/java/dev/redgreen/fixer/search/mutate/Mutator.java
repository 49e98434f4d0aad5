package dev.redgreen.fixer.search.mutate;

import java.util.List;

/** Knows one way in which code is slightly wrong. It keeps no state; the tests decide. */
interface Mutator {
  /** Changes of the node at a spot, likeliest first; nothing where this way does not apply. */
  List<Mutation> at(Spot spot);
}
