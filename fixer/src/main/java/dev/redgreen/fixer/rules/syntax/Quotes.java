package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** A literal lacks a quote, has one too many, or the wrong one; its content stays. */
final class Quotes implements Guess {
  private static final double COST = 1;
  private static final double CODE_WITHIN = 3;
  private static final double ONE_CHARACTER = 6;

  @Override
  public List<Candidate> candidates(Damage damage) {
    OptionalInt place = damage.near(Codes.QUOTES);
    if (place.isEmpty()) {
      return List.of();
    }
    List<Candidate> all = new ArrayList<>();
    int at = place.getAsInt();
    int start = Layout.lineStart(damage.text(), at);
    int end = Layout.lineEnd(damage.text(), at);
    for (String quote : List.of("\"", "'")) {
      missing(damage, start, end, quote, all);
    }
    for (int i = start; i < end; i++) {
      char c = damage.text().charAt(i);
      if (c == '"' || c == '\'') {
        spurious(damage, i, all);
        swapped(damage, i, end, all);
      }
    }
    broken(damage, end, all);
    return all;
  }

  private static void missing(
      Damage damage, int start, int end, String quote, List<Candidate> all) {
    Supplier<String> why = why(damage, start, "A quote was missing");
    for (int i = start; i <= end; i++) {
      if (isBorder(damage.text(), i)) {
        boolean one = i >= start + 2 && quote.equals("'") && damage.text().charAt(i - 2) == '\'';
        add(damage, List.of(Splice.insert(i, quote)), why, one ? COST - ONE_CHARACTER : COST, all);
      }
    }
  }

  /** Whether the characters beside an offset are not of one word. */
  private static boolean isBorder(String text, int at) {
    return at == 0
        || at == text.length()
        || !Character.isLetterOrDigit(text.charAt(at - 1))
        || !Character.isLetterOrDigit(text.charAt(at));
  }

  private static void spurious(Damage damage, int at, List<Candidate> all) {
    Supplier<String> why = why(damage, at, "A quote was one too many");
    add(damage, List.of(new Splice(at, at + 1, "")), why, COST + 10, all);
  }

  /** A text in the quotes of characters, or in two different quotes. */
  private static void swapped(Damage damage, int at, int end, List<Candidate> all) {
    Supplier<String> why = why(damage, at, "The quotes of a text were not the right ones");
    for (int to = at + 1; to < end; to++) {
      char c = damage.text().charAt(to);
      if (c == '"' || c == '\'') {
        List<Splice> both = List.of(new Splice(at, at + 1, "\""), new Splice(to, to + 1, "\""));
        add(damage, both, why, to == at + 1 ? COST + 3 : COST, all);
        List<Splice> quoted = List.of(Splice.insert(to, "\\"));
        boolean alone = damage.text().startsWith("'''", at) && to == at + 1;
        Supplier<String> whyQuoted = why(damage, to, "A quote within a literal was not escaped");
        add(damage, quoted, whyQuoted, alone ? -12 : COST + 8, all);
      }
    }
  }

  /** A text that goes on in the next line. */
  private static void broken(Damage damage, int end, List<Candidate> all) {
    String text = damage.text();
    int next = end;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    List<Splice> joined = List.of(Splice.insert(end, "\""), Splice.insert(next, "+ \""));
    add(damage, joined, why(damage, end, "A text went on behind the end of its line"), 3, all);
  }

  private static Supplier<String> why(Damage damage, int at, String what) {
    return () -> what + " in line " + damage.line(at) + ".";
  }

  private static void add(
      Damage damage, List<Splice> splices, Supplier<String> why, double cost, List<Candidate> all) {
    all.add(new Candidate(splices, why, damage.gain(splices) - cost - oddity(damage, splices)));
  }

  /** What speaks against literals: code within them, blanks in a row outside of them. */
  private static double oddity(Damage damage, List<Splice> splices) {
    int at = splices.get(0).start();
    int start = Layout.lineStart(damage.text(), at);
    String after =
        Splice.apply(
            damage.text().substring(0, Layout.lineEnd(damage.text(), at)),
            splices.stream().filter(s -> s.end() <= Layout.lineEnd(damage.text(), at)).toList());
    double oddity = 0;
    int last = start;
    for (Token token : Lexemes.of(after.substring(start))) {
      if (token.kind() == Token.Kind.STRING && token.text().contains(" + ")) {
        oddity += CODE_WITHIN;
      }
      oddity += token.start() + start > last + 1 && last > start ? 0.5 : 0;
      last = token.end() + start;
    }
    return oddity;
  }
}
