package dev.redgreen.fixer.reuse.demand;

/** What reading the tests gave. */
public sealed interface Inference {
  /** The demand, with signatures that the tests compile with. */
  record Understood(Demand demand) implements Inference {}

  /** Nothing that could be tried, and why, as one clause. */
  record NotUnderstood(String why) implements Inference {}
}
