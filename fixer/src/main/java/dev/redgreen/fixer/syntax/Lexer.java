package dev.redgreen.fixer.syntax;

import dev.redgreen.fixer.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a source text into tokens and comments, whether it compiles or not. Every symbol is one
 * character, so that {@code >>} is two tokens; an unclosed literal ends with its line.
 */
public final class Lexer {
  private final String text;
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /** All tokens and comments, in order; white space lies between them. */
  public static List<Token> tokens(String text) {
    Lexer lexer = new Lexer(text);
    List<Token> tokens = new ArrayList<>();
    while (lexer.skipSpace()) {
      tokens.add(lexer.next());
    }
    return tokens;
  }

  /** The texts of all tokens without comments, with one space between them. */
  public static String withoutLayout(String text) {
    StringBuilder plain = new StringBuilder();
    for (Token token : tokens(text)) {
      if (!token.isComment()) {
        plain.append(plain.length() > 0 ? " " : "").append(token.text());
      }
    }
    return plain.toString();
  }

  private boolean skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\ufeff' || c == '\u001a';
  }

  private Token next() {
    int start = at;
    Kind kind = kindAt(start);
    switch (kind) {
      case WORD -> at = endOfWord(start);
      case NUMBER -> at = endOfNumber(start);
      case STRING -> at = endOfString(start);
      case CHARACTER -> at = endOfQuoted(start, '\'');
      case LINE_COMMENT -> at = endOfLine(start);
      case BLOCK_COMMENT -> at = after("*/", start + 2);
      case SYMBOL -> at = start + 1;
    }
    return new Token(kind, start, at, text.substring(start, at));
  }

  private Kind kindAt(int i) {
    char c = text.charAt(i);
    if (Character.isJavaIdentifierStart(c)) {
      return Kind.WORD;
    }
    if (isDigit(i) || (c == '.' && isDigit(i + 1))) {
      return Kind.NUMBER;
    }
    return switch (c) {
      case '"' -> Kind.STRING;
      case '\'' -> Kind.CHARACTER;
      case '/' ->
          text.startsWith("//", i)
              ? Kind.LINE_COMMENT
              : text.startsWith("/*", i) ? Kind.BLOCK_COMMENT : Kind.SYMBOL;
      default -> Kind.SYMBOL;
    };
  }

  private boolean isDigit(int i) {
    return i < text.length() && Character.isDigit(text.charAt(i));
  }

  private int endOfWord(int start) {
    int end = start;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int endOfNumber(int start) {
    int end = start;
    while (end < text.length() && isInNumber(end, start)) {
      end++;
    }
    return end;
  }

  private boolean isInNumber(int i, int start) {
    char c = text.charAt(i);
    if (c == '+' || c == '-') {
      boolean hex = text.startsWith("0x", start) || text.startsWith("0X", start);
      return i > start && (hex ? "pP" : "eE").indexOf(text.charAt(i - 1)) >= 0;
    }
    return c == '.' || Character.isLetterOrDigit(c) || c == '_';
  }

  private int endOfString(int start) {
    if (!text.startsWith("\"\"\"", start)) {
      return endOfQuoted(start, '"');
    }
    int end = start + 3;
    while (end < text.length() && !text.startsWith("\"\"\"", end)) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), end + 3);
  }

  private int endOfQuoted(int start, char quote) {
    int end = start + 1;
    while (end < text.length() && text.charAt(end) != quote) {
      if (isNewline(text.charAt(end))) {
        return end;
      }
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), end + 1);
  }

  private int endOfLine(int start) {
    int end = start;
    while (end < text.length() && !isNewline(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNewline(char c) {
    return c == '\n' || c == '\r';
  }

  private int after(String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }
}
