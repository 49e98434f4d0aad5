package dev.redgreen.fixer.search;

import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.lang.model.SourceVersion;

/**
 * Breaks a program by one change of its tokens. It knows nothing of types or of how programs are
 * mended: whether the result compiles and fails is for others to see.
 */
final class Breaker {
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "min", List.of("max"),
          "max", List.of("min"),
          "true", List.of("false"),
          "false", List.of("true"),
          "trim", List.of("toString"),
          "toLowerCase", List.of("toUpperCase"));
  private static final Map<String, List<String>> SYMBOLS =
      Map.ofEntries(
          Map.entry("<", List.of("<=", ">", ">=")),
          Map.entry(">", List.of(">=", "<", "<=")),
          Map.entry("<=", List.of("<", ">=")),
          Map.entry(">=", List.of(">", "<=")),
          Map.entry("==", List.of("!=")),
          Map.entry("!=", List.of("==")),
          Map.entry("+", List.of("-")),
          Map.entry("-", List.of("+")),
          Map.entry("*", List.of("/", "+")),
          Map.entry("/", List.of("*", "%")),
          Map.entry("%", List.of("/")),
          Map.entry("+=", List.of("-=", "=")),
          Map.entry("-=", List.of("+=", "=")),
          Map.entry("++", List.of("--")),
          Map.entry("--", List.of("++")),
          Map.entry("&&", List.of("||")),
          Map.entry("||", List.of("&&")),
          Map.entry("!", List.of("")));

  private final String text;
  private final List<Token> tokens;
  private final Random random;

  Breaker(String text, Random random) {
    this.text = text;
    this.tokens = joined(Lexer.tokens(text));
    this.random = random;
  }

  /** Symbols that stand together are one token here, except brackets and the like. */
  private static List<Token> joined(List<Token> tokens) {
    List<Token> joined = new ArrayList<>();
    for (Token token : tokens) {
      Token last = joined.isEmpty() ? token : joined.get(joined.size() - 1);
      boolean operator = "<>=!+-*/%&|".contains(token.text());
      if (operator
          && last.end() == token.start()
          && "<>=!+-*/%&|".contains(last.text().substring(0, 1))) {
        joined.set(
            joined.size() - 1,
            new Token(token.kind(), last.start(), token.end(), last.text() + token.text()));
      } else {
        joined.add(token);
      }
    }
    return joined;
  }

  /** A broken text and the word for how it was broken. */
  record Broken(String how, String text) {}

  /** Some broken texts, in random order, each made at most once. */
  List<Broken> broken(int tries) {
    Map<String, Broken> all = new LinkedHashMap<>();
    for (int i = 0; i < tries; i++) {
      Broken one = once();
      if (!one.text().equals(text)) {
        all.putIfAbsent(one.text(), one);
      }
    }
    return List.copyOf(all.values());
  }

  private Broken once() {
    return switch (random.nextInt(20)) {
      case 0, 1, 2, 3, 4, 5, 6, 7, 8 -> name();
      case 9, 10, 11, 12 -> line();
      case 13, 14, 15 -> arguments();
      case 16 -> number();
      case 17 -> word();
      default -> symbol();
    };
  }

  private Broken with(String how, int start, int end, String now) {
    return new Broken(how, text.substring(0, start) + now + text.substring(end));
  }

  private Token any(Token.Kind kind) {
    List<Token> all = tokens.stream().filter(token -> token.kind() == kind).toList();
    return all.isEmpty() ? new Token(kind, 0, 0, "") : all.get(random.nextInt(all.size()));
  }

  private Token anyName() {
    Token token = any(Token.Kind.WORD);
    while (SourceVersion.isKeyword(token.text())) {
      token = any(Token.Kind.WORD);
    }
    return token;
  }

  private Broken from(String how, Map<String, List<String>> table, Token.Kind kind) {
    List<Token> all =
        tokens.stream()
            .filter(token -> token.kind() == kind && table.containsKey(token.text()))
            .toList();
    if (all.isEmpty()) {
      return new Broken(how, text);
    }
    Token token = all.get(random.nextInt(all.size()));
    List<String> others = table.getOrDefault(token.text(), List.of());
    return with(how, token.start(), token.end(), others.get(random.nextInt(others.size())));
  }

  private Broken symbol() {
    return from("operator", SYMBOLS, Token.Kind.SYMBOL);
  }

  private Broken word() {
    return from("word", WORDS, Token.Kind.WORD);
  }

  private Broken number() {
    Token token = any(Token.Kind.NUMBER);
    if (!token.text().matches("\\d{1,8}")) {
      return new Broken("number", text);
    }
    int value = Integer.parseInt(token.text());
    int now = random.nextBoolean() || value == 0 ? value + 1 : value - 1;
    return with("number", token.start(), token.end(), "" + now);
  }

  /** Some name in the place of another; mostly it does not compile. */
  private Broken name() {
    Token token = anyName();
    Token other = anyName();
    return with("name", token.start(), token.end(), other.text());
  }

  /** A whole line less. */
  private Broken line() {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int index = random.nextInt(lines.size());
    boolean statement = lines.get(index).endsWith(";");
    if (statement) {
      lines.remove(index);
    }
    return new Broken("line", statement ? String.join("\n", lines) + "\n" : text);
  }

  /** Two arguments, or two names around a comma, in each other's place. */
  private Broken arguments() {
    for (int tries = 0; tries < 20; tries++) {
      int i = 1 + random.nextInt(tokens.size() - 2);
      Token one = tokens.get(i - 1);
      Token two = tokens.get(i + 1);
      boolean between = tokens.get(i).text().equals(",") || tokens.get(i).text().equals("-");
      if (between && one.kind() != Token.Kind.SYMBOL && two.kind() != Token.Kind.SYMBOL) {
        String now = two.text() + text.substring(one.end(), two.start()) + one.text();
        return with("order", one.start(), two.end(), now);
      }
    }
    return new Broken("order", text);
  }
}
