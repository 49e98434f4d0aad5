package dev.redgreen.fixer.rules.engine;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.rules.Rule;

/** A rule that broke down at an error: a fault of the rule, which costs its repairs only. */
public record RuleFault(Rule rule, CompileError error, RuntimeException cause) {
  /** One line for the user. */
  public String message() {
    return "the rule %s broke down at %s (%s): %s"
        .formatted(rule.getClass().getSimpleName(), error.place(), error.code(), cause);
  }
}
