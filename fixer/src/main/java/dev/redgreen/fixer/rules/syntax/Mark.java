package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.syntax.Token;
import javax.lang.model.SourceVersion;

/**
 * A token as its neighbours see it: what it is, how it is set off from the token before, and its
 * very text.
 *
 * @param kind hash of spacing and class; identifiers are classed by their capitals only
 * @param plain hash of the class
 * @param raw hash of the text
 */
record Mark(int kind, int plain, int raw) {
  /** Before the first token. */
  static final Mark NONE = new Mark(1, 1, 1);

  /**
   * The mark of a token.
   *
   * @param space spacing before it, see {@link Layout#space}
   */
  static Mark of(String space, Token token) {
    int plain = classOf(token).hashCode();
    return new Mark(plain * 31 + space.hashCode(), plain, token.text().hashCode());
  }

  /** The same token with another spacing. */
  Mark spaced(String space) {
    return new Mark(plain * 31 + space.hashCode(), plain, raw);
  }

  /** Hash of the spacing. */
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
    return word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.ROOT))
        ? "CONSTANT"
        : "Type";
  }
}
