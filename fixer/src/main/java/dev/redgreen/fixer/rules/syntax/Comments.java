package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A comment is not opened or not closed: puts the mark in where the comment looks like ending. */
final class Comments implements Guess {
  private static final int LINES = 80;

  @Override
  public List<Candidate> candidates(Damage damage) {
    List<Candidate> all = new ArrayList<>();
    for (Token token : Lexer.tokens(damage.text())) {
      boolean swallows = token.text().indexOf("/*", 2) > 0;
      boolean open = token.text().length() < 4 || !token.text().endsWith("*/");
      if (token.kind() == Token.Kind.BLOCK_COMMENT && (swallows || open)) {
        unclosed(damage, token, all);
      }
    }
    unopened(damage, all);
    return all;
  }

  /**
   * At the ends of the lines; most likely before the first line that does not go on with a star.
   */
  private static void unclosed(Damage damage, Token comment, List<Candidate> all) {
    String text = damage.text();
    Supplier<String> why =
        () ->
            "The comment that begins in line " + damage.line(comment.start()) + " was not closed.";
    int end = Layout.lineEnd(text, comment.start());
    double score = 2;
    for (int line = 0; line < LINES && end <= comment.end(); line++) {
      int next = Math.min(text.length(), end + 1);
      boolean starred = text.substring(next, Layout.lineEnd(text, next)).strip().startsWith("*");
      atLineEnd(text, end, why, score - (starred ? 2 : 0), all);
      score -= starred ? 0 : 1;
      if (end == text.length()) {
        break;
      }
      end = Layout.lineEnd(text, next);
    }
  }

  private static void atLineEnd(
      String text, int end, Supplier<String> why, double score, List<Candidate> all) {
    String line = text.substring(Layout.lineStart(text, end), end);
    String bare = line.strip();
    if (bare.equals("*") || bare.endsWith(" *") || bare.endsWith("**")) {
      int star = Layout.lineStart(text, end) + line.stripTrailing().length();
      all.add(new Candidate(Splice.insert(star, "/"), why, score + 2));
    } else if (bare.equals("/") || bare.endsWith(" /")) {
      int slash = Layout.lineStart(text, end) + line.stripTrailing().length() - 1;
      all.add(new Candidate(Splice.insert(slash, "*"), why, score + 2));
    } else {
      all.add(new Candidate(Splice.insert(end, line.endsWith(" ") ? "*/" : " */"), why, score));
    }
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
