package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.rules.Rule;
import java.util.List;

/** The rules for texts that do not parse. */
public final class SyntaxRules {
  private SyntaxRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new SyntaxRule(
            Codes.TOKENS,
            List.of(
                new Insertions(),
                new Deletions(),
                new Replacements(),
                new Splits(),
                new Braces())));
  }
}
