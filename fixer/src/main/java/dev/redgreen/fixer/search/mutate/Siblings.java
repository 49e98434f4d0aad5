package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the methods of a class do, for others of the same class that may have forgotten it. */
final class Siblings extends TreeScanner<@Nullable Void, @Nullable MethodTree> {
  private static final Set<String> DEFAULTING = Set.of("getOrDefault", "put", "putIfAbsent");

  private final Code code;
  private final List<Exit> exits = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final Set<String> nullValues = new LinkedHashSet<>();
  private final Set<String> mapValues = new LinkedHashSet<>();
  private final Map<String, String> initialisers = new LinkedHashMap<>();
  private final Map<String, Set<String>> answers = new LinkedHashMap<>();

  private Siblings(Code code) {
    this.code = code;
  }

  static Siblings of(Code code, ClassTree type) {
    Siblings siblings = new Siblings(code);
    siblings.scan(type, null);
    return siblings;
  }

  /** A condition under which a method, a round of a loop or everything ends. */
  record Exit(MethodTree method, ExpressionTree condition, StatementTree end) {}

  /** A call or an assignment that stands alone. */
  record Line(MethodTree method, ExpressionStatementTree statement) {}

  List<Exit> exits() {
    return exits;
  }

  List<Line> lines() {
    return lines;
  }

  /** Values that are used where another is null. */
  Set<String> nullValues() {
    return nullValues;
  }

  /** Values that a map gives, or is given, where it has none yet. */
  Set<String> mapValues() {
    return mapValues;
  }

  /** Initial values of fields by the text of their type without arguments. */
  Map<String, String> initialisers() {
    return initialisers;
  }

  /** Literals that methods with this return type answer. */
  Set<String> answers(@Nullable Tree returnType) {
    return answers.getOrDefault(String.valueOf(returnType), Set.of());
  }

  static String plain(Tree type) {
    return type.toString().replaceAll("<.*", "");
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable MethodTree method) {
    for (Tree member : type.getMembers()) {
      if (member instanceof VariableTree field && field.getInitializer() != null) {
        if (code.written(field) && code.written(field.getInitializer())) {
          initialisers.putIfAbsent(plain(field.getType()), code.text(field.getInitializer()));
        }
      }
    }
    return super.visitClass(type, method);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree inner, @Nullable MethodTree method) {
    return super.visitMethod(inner, inner);
  }

  @Override
  public @Nullable Void visitExpressionStatement(
      ExpressionStatementTree line, @Nullable MethodTree method) {
    if (method != null && code.written(line)) {
      lines.add(new Line(method, line));
    }
    return super.visitExpressionStatement(line, method);
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree answer, @Nullable MethodTree method) {
    if (method != null && answer.getExpression() instanceof LiteralTree literal) {
      answers
          .computeIfAbsent(String.valueOf(method.getReturnType()), key -> new LinkedHashSet<>())
          .add(code.text(literal));
    }
    return super.visitReturn(answer, method);
  }

  @Override
  public @Nullable Void visitIf(IfTree choice, @Nullable MethodTree method) {
    StatementTree then = choice.getThenStatement();
    if (then instanceof BlockTree block && block.getStatements().size() == 1) {
      then = block.getStatements().get(0);
    }
    boolean ends =
        then instanceof ReturnTree || then instanceof ContinueTree || then instanceof ThrowTree;
    if (method != null && ends) {
      ExpressionTree condition = ((ParenthesizedTree) choice.getCondition()).getExpression();
      exits.add(new Exit(method, condition, then));
      if (then instanceof ReturnTree answer
          && answer.getExpression() != null
          && comparesNull(condition)) {
        nullValues.add(code.text(answer.getExpression()));
      }
    }
    return super.visitIf(choice, method);
  }

  @Override
  public @Nullable Void visitConditionalExpression(
      ConditionalExpressionTree choice, @Nullable MethodTree method) {
    if (comparesNull(choice.getCondition())) {
      boolean equal = code.text(choice.getCondition()).contains("==");
      nullValues.add(code.text(equal ? choice.getTrueExpression() : choice.getFalseExpression()));
    }
    return super.visitConditionalExpression(choice, method);
  }

  static boolean comparesNull(ExpressionTree condition) {
    if (condition instanceof ParenthesizedTree group) {
      return comparesNull(group.getExpression());
    }
    return condition instanceof BinaryTree binary
        && (binary.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL
            || (binary.getKind() == Tree.Kind.CONDITIONAL_OR
                && comparesNull(binary.getLeftOperand())));
  }

  @Override
  public @Nullable Void visitMethodInvocation(
      MethodInvocationTree call, @Nullable MethodTree method) {
    String name = call.getMethodSelect().toString().replaceAll(".*\\.", "");
    if (DEFAULTING.contains(name) && call.getArguments().size() == 2) {
      ExpressionTree value = call.getArguments().get(1);
      if (value.getKind().name().endsWith("_LITERAL") || name.equals("getOrDefault")) {
        mapValues.add(code.text(value));
      }
    }
    return super.visitMethodInvocation(call, method);
  }
}
