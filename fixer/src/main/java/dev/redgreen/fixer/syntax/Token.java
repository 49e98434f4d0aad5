package dev.redgreen.fixer.syntax;

/**
 * A token or comment of a source text.
 *
 * @param start offset of its first character
 * @param end offset behind its last character
 * @param text its characters
 */
public record Token(Kind kind, int start, int end, String text) {
  /** What a token is. */
  public enum Kind {
    WORD,
    NUMBER,
    STRING,
    CHARACTER,
    SYMBOL,
    LINE_COMMENT,
    BLOCK_COMMENT
  }

  /** Whether it is a comment of any kind. */
  public boolean isComment() {
    return kind == Kind.LINE_COMMENT || kind == Kind.BLOCK_COMMENT;
  }

  /** Whether it is a documentation comment. */
  public boolean isJavadoc() {
    return kind == Kind.BLOCK_COMMENT && text.startsWith("/**") && text.length() > 4;
  }
}
