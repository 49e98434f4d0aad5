package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Words;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a pattern is found by: words by column, most telling first. A name is also kept whole, so
 * that a query of exactly this identifier prefers it.
 */
record SearchText(String name, String signature, String doc, String body) {
  /** What a word weighs in each of the {@link #columns()}. */
  static final List<Integer> WEIGHTS = List.of(4, 2, 2, 1);

  private static final java.util.regex.Pattern PACKAGES =
      java.util.regex.Pattern.compile("\\b(?:[a-z_][\\w]*\\.)+(?=[A-Z])");
  private static final Set<String> SYNTAX =
      Set.of(
          "public",
          "protected",
          "private",
          "abstract",
          "static",
          "final",
          "default",
          "native",
          "synchronized",
          "strictfp",
          "class",
          "interface",
          "enum",
          "record",
          "extends",
          "implements",
          "throws",
          "return",
          "new",
          "this",
          "super",
          "if",
          "else",
          "for",
          "while",
          "do",
          "switch",
          "case",
          "break",
          "continue",
          "try",
          "catch",
          "finally",
          "throw",
          "instanceof",
          "import",
          "package",
          "null",
          "true",
          "false",
          "void",
          "var");

  private static final java.util.regex.Pattern PLAIN = java.util.regex.Pattern.compile("[a-z0-9]+");
  private static final int MOST_WORDS = 40;

  static SearchText of(Pattern pattern) {
    return new SearchText(
        withWhole(pattern.name()),
        String.join(" ", code(withoutPackages(pattern.signature()))),
        String.join(" ", Words.of(pattern.doc())),
        String.join(" ", body(pattern)));
  }

  List<String> columns() {
    return List.of(name, signature, doc, body);
  }

  /** In FTS5's language: all words that surely are words to it too; empty if there is none. */
  String all() {
    return Arrays.stream(String.join(" ", columns()).split(" "))
        .filter(word -> PLAIN.matcher(word).matches())
        .distinct()
        .limit(MOST_WORDS)
        .map(QueryWords::quoted)
        .collect(Collectors.joining(" AND "));
  }

  /** Qualified names without their packages, whose words say where and not what. */
  static String withoutPackages(String text) {
    return text.indexOf('.') < 0 ? text : PACKAGES.matcher(text).replaceAll("");
  }

  /** The words, and the identifier whole where it was split. */
  private static String withWhole(String identifier) {
    List<String> words = Words.of(identifier);
    String joined = String.join(" ", words);
    return words.size() < 2 ? joined : joined + " " + identifier.toLowerCase(Locale.ROOT);
  }

  /** Each word of a file or type once: it is found by what it holds, not by how often. */
  private static Iterable<String> body(Pattern pattern) {
    List<String> words = code(pattern.body());
    return pattern.kind().equals(Kind.METHOD) ? words : new LinkedHashSet<>(words);
  }

  static List<String> code(String source) {
    return Words.of(source).stream()
        .filter(word -> word.length() > 1 && !SYNTAX.contains(word))
        .toList();
  }
}
