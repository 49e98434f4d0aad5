package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A method has no return type: it is a constructor with a wrong name, or the type was forgotten.
 */
final class ReturnTypes implements Guess {
  private static final List<String> USUAL =
      List.of("String", "int", "boolean", "long", "double", "Object");

  /** Better than any other token there. */
  private static final double LIKELY = 12;

  @Override
  public List<Candidate> candidates(Damage damage) {
    List<Token> tokens = damage.tokens();
    int name = damage.anchor();
    if (!damage.code().equals("invalid.meth.decl.ret.type.req")
        || name >= tokens.size()
        || tokens.get(name).kind() != Token.Kind.WORD) {
      return List.of();
    }
    List<Candidate> all = new ArrayList<>();
    constructor(damage, name, all);
    double score = LIKELY;
    for (String type : types(tokens, name)) {
      Supplier<String> why =
          () -> "The method " + damage.name(name) + " had no return type; '" + type + "' suits it.";
      all.add(new Candidate(Splice.insert(tokens.get(name).start(), type + " "), why, score));
      score -= 0.5;
    }
    return all;
  }

  private static void constructor(Damage damage, int name, List<Candidate> all) {
    Token method = damage.tokens().get(name);
    for (int i = name - 1; i > 0; i--) {
      if (damage.tokens().get(i - 1).text().matches("class|enum|record")) {
        String type = damage.tokens().get(i).text();
        int distance = Distance.between(method.text(), type);
        boolean capital = Character.isUpperCase(method.text().charAt(0));
        double score = LIKELY + (distance <= 3 ? 4 : capital ? 2 : -6);
        Supplier<String> why =
            () -> "The constructor " + damage.name(name) + " was not named like its class.";
        all.add(new Candidate(new Splice(method.start(), method.end(), type), why, score));
        return;
      }
    }
  }

  /** Types that the values returned suggest, then the usual ones; {@code void} without a value. */
  private static Set<String> types(List<Token> tokens, int name) {
    int open = name;
    while (open < tokens.size() && !tokens.get(open).text().matches("[{;]")) {
      open++;
    }
    int end = open < tokens.size() ? Brackets.behind(tokens, open) : open;
    Set<String> types = new LinkedHashSet<>();
    for (int i = open; i < end - 1; i++) {
      if (tokens.get(i).text().equals("return") && !tokens.get(i + 1).text().equals(";")) {
        suggested(tokens, i + 1, types);
        types.addAll(USUAL);
      }
    }
    return types.isEmpty() ? Set.of("void") : types;
  }

  private static void suggested(List<Token> tokens, int value, Set<String> types) {
    Token first = tokens.get(value);
    switch (first.kind()) {
      case STRING -> types.add("String");
      case CHARACTER -> types.add("char");
      case NUMBER -> types.add(typeOfNumber(first.text()));
      default -> typeOfWord(tokens, value, types);
    }
  }

  private static String typeOfNumber(String number) {
    return number.matches("(?i).*[0-9]L")
        ? "long"
        : number.matches("(?i)0x.*|[0-9_]+") ? "int" : "double";
  }

  private static void typeOfWord(List<Token> tokens, int value, Set<String> types) {
    String word = tokens.get(value).text();
    if (word.matches("true|false|!")) {
      types.add("boolean");
    } else if (word.equals("new")) {
      types.add(typeEndingAt(tokens, value + 1, true));
    } else {
      for (int i = 1; i < tokens.size(); i++) {
        boolean declared =
            tokens.get(i).text().equals(word)
                && tokens.get(i - 1).text().matches("\\w+|>|\\]")
                && !tokens.get(i - 1).text().matches("return|case|throw|else|new");
        if (declared) {
          types.add(typeEndingAt(tokens, i - 1, false));
        }
      }
    }
  }

  /** The tokens of a type, from its first on, or up to its last. */
  private static String typeEndingAt(List<Token> tokens, int index, boolean forward) {
    StringBuilder type = new StringBuilder();
    int depth = 0;
    for (int i = index; i >= 0 && i < tokens.size(); i += forward ? 1 : -1) {
      String text = tokens.get(i).text();
      depth += text.matches("[<\\[]") ? 1 : text.matches("[>\\]]") ? -1 : 0;
      boolean word = tokens.get(i).kind() == Token.Kind.WORD;
      if (!word && !text.matches("[<>,.?\\[\\]]") || (text.equals(",") && depth == 0)) {
        break;
      }
      type.insert(forward ? type.length() : 0, text.equals(",") ? ", " : text);
      boolean qualified = i > 0 && tokens.get(i - 1).text().equals(".");
      if (depth == 0 && word && !forward && !qualified) {
        break;
      }
    }
    return type.toString();
  }
}
