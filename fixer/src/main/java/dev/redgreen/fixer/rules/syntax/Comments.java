package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A comment is not opened or not closed: puts the mark in where the comment looks like ending. */
final class Comments implements Guess {
  private static final int LINES = 80;
  private static final int WORDS = 12;
  private static final Pattern WORD = Pattern.compile("\\w+");

  @Override
  public List<Candidate> candidates(Damage damage) {
    List<Candidate> all = new ArrayList<>();
    for (Token token : Lexer.tokens(damage.text())) {
      boolean open = token.text().length() < 4 || !token.text().endsWith("*/");
      if (token.kind() == Token.Kind.BLOCK_COMMENT && (nested(token) > 0 || open)) {
        all.addAll(closed(damage.text(), token));
      }
    }
    unopened(damage, all);
    return all;
  }

  /** The comments of a text that another one begins within: most likely they were not closed. */
  static List<Token> swallowing(String text) {
    return Lexer.tokens(text).stream()
        .filter(token -> token.kind() == Token.Kind.BLOCK_COMMENT)
        .filter(token -> nested(token) > 0)
        .toList();
  }

  /** Where another comment begins within one; negative if none does. */
  private static int nested(Token comment) {
    return comment.text().indexOf("/*", 2);
  }

  /**
   * The comment is closed at the end of a line, most likely before the first line that does not go
   * on with a star, or behind a word of its first line.
   */
  static List<Candidate> closed(String text, Token comment) {
    List<Candidate> all = new ArrayList<>();
    Supplier<String> why =
        () ->
            "The comment that begins in line "
                + Layout.line(text, comment.start())
                + " was not closed.";
    int end = Layout.lineEnd(text, comment.start());
    int last = nested(comment) > 0 ? comment.start() + nested(comment) : comment.end();
    double score = 2;
    withinLine(text, comment, Math.min(end, last), why, all);
    for (int line = 0; line < LINES && end <= last; line++) {
      int next = Math.min(text.length(), end + 1);
      boolean starred = text.substring(next, Layout.lineEnd(text, next)).strip().startsWith("*");
      all.add(atLineEnd(text, end, why, score - (starred ? 2 : 0)));
      score -= starred ? 0 : 1;
      if (end == text.length()) {
        break;
      }
      end = Layout.lineEnd(text, next);
    }
    return all;
  }

  private static void withinLine(
      String text, Token comment, int end, Supplier<String> why, List<Candidate> all) {
    Matcher word = WORD.matcher(text.substring(comment.start(), end));
    for (int words = 0; words < WORDS && word.find(); words++) {
      int at = comment.start() + word.end();
      if (!text.substring(at, end).isBlank()) {
        all.add(new Candidate(Splice.insert(at, " */"), why, 1.5 - words / 10.0));
      }
    }
  }

  private static Candidate atLineEnd(String text, int end, Supplier<String> why, double score) {
    int start = Layout.lineStart(text, end);
    String line = text.substring(start, end);
    String bare = line.strip();
    int last = start + line.stripTrailing().length();
    if (bare.equals("*") || bare.endsWith(" *") || bare.endsWith("**")) {
      return new Candidate(Splice.insert(last, "/"), why, score + 2);
    }
    if (bare.equals("/") || bare.endsWith(" /")) {
      return new Candidate(Splice.insert(last - 1, "*"), why, score + 2);
    }
    String own = bare.startsWith("* ") ? "\n" + line.substring(0, line.indexOf('*')) + "*/" : " */";
    return new Candidate(
        Splice.insert(end, line.endsWith(" ") ? own.stripLeading() : own), why, score);
  }

  /** A line that starts with a star or a single slash, and comment marks that close nothing. */
  private static void unopened(Damage damage, List<Candidate> all) {
    for (int index : damage.window()) {
      if (index < damage.tokens().size()) {
        Token token = damage.tokens().get(index);
        if (token.text().equals("/") && damage.startsLine(index)) {
          line(damage, token, all);
        } else if (token.text().startsWith("*")) {
          block(damage, index, all);
        }
      }
    }
  }

  private static void line(Damage damage, Token slash, List<Candidate> all) {
    Supplier<String> why =
        () -> "The comment in line " + damage.line(slash.start()) + " had one slash.";
    all.add(new Candidate(Splice.insert(slash.start(), "/"), why, 1));
    all.add(new Candidate(Splice.insert(slash.end(), "*"), why, 1));
    all.add(new Candidate(Splice.insert(slash.end(), "**"), why, 0));
  }

  private static void block(Damage damage, int index, List<Candidate> all) {
    Token star = damage.tokens().get(index);
    String text = damage.text();
    int line = damage.line(star.start());
    if (damage.startsLine(index)) {
      Supplier<String> why = () -> "The comment in line " + line + " was not opened.";
      int start = Layout.lineStart(text, star.start());
      String indent = text.substring(start, star.start()).replaceAll(" $", "");
      all.add(new Candidate(Splice.insert(star.start(), "/"), why, 0));
      all.add(new Candidate(Splice.insert(start, indent + "/**\n"), why, 0));
    }
    if (text.startsWith("*/", star.start())) {
      Supplier<String> why = () -> "'*/' in line " + line + " closed no comment.";
      all.add(new Candidate(new Splice(star.start(), star.start() + 2, ""), why, 0));
    }
  }
}
