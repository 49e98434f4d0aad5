package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A keyword is misspelt, or is one of another language: puts in the nearest keyword. */
final class Spelling implements Guess {
  private static final List<String> KEYWORDS =
      List.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "final",
          "finally",
          "float",
          "for",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "package",
          "permits",
          "private",
          "protected",
          "public",
          "record",
          "return",
          "sealed",
          "short",
          "static",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "try",
          "void",
          "volatile",
          "while",
          "yield");

  /** What other languages, or fingers, write instead. */
  private static final Map<String, List<String>> FOREIGN =
      Map.ofEntries(
          Map.entry("elif", List.of("else if")),
          Map.entry("elsif", List.of("else if")),
          Map.entry("elseif", List.of("else if")),
          Map.entry("foreach", List.of("for")),
          Map.entry("const", List.of("final", "static final")),
          Map.entry("in", List.of(":")),
          Map.entry("of", List.of(":")),
          Map.entry("and", List.of("&&")),
          Map.entry("or", List.of("||")),
          Map.entry("not", List.of("!")),
          Map.entry("except", List.of("catch")),
          Map.entry("raise", List.of("throw")),
          Map.entry("throws", List.of("throw")),
          Map.entry("extends", List.of("implements")),
          Map.entry("implements", List.of("extends")),
          Map.entry("=>", List.of("->")),
          Map.entry("===", List.of("==")),
          Map.entry("!==", List.of("!=")),
          Map.entry("<>", List.of("!=")),
          Map.entry("=<", List.of("<=")),
          Map.entry("=!", List.of("!=")),
          Map.entry(":=", List.of("=")));

  private static final double COST = 1.5;
  private static final double STRANGE = 3;

  @Override
  public List<Candidate> candidates(Damage damage) {
    List<Candidate> all = new ArrayList<>();
    for (int index : damage.window()) {
      if (index < damage.tokens().size()) {
        foreign(damage, index, all);
        misspelt(damage, index, all);
      }
    }
    return all;
  }

  private static void foreign(Damage damage, int index, List<Candidate> all) {
    int start = damage.tokens().get(index).start();
    for (int last = index; last < Math.min(index + 3, damage.tokens().size()); last++) {
      int end = damage.tokens().get(last).end();
      String text = damage.text().substring(start, end);
      for (String meant : FOREIGN.getOrDefault(text, List.of())) {
        all.add(candidate(damage, index, new Splice(start, end, meant), COST));
      }
    }
  }

  private static void misspelt(Damage damage, int index, List<Candidate> all) {
    Token token = damage.tokens().get(index);
    if (token.kind() != Token.Kind.WORD) {
      return;
    }
    String word = token.text();
    for (String keyword : KEYWORDS) {
      int distance = distance(word, keyword);
      if (distance > 0 && distance <= (keyword.length() < 5 ? 1 : 2)) {
        Splice splice = new Splice(token.start(), token.end(), keyword);
        all.add(candidate(damage, index, splice, COST * distance));
      }
    }
  }

  /** Distance in letters; writing capitals for small ones counts as one mistake at most. */
  private static int distance(String word, String keyword) {
    String small = word.toLowerCase(Locale.ROOT);
    int letters = Distance.between(small, keyword);
    return small.equals(word) ? letters : Math.max(1, letters);
  }

  private static Candidate candidate(Damage damage, int index, Splice splice, double cost) {
    double strange = damage.isUnique(damage.tokens().get(index).text()) ? STRANGE : 0;
    double score = damage.gain(List.of(splice)) + strange - cost - damage.distanceCost(index);
    return new Candidate(
        splice, () -> damage.name(index) + " should be '" + splice.text() + "'.", score);
  }
}
