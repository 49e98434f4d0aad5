package dev.redgreen.fixer.rules.engine;

import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.names.MissingImport;
import dev.redgreen.fixer.rules.syntax.SyntaxRules;
import java.util.List;
import java.util.stream.Stream;

/** All rules, in the order in which they are asked. */
public final class Rules {
  private Rules() {}

  /** All rules: those of one code are asked in this order. */
  public static List<Rule> all() {
    return Stream.of(SyntaxRules.all(), names()).flatMap(List::stream).toList();
  }

  private static List<Rule> names() {
    return List.of(new MissingImport());
  }
}
