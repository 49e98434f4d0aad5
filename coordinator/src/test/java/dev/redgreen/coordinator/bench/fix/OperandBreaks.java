package dev.redgreen.coordinator.bench.fix;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Operators and members that do not fit what they are applied to. */
final class OperandBreaks {
  private static final Pattern LENGTH = Pattern.compile("\\.(?:length\\(\\)|size\\(\\)|length\\b)");
  private static final Set<Tree.Kind> EQUALITY = Set.of(Tree.Kind.EQUAL_TO, Tree.Kind.NOT_EQUAL_TO);

  private OperandBreaks() {}

  static Breaking of(Operator operator) {
    return switch (operator) {
      case LENGTH_CONFUSED -> OperandBreaks::length;
      case CALL_PARENS_DROPPED -> (program, random) -> parensDropped(program);
      case INDEX_CONFUSED -> OperandBreaks::index;
      case ASSIGNMENT_FOR_COMPARISON -> (program, random) -> assignment(program);
      case COMPARED_TYPE_WRONG -> (program, random) -> compared(program);
      case EQUALS_ON_PRIMITIVE -> (program, random) -> equalsCall(program);
      case NUMBER_TOO_LARGE -> (program, random) -> tooLarge(program);
      default -> throw new IllegalArgumentException(operator.title());
    };
  }

  private static List<Slip> length(Program program, Random random) {
    List<Slip> slips = new ArrayList<>();
    Matcher matcher = LENGTH.matcher(program.text());
    while (matcher.find()) {
      List<String> others = new ArrayList<>(List.of(".length()", ".size()", ".length"));
      others.remove(matcher.group());
      if (program.token(".", matcher.start(), matcher.end()).isPresent()) {
        slips.add(Slip.replace(matcher.start(), matcher.end(), others.get(random.nextInt(2))));
      }
    }
    return slips;
  }

  private static List<Slip> parensDropped(Program program) {
    return program.slips(
        MethodInvocationTree.class,
        call ->
            call.getArguments().isEmpty() && program.textOf(call).endsWith("()")
                ? Slip.delete(program.end(call) - 2, program.end(call))
                : null);
  }

  private static List<Slip> index(Program program, Random random) {
    List<Slip> slips = new ArrayList<>();
    program
        .trees(ArrayAccessTree.class)
        .forEach(
            access -> {
              String call = random.nextBoolean() ? ".get(" : ".charAt(";
              slips.add(
                  brackets(program, access.getExpression(), access.getIndex(), call, ")", access));
            });
    program
        .trees(MethodInvocationTree.class)
        .filter(call -> call.getArguments().size() == 1)
        .forEach(
            call -> {
              if (call.getMethodSelect() instanceof MemberSelectTree select
                  && Set.of("get", "charAt").contains(select.getIdentifier().toString())) {
                Tree argument = call.getArguments().get(0);
                slips.add(brackets(program, select.getExpression(), argument, "[", "]", call));
              }
            });
    return slips;
  }

  /** Replaces what stands around an index. */
  private static Slip brackets(
      Program program, Tree object, Tree index, String open, String close, Tree whole) {
    return new Slip(
        List.of(
            new Slip.Change(program.end(object), program.start(index), open),
            new Slip.Change(program.end(index), program.end(whole), close)));
  }

  private static List<Slip> assignment(Program program) {
    return program.slips(
        BinaryTree.class,
        one -> one.getKind() == Tree.Kind.EQUAL_TO ? replaced(program, one, "==", "=") : null);
  }

  private static @Nullable Slip replaced(
      Program program, BinaryTree one, String operator, String other) {
    int from = program.end(one.getLeftOperand());
    int at = program.text().indexOf(operator, from);
    return at < 0 || at >= program.start(one.getRightOperand())
        ? null
        : Slip.replace(at, at + operator.length(), other);
  }

  private static List<Slip> compared(Program program) {
    return program.slips(
        BinaryTree.class,
        one -> {
          ExpressionTree right = one.getRightOperand();
          String text = program.textOf(right);
          String other =
              switch (right.getKind()) {
                case INT_LITERAL -> '"' + text + '"';
                case CHAR_LITERAL ->
                    '"' + text.substring(1, text.length() - 1).replace("\"", "\\\"") + '"';
                case NULL_LITERAL -> "0";
                default -> "";
              };
          boolean compares =
              EQUALITY.contains(one.getKind()) || one.getKind().name().contains("THAN");
          return other.isEmpty() || !compares
              ? null
              : Slip.replace(program.start(right), program.end(right), other);
        });
  }

  private static List<Slip> equalsCall(Program program) {
    return program.slips(
        BinaryTree.class,
        one -> {
          boolean simple =
              one.getLeftOperand().getKind() == Tree.Kind.IDENTIFIER
                  || one.getLeftOperand() instanceof MethodInvocationTree;
          return one.getKind() != Tree.Kind.EQUAL_TO || !simple
              ? null
              : brackets(
                  program, one.getLeftOperand(), one.getRightOperand(), ".equals(", ")", one);
        });
  }

  private static List<Slip> tooLarge(Program program) {
    return program.tokens().stream()
        .filter(token -> token.kind() == Token.Kind.NUMBER)
        .filter(token -> token.text().matches("(?i)(0x[0-9a-f_]{9,}|[1-9][0-9_]{9,})l"))
        .map(token -> Slip.delete(token.end() - 1, token.end()))
        .toList();
  }
}
