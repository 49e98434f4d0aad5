package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.List;

/** A method has no body but needs one, or has one and may not. */
final class Bodies implements Guess {
  private static final String STUB = "throw new UnsupportedOperationException();";

  @Override
  public List<Candidate> candidates(Damage damage) {
    List<Token> tokens = damage.tokens();
    int name = name(tokens, Math.min(damage.anchor(), tokens.size() - 1));
    int end = name;
    while (end < tokens.size() && !tokens.get(end).text().matches("[;{]")) {
      end++;
    }
    if (end >= tokens.size()) {
      return List.of();
    }
    List<Candidate> all = new ArrayList<>();
    if (damage.code().equals("missing.meth.body.or.decl.abstract")) {
      missing(damage, name, end, all);
    } else {
      surplus(damage, name, all);
    }
    return all;
  }

  /** Index of the method's name; the error is there, or at the body. */
  private static int name(List<Token> tokens, int at) {
    int name = at;
    while (name > 0 && tokens.get(at).text().equals("{") && !tokens.get(name).text().equals("(")) {
      name--;
    }
    return tokens.get(name).text().equals("(") ? Math.max(0, name - 1) : name;
  }

  private static void missing(Damage damage, int name, int end, List<Candidate> all) {
    List<Token> tokens = damage.tokens();
    Token semicolon = tokens.get(end);
    if (end + 1 < tokens.size() && tokens.get(end + 1).text().equals("{")) {
      all.add(Deletions.best(damage, end).plus(10));
    }
    int first = start(tokens, name);
    if (isAbstract(tokens, name)) {
      String why = "The method " + damage.name(name) + " has no body: it is abstract.";
      int at = tokens.get(behindAccess(tokens, first)).start();
      all.add(new Candidate(Splice.insert(at, "abstract "), () -> why, 0));
    }
    boolean nothing = tokens.get(Math.max(0, name - 1)).text().equals("void");
    String body =
        nothing
            ? " {}"
            : " {\n" + indent(damage, first, 1) + STUB + "\n" + indent(damage, first, 0) + "}";
    all.add(
        new Candidate(
            List.of(new Splice(semicolon.start(), semicolon.end(), body)),
            () -> "The method " + damage.name(name) + " had no body; this one does nothing yet.",
            -1,
            Standing.STUB));
  }

  private static String indent(Damage damage, int index, int steps) {
    int columns = Layout.indentation(damage.text(), damage.tokens().get(index).start());
    return " ".repeat(columns + steps * damage.layout().unit());
  }

  /** Without {@code abstract} or {@code native}; with {@code default} in an interface. */
  private static void surplus(Damage damage, int name, List<Candidate> all) {
    List<Token> tokens = damage.tokens();
    int first = start(tokens, name);
    for (int i = first; i < name; i++) {
      if (tokens.get(i).text().matches("abstract|native")) {
        int modifier = i;
        all.add(
            new Candidate(
                Deletions.best(damage, i).splices(),
                () -> "The method has a body, so that it is not " + damage.name(modifier) + ".",
                1));
      }
    }
    int at = tokens.get(behindAccess(tokens, first)).start();
    for (String modifier : List.of("default", "static")) {
      all.add(
          new Candidate(
              Splice.insert(at, modifier + " "),
              () -> "The method " + damage.name(name) + " has a body: it is " + modifier + ".",
              modifier.equals("default") ? 0.5 : 0));
    }
  }

  /** Index of the first token of the declaration, annotations excluded. */
  private static int start(List<Token> tokens, int name) {
    int first = name;
    while (first > 0 && !tokens.get(first - 1).text().matches("[;{})]")) {
      first--;
    }
    while (first + 2 < name && tokens.get(first).text().equals("@")) {
      first = Brackets.behindParentheses(tokens, first + 2);
    }
    return first;
  }

  private static int behindAccess(List<Token> tokens, int first) {
    return tokens.get(first).text().matches("public|protected|private") ? first + 1 : first;
  }

  /** Whether the type around a method is abstract; told by the words before its name. */
  private static boolean isAbstract(List<Token> tokens, int name) {
    int depth = 0;
    for (int i = name; i > 0; i--) {
      depth += tokens.get(i).text().equals("}") ? 1 : tokens.get(i).text().equals("{") ? -1 : 0;
      if (depth < 0 && tokens.get(i).text().equals("class")) {
        return tokens.subList(Math.max(0, i - 4), i).stream()
            .anyMatch(token -> token.text().equals("abstract"));
      }
    }
    return false;
  }
}
