package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.syntax.Token;
import java.util.Locale;
import javax.lang.model.SourceVersion;

/**
 * A token as its neighbours see it: what it is, how it is set off from the token before, and its
 * very text.
 *
 * @param kind hash of class and spacing; identifiers are classed by their capitals only, and all
 *     new lines are alike
 * @param plain hash of the class
 * @param indent hash of the indentation if it begins a line, else 0
 * @param raw hash of the text
 */
record Mark(int kind, int plain, int indent, int raw) {
  /** Before the first token. */
  static final Mark NONE = new Mark(1, 1, 0, 1);

  /**
   * The mark of a token.
   *
   * @param space spacing before it, see {@link Layout#space}
   */
  static Mark of(String space, Token token) {
    return of(space, classOf(token).hashCode(), token.text().hashCode());
  }

  private static Mark of(String space, int plain, int raw) {
    boolean line = space.startsWith("\n");
    int kind = plain * 31 + (line ? '\n' : space.hashCode());
    return new Mark(kind, plain, line ? space.hashCode() : 0, raw);
  }

  /** The same token with another spacing. */
  Mark spaced(String space) {
    return of(space, plain, raw);
  }

  /** Hash of the spacing, new lines being alike. */
  int space() {
    return kind - plain * 31;
  }

  private static String classOf(Token token) {
    return switch (token.kind()) {
      case WORD -> wordClass(token.text());
      case NUMBER -> "1";
      case STRING -> "\"";
      case CHARACTER -> "'";
      default -> token.text();
    };
  }

  private static String wordClass(String word) {
    if (SourceVersion.isKeyword(word)) {
      return word;
    }
    if (!Character.isUpperCase(word.charAt(0))) {
      return "name";
    }
    boolean capitals = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    return capitals ? "CONSTANT" : "Type";
  }
}
