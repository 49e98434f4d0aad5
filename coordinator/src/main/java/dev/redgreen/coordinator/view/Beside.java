package dev.redgreen.coordinator.view;

import java.util.function.UnaryOperator;

/**
 * What is told of a run and does not stand in its journal.
 *
 * @param cost price of the tokens; 0 where no price is set
 * @param record what became of a pattern so far, by its id, as one clause
 */
public record Beside(double cost, UnaryOperator<String> record) {
  /** Nothing more is known. */
  public static final Beside NOTHING = new Beside(0, id -> "");
}
