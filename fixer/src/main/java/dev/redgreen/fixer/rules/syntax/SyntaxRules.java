package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.rules.Rule;
import java.util.List;

/** The rules for texts that do not parse. */
public final class SyntaxRules {
  /** Errors of the parser seldom come alone, so that each guess looks whether it is meant. */
  private static final List<Guess> PARSER =
      List.of(
          new Insertions(),
          new Deletions(),
          new Replacements(),
          new Splits(),
          new Braces(),
          new Parentheses(),
          new Spelling(),
          new Wraps(),
          new Comments(),
          new Quotes(),
          new TextBlocks(),
          new Escapes(),
          new Characters(),
          new Numbers(),
          new ReturnTypes());

  private SyntaxRules() {}

  /** The rule for code that stands in a comment; it answers codes of names and types. */
  public static Rule swallowed() {
    return new SwallowedCode();
  }

  /** All of them; no code is answered by two. */
  public static List<Rule> all() {
    return List.of(
        new SyntaxRule(Codes.PARSER, true, PARSER),
        new SyntaxRule(Codes.MODIFIERS, false, List.of(new Modifiers())),
        new SyntaxRule(Codes.BODIES, false, List.of(new Bodies())));
  }
}
