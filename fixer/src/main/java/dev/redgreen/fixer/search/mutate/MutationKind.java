package dev.redgreen.fixer.search.mutate;

/** What a small change does, with how often such a change is the right one, before any evidence. */
public enum MutationKind {
  BOUNDARY(1.0),
  OFF_BY_ONE(0.8),
  COMPARISON(0.6),
  LOGIC(0.8),
  NEGATION(0.7),
  ARITHMETIC(0.8),
  ASSIGNMENT(0.6),
  OPERANDS(0.6),
  VARIABLE(0.6),
  LITERAL(0.5),
  INITIAL_VALUE(0.7),
  CONSTANT(0.6),
  METHOD(0.5),
  ORDER(0.5),
  CALL(0.4),
  TEXT(0.1),
  NULL_GUARD(0.5),
  EARLY_RETURN(0.5),
  JUMP(0.5),
  DIVISION(0.8),
  INCREMENT(0.7),
  EQUALITY(0.8);

  private final double prior;

  MutationKind(double prior) {
    this.prior = prior;
  }

  /** Weight of the kind among others at the same place. */
  public double prior() {
    return prior;
  }
}
