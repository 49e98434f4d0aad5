package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** Characters that Java does not know, such as those that word processors put in. */
final class Characters implements Guess {
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("“”„‟«»″", "\""),
          Map.entry("‘’‚‛′´", "'"),
          Map.entry("‐‑‒–—−", "-"),
          Map.entry("…", "..."),
          Map.entry("×", "*"),
          Map.entry("÷⁄", "/"),
          Map.entry("≤", "<="),
          Map.entry("≥", ">="),
          Map.entry("≠", "!="),
          Map.entry("→⇒", "->"),
          Map.entry("、", ","),
          Map.entry("。", "."),
          Map.entry("：", ":"));

  private static final double ALL = 6;
  private static final double LINE = 5;
  private static final double ONE = 3;
  private static final double STRAY = 1;

  @Override
  public List<Candidate> candidates(Damage damage) {
    OptionalInt place = damage.near(Codes.CHARACTERS);
    if (place.isEmpty()) {
      return List.of();
    }
    List<Candidate> all = new ArrayList<>();
    int at = place.getAsInt();
    int start = Layout.lineStart(damage.text(), at);
    int end = Layout.lineEnd(damage.text(), at);
    for (String apostrophe : List.of("'", "\"")) {
      add(damage, i -> true, apostrophe, ALL, all);
      add(damage, i -> start <= i && i < end, apostrophe, LINE, all);
      add(damage, i -> i == at, apostrophe, ONE, all);
    }
    stray(damage, at, end, all);
    return all;
  }

  private static void add(
      Damage damage, IntPredicate where, String apostrophe, double score, List<Candidate> all) {
    String text = damage.text();
    List<Splice> splices = new ArrayList<>();
    for (Token token : pieces(text)) {
      for (int i = token.start(); i < token.end(); i++) {
        String meant = meant(text.charAt(i));
        if (where.test(i) && !meant.equals(text.substring(i, i + 1))) {
          splices.add(new Splice(i, i + 1, meant.equals("'") ? apostrophe : meant));
        }
      }
    }
    if (!splices.isEmpty()) {
      int line = damage.line(splices.get(0).start());
      double gain = damage.gain(splices);
      all.add(new Candidate(splices, () -> why(text, splices.get(0), line), score + gain));
    }
  }

  private static String why(String text, Splice splice, int line) {
    String code = String.format("U+%04X", (int) text.charAt(splice.start()));
    return "Java does not know the character "
        + code
        + " in line "
        + line
        + (splice.text().isBlank() ? "." : "; '" + splice.text() + "' was meant.");
  }

  /** All that is neither literal nor comment. */
  private static List<Token> pieces(String text) {
    List<Token> pieces = new ArrayList<>();
    int last = 0;
    for (Token token : Lexer.tokens(text)) {
      boolean skipped =
          token.isComment()
              || token.kind() == Token.Kind.STRING
              || token.kind() == Token.Kind.CHARACTER;
      if (skipped) {
        pieces.add(new Token(Token.Kind.SYMBOL, last, token.start(), ""));
        last = token.end();
      }
    }
    pieces.add(new Token(Token.Kind.SYMBOL, last, text.length(), ""));
    return pieces;
  }

  private static String meant(char c) {
    if (c < 128) {
      return String.valueOf(c);
    }
    if (c == '\ufeff' || Character.getType(c) == Character.FORMAT) {
      return "";
    }
    if (Character.isSpaceChar(c)) {
      return " ";
    }
    if (c >= '\uff01' && c <= '\uff5e') {
      return String.valueOf((char) (c - 0xfee0));
    }
    return MEANT.entrySet().stream()
        .filter(entry -> entry.getKey().indexOf(c) >= 0)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(String.valueOf(c));
  }

  /** A run of one character that means nothing here goes, or stands for another. */
  private static void stray(Damage damage, int at, int end, List<Candidate> all) {
    String text = damage.text();
    if (at >= end || !meant(text.charAt(at)).equals(text.substring(at, at + 1))) {
      return;
    }
    char c = text.charAt(at);
    int to = at;
    while (to < end && text.charAt(to) == c) {
      to++;
    }
    int last = to;
    String name = "'" + c + "' in line " + damage.line(at);
    add(damage, new Splice(at, last, ""), name + " means nothing in Java.", STRAY, all);
    for (String other : List.of("/", "\"", "'", ".", "//", "@", "|", ",", "-")) {
      double score = STRAY + (c != '\\' ? -2 : other.equals("/") ? 2 : -10);
      add(damage, new Splice(at, last, other), name + " should be '" + other + "'.", score, all);
    }
    int second = text.indexOf(c, last);
    if (second > 0 && second < end) {
      List<Splice> both =
          List.of(new Splice(at, at + 1, "\""), new Splice(second, second + 1, "\""));
      double score = STRAY + 1 + damage.gain(both);
      all.add(new Candidate(both, () -> name + " should be a quote.", score));
    }
  }

  private static void add(
      Damage damage, Splice splice, String why, double score, List<Candidate> all) {
    all.add(new Candidate(splice, () -> why, score + damage.gain(List.of(splice))));
  }
}
