package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * A long text without the insides of methods far from a place; line numbers stay. Parsing a
 * candidate takes time in proportion to the text, and most of a long one has no say in the matter.
 */
final class Excerpt {
  private static final int LONG = 12_000;
  private static final int FAR = 3_000;

  private final String text;
  private final List<Splice> cuts;

  private Excerpt(String full, List<Splice> cuts) {
    this.text = Splice.apply(full, cuts);
    this.cuts = cuts.stream().sorted(Comparator.comparingInt(Splice::start)).toList();
  }

  /** The excerpt of a text around an offset; all of the text if it is not long. */
  static Excerpt of(String text, int offset) {
    return new Excerpt(text, text.length() < LONG ? List.of() : cuts(text, offset));
  }

  /** All of a text. */
  static Excerpt all(String text) {
    return new Excerpt(text, List.of());
  }

  /** The shortened text. */
  String text() {
    return text;
  }

  /** A splice of the excerpt as one of the whole text. */
  Splice whole(Splice splice) {
    return new Splice(whole(splice.start()), whole(splice.end()), splice.text());
  }

  private int whole(int offset) {
    int whole = offset;
    for (Splice cut : cuts) {
      if (cut.start() < whole) {
        whole += cut.end() - cut.start() - cut.text().length();
      }
    }
    return whole;
  }

  /** The insides of blocks that follow a parenthesis and are indented as they should be. */
  private static List<Splice> cuts(String text, int offset) {
    List<Integer> faults = Nesting.faults(text);
    List<Splice> cuts = new ArrayList<>(comments(text, offset));
    Deque<Token> open = new ArrayDeque<>();
    Token before = new Token(Token.Kind.SYMBOL, 0, 0, "");
    for (Token token : Lexemes.of(text)) {
      if (token.text().equals("{")) {
        open.push(before.text().equals(")") ? token : before);
      } else if (token.text().equals("}") && !open.isEmpty()) {
        Token opening = open.pop();
        if (opening.text().equals("{") && isFar(opening.end(), token.start(), offset, faults)) {
          cut(text, opening, token, cuts);
        }
      }
      before = token;
    }
    return cuts;
  }

  private static List<Splice> comments(String text, int offset) {
    return Lexer.tokens(text).stream()
        .filter(token -> token.isComment() && isFar(token.start(), token.end(), offset, List.of()))
        .map(token -> new Splice(token.start(), token.end(), newLines(token.text())))
        .toList();
  }

  private static String newLines(String text) {
    return text.replaceAll("[^\n]", "");
  }

  private static boolean isFar(int start, int end, int offset, List<Integer> faults) {
    boolean far = end < offset - FAR || start > offset + FAR;
    return far && faults.stream().noneMatch(fault -> start - FAR < fault && fault < end + FAR);
  }

  private static void cut(String text, Token open, Token close, List<Splice> cuts) {
    String inside = text.substring(open.end(), close.start());
    boolean aligned =
        Layout.indentation(text, open.start()) == Layout.indentation(text, close.start());
    if (aligned && inside.contains("\n")) {
      cuts.removeIf(cut -> open.end() <= cut.start() && cut.end() <= close.start());
      cuts.add(new Splice(open.end(), close.start(), newLines(inside)));
    }
  }
}
