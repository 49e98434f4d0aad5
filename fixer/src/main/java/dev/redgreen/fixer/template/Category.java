package dev.redgreen.fixer.template;

import java.util.Optional;
import java.util.Set;

/** Groups of kinds that may stand for each other in the same place. */
final class Category {
  /** Any statement. */
  static final String STATEMENT = "STATEMENT";

  /** Any expression or type. */
  static final String EXPRESSION = "EXPRESSION";

  private static final Set<String> STATEMENTS =
      Set.of(
          "BLOCK",
          "EXPRESSION_STATEMENT",
          "RETURN",
          "IF",
          "FOR_LOOP",
          "ENHANCED_FOR_LOOP",
          "WHILE_LOOP",
          "DO_WHILE_LOOP",
          "TRY",
          "THROW",
          "SWITCH",
          "SYNCHRONIZED",
          "LABELED_STATEMENT",
          "ASSERT",
          "BREAK",
          "CONTINUE",
          "YIELD",
          "EMPTY_STATEMENT",
          STATEMENT);
  private static final Set<String> OTHERS =
      Set.of(
          "STATEMENTS",
          "ARGUMENTS",
          "PARAMETERS",
          "MODIFIERS",
          "VARIABLE",
          "METHOD",
          "CLASS",
          "INTERFACE",
          "ENUM",
          "RECORD",
          "ANNOTATION_TYPE",
          "IMPORT",
          "PACKAGE",
          "CATCH",
          "CASE",
          "ANNOTATION",
          "TYPE_PARAMETER",
          "COMPILATION_UNIT");

  private Category() {}

  /** The narrowest group that a tree of this kind may be replaced in; empty for mere syntax. */
  static Optional<String> of(String kind) {
    if (kind.equals(Tree.TOKEN)) {
      return Optional.empty();
    }
    if (STATEMENTS.contains(kind)) {
      return Optional.of(STATEMENT);
    }
    return Optional.of(OTHERS.contains(kind) || kind.equals(Tree.NAME) ? kind : EXPRESSION);
  }

  /** The group that trees of both kinds belong to. */
  static Optional<String> common(String one, String other) {
    Optional<String> group = of(one);
    return group.equals(of(other)) ? group : Optional.empty();
  }

  /** Whether a hole of this kind may hold such a tree. */
  static boolean admits(String hole, String kind) {
    return of(kind).filter(hole::equals).isPresent();
  }

  /** Whether this is a statement that is no block. */
  static boolean isSimpleStatement(String kind) {
    return STATEMENTS.contains(kind) && !kind.equals("BLOCK");
  }
}
