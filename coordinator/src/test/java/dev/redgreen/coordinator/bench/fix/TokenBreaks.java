package dev.redgreen.coordinator.bench.fix;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Punctuation, operators and keywords that are missing, too many or wrong. */
final class TokenBreaks {
  private static final Pattern OPERATOR = Pattern.compile("\\s*([=+\\-*/%&|^<>!]+)\\s*");
  private static final Set<String> DROPPED =
      Set.of(
          "new",
          "else",
          "class",
          "extends",
          "implements",
          "instanceof",
          "throw",
          "if",
          "for",
          "while",
          "try",
          "catch",
          "import",
          "package",
          "case",
          "do",
          "interface",
          "switch");
  private static final Map<String, String> ALIKE =
      Map.of(
          ";", ":,", ",", ";.", "(", "{[", ")", "}]", "{", "([", "}", ")]", ".", ",", ":", ";", "[",
          "(", "]", ")");

  private TokenBreaks() {}

  static Breaking of(Operator operator) {
    return switch (operator) {
      case SEMICOLON_DELETED -> deleted(";");
      case CLOSING_PAREN_DELETED -> deleted(")");
      case OPENING_PAREN_DELETED -> deleted("(");
      case CLOSING_BRACE_DELETED -> deleted("}");
      case OPENING_BRACE_DELETED -> deleted("{");
      case COMMA_DELETED -> deleted(",");
      case DOT_DELETED -> deleted(".");
      case OPERATOR_DELETED -> (p, random) -> operators(p, operatorText -> "");
      case OPERATOR_DOUBLED -> (p, random) -> operators(p, text -> text + text);
      case KEYWORD_MISSPELT -> TokenBreaks::keywordMisspelt;
      case KEYWORD_DELETED -> (p, random) -> keywordDeleted(p);
      case SEMICOLON_SPURIOUS -> (p, random) -> behind(p, t -> !";{}".contains(t.text()), ";");
      case CLOSING_BRACE_SPURIOUS -> (p, random) -> behind(p, t -> ";{}".contains(t.text()), " }");
      case CLOSING_PAREN_SPURIOUS -> (p, random) -> behind(p, t -> t.text().equals(")"), ")");
      case TOKEN_REPLACED -> TokenBreaks::replaced;
      case SPACE_NON_BREAKING -> (p, random) -> nonBreaking(p);
      case COMMENT_UNCLOSED -> (p, random) -> unclosedComment(p);
      default -> throw new IllegalArgumentException(operator.title());
    };
  }

  private static Breaking deleted(String text) {
    return (program, random) ->
        tokens(program, t -> t.text().equals(text))
            .map(t -> Slip.delete(t.start(), t.end()))
            .toList();
  }

  private static Stream<Token> tokens(Program program, Function<Token, Boolean> wanted) {
    return program.tokens().stream().filter(wanted::apply);
  }

  private static List<Slip> operators(Program program, Function<String, String> change) {
    List<Slip> slips = new ArrayList<>();
    program
        .trees(BinaryTree.class)
        .forEach(one -> add(slips, program, one.getLeftOperand(), one.getRightOperand(), change));
    program
        .trees(AssignmentTree.class)
        .forEach(one -> add(slips, program, one.getVariable(), one.getExpression(), change));
    program
        .trees(CompoundAssignmentTree.class)
        .forEach(one -> add(slips, program, one.getVariable(), one.getExpression(), change));
    program.trees(VariableTree.class).forEach(one -> addInitialiser(slips, program, one, change));
    return slips;
  }

  private static void addInitialiser(
      List<Slip> slips, Program program, VariableTree one, Function<String, String> change) {
    Tree value = one.getInitializer();
    program
        .declaredName(one)
        .filter(name -> value != null && program.start(value) > name.end())
        .ifPresent(name -> add(slips, program, name.end(), program.start(value), change));
  }

  private static void add(
      List<Slip> slips, Program program, Tree left, Tree right, Function<String, String> change) {
    add(slips, program, program.end(left), program.start(right), change);
  }

  private static void add(
      List<Slip> slips, Program program, int from, int to, Function<String, String> change) {
    if (from < 0 || to <= from) {
      return;
    }
    Matcher matcher = OPERATOR.matcher(program.text().substring(from, to));
    if (matcher.matches() && !matcher.group(1).equals("/")) {
      String text = change.apply(matcher.group(1));
      slips.add(Slip.replace(from + matcher.start(1), from + matcher.end(1), text));
    }
  }

  private static List<Slip> keywordMisspelt(Program program, Random random) {
    return tokens(program, t -> javax.lang.model.SourceVersion.isKeyword(t.text()))
        .map(t -> Slip.replace(t.start(), t.end(), Misspelling.of(t.text(), random)))
        .toList();
  }

  private static List<Slip> keywordDeleted(Program program) {
    return tokens(program, t -> DROPPED.contains(t.text()))
        .map(t -> Slip.delete(t.start(), program.afterBlanks(t.end())))
        .toList();
  }

  private static List<Slip> behind(Program program, Function<Token, Boolean> wanted, String text) {
    return tokens(program, wanted).map(t -> Slip.insert(t.end(), text)).toList();
  }

  private static List<Slip> replaced(Program program, Random random) {
    return tokens(program, t -> ALIKE.containsKey(t.text()))
        .map(
            t -> {
              String others = ALIKE.getOrDefault(t.text(), "");
              int which = random.nextInt(others.length());
              return Slip.replace(t.start(), t.end(), others.substring(which, which + 1));
            })
        .toList();
  }

  private static List<Slip> nonBreaking(Program program) {
    List<Token> tokens = program.tokensAndComments();
    List<Slip> slips = new ArrayList<>();
    for (int i = 1; i < tokens.size(); i++) {
      int from = tokens.get(i - 1).end();
      int to = tokens.get(i).start();
      if (program.text().substring(from, to).equals(" ") && !tokens.get(i).isComment()) {
        slips.add(Slip.replace(from, to, "\u00a0"));
      }
    }
    return slips;
  }

  private static List<Slip> unclosedComment(Program program) {
    return program.tokensAndComments().stream()
        .filter(t -> t.kind() == Token.Kind.BLOCK_COMMENT && t.text().endsWith("*/"))
        .map(t -> Slip.delete(t.end() - 2, t.end()))
        .toList();
  }
}
