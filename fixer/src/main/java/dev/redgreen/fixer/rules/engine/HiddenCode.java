package dev.redgreen.fixer.rules.engine;

import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.Token;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Code that went into a comment. Of a text in which a comment does not end nobody can tell what is
 * code; wherever the comment is made to end, no line that looks like code may be left in it.
 */
final class HiddenCode {
  private static final Pattern CODE =
      Pattern.compile("(?m)^[ \\t]*+[^*\\s][^\\n]*[;{})][ \\t]*(?:\\*/)?$");

  private HiddenCode() {}

  /** Whether a comment that was none before has such a line. */
  static boolean in(String before, String after) {
    Set<String> known = comments(before).collect(Collectors.toSet());
    return comments(after)
        .filter(comment -> !known.contains(comment))
        .anyMatch(comment -> CODE.matcher(comment).find());
  }

  private static Stream<String> comments(String text) {
    return Lexer.tokens(text).stream()
        .filter(token -> token.kind() == Token.Kind.BLOCK_COMMENT)
        .map(Token::text);
  }
}
