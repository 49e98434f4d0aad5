package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tokens that people forget, type twice or mistake for others, with what each mistake costs.
 */
final class Alphabet {
  private static final List<String> OFTEN = List.of(";", ")", "}", ",", "(", "{", ">", "]", ".");
  private static final List<String> SELDOM =
      List.of("[", "<", "=", "+", ":", "?", "->", "==", "&&", "||", "!", "@", "::", "!=");
  private static final List<String> RARELY =
      List.of("-", "*", "/", "<=", ">=", "+=", "-=", "++", "--", "&", "|", "%", "...");
  private static final List<String> PAIRS = List.of("()", "[]", "<>", "{}");
  private static final List<String> WORDS =
      List.of(
          "class",
          "interface",
          "enum",
          "new",
          "return",
          "void",
          "int",
          "static",
          "final",
          "public",
          "private",
          "import",
          "package",
          "extends",
          "implements",
          "throws",
          "throw",
          "if",
          "else",
          "for",
          "while",
          "do",
          "try",
          "catch",
          "finally",
          "case",
          "default",
          "switch",
          "boolean",
          "instanceof",
          "this",
          "super",
          "null");

  /** What may be missing. */
  static final List<Missing> MISSING = missing();

  /** Symbols that may stand where another belongs. */
  static final List<String> SYMBOLS =
      Stream.of(OFTEN, SELDOM, RARELY).flatMap(List::stream).toList();

  private Alphabet() {}

  /**
   * A token, or a pair of brackets, that may be missing.
   *
   * @param cost minus the logarithm of how often it is forgotten, compared to a semicolon
   */
  record Missing(String text, List<Token> tokens, double cost) {
    Missing(String text, double cost) {
      this(text, Lexemes.of(text), cost);
    }

    /** Marks of its tokens after such a spacing. */
    List<Mark> marks(String space) {
      List<Mark> marks = new ArrayList<>();
      tokens.forEach(token -> marks.add(Mark.of(marks.isEmpty() ? space : "", token)));
      return marks;
    }
  }

  private static List<Missing> missing() {
    List<Missing> all = new ArrayList<>();
    OFTEN.forEach(token -> all.add(new Missing(token, 0)));
    SELDOM.forEach(token -> all.add(new Missing(token, 1)));
    RARELY.forEach(token -> all.add(new Missing(token, 2)));
    PAIRS.forEach(token -> all.add(new Missing(token, 2.5)));
    WORDS.forEach(token -> all.add(new Missing(token, 2)));
    return List.copyOf(all);
  }
}
