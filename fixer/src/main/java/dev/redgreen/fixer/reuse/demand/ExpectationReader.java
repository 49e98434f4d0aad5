package dev.redgreen.fixer.reuse.demand;

import static dev.redgreen.fixer.reuse.demand.Expectation.Kind.CHAIN;
import static dev.redgreen.fixer.reuse.demand.Expectation.Kind.NOTHING;
import static dev.redgreen.fixer.reuse.demand.Expectation.Kind.USED;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.ExecutableType;
import org.jspecify.annotations.Nullable;

/** Reads what a test does with the value of an expression. */
final class ExpectationReader {
  private final Trees trees;
  private final AssertionReader assertions;
  private final ThrowReader throwing;

  ExpectationReader(Trees trees) {
    this.trees = trees;
    this.assertions = new AssertionReader(trees);
    this.throwing = new ThrowReader(trees);
  }

  /** What is said of the value of this expression. */
  Expectation of(TreePath expression) {
    Optional<Expectation> thrown = throwing.of(expression);
    return thrown.orElseGet(() -> value(Nodes.outOfParentheses(expression)));
  }

  private Expectation value(TreePath path) {
    Tree leaf = path.getLeaf();
    TreePath parent = path.getParentPath();
    Tree above = parent.getLeaf();
    TreePath call = Nodes.callOn(path);
    if (call != null) {
      return chained(call);
    }
    if (above instanceof MethodInvocationTree invocation) {
      return assertions.argument(parent, invocation, (ExpressionTree) leaf);
    }
    if (above instanceof VariableTree variable) {
      return variable(parent, variable);
    }
    if (above instanceof BinaryTree binary) {
      return operand(parent, binary, leaf);
    }
    if (above instanceof ConditionalExpressionTree choice && choice.getCondition() != leaf) {
      return value(parent);
    }
    return byType(parent, above, leaf);
  }

  private Expectation byType(TreePath parent, Tree above, Tree leaf) {
    return switch (above.getKind()) {
      case LOGICAL_COMPLEMENT -> Expectation.used(JavaType.BOOLEAN);
      case UNARY_MINUS, UNARY_PLUS -> Expectation.used(type(parent, (UnaryTree) above));
      case TYPE_CAST -> Expectation.used(type(parent, ((TypeCastTree) above).getType()));
      case ENHANCED_FOR_LOOP -> Expectation.used(elements(parent, (EnhancedForLoopTree) above));
      case CONDITIONAL_EXPRESSION, IF, WHILE_LOOP, DO_WHILE_LOOP ->
          Expectation.used(JavaType.BOOLEAN);
      case ASSERT ->
          ((AssertTree) above).getCondition() == leaf
              ? Expectation.truth(true)
              : Expectation.NOTHING;
      case RETURN -> Expectation.used(returned(parent, (ReturnTree) above));
      case NEW_ARRAY -> Expectation.used(type(parent, (NewArrayTree) above).element());
      case ARRAY_ACCESS ->
          ((ArrayAccessTree) above).getExpression() == leaf
              ? Expectation.used(of(parent).type().array())
              : Expectation.used(JavaType.INT);
      case EXPRESSION_STATEMENT, LAMBDA_EXPRESSION -> Expectation.NOTHING;
      default -> Expectation.used(JavaType.UNKNOWN);
    };
  }

  private Expectation chained(TreePath call) {
    String name = Nodes.methodName((MethodInvocationTree) call.getLeaf());
    return new Expectation(CHAIN, JavaType.UNKNOWN, name);
  }

  private Expectation operand(TreePath parent, BinaryTree binary, Tree leaf) {
    boolean left = binary.getLeftOperand() == leaf;
    Tree other = left ? binary.getRightOperand() : binary.getLeftOperand();
    JavaType type = type(parent, other);
    return switch (binary.getKind()) {
      case CONDITIONAL_AND, CONDITIONAL_OR -> Expectation.used(JavaType.BOOLEAN);
      case PLUS ->
          Expectation.used(type.equals(JavaType.STRING) ? JavaType.UNKNOWN : type.unboxed());
      default -> Expectation.used(type.isNull() ? JavaType.OBJECT : type);
    };
  }

  private JavaType elements(TreePath loop, EnhancedForLoopTree tree) {
    JavaType element = type(loop, tree.getVariable().getType());
    return JavaType.generic("java.util.List", element.boxed());
  }

  private JavaType returned(TreePath path, ReturnTree tree) {
    for (TreePath up = path; up != null; up = up.getParentPath()) {
      if (up.getLeaf() instanceof MethodTree method && method.getReturnType() != null) {
        return type(up, method.getReturnType());
      }
      if (up.getLeaf().getKind() == Tree.Kind.LAMBDA_EXPRESSION) {
        return JavaType.UNKNOWN;
      }
    }
    return JavaType.UNKNOWN;
  }

  /** What is said of a variable that is given the value, with the variable's own type. */
  private Expectation variable(TreePath path, VariableTree variable) {
    boolean inferred = Nodes.text(trees, path).matches("(?s)(final\\s+)?var\\s.*");
    JavaType declared =
        inferred || variable.getType() == null ? JavaType.UNKNOWN : type(path, variable.getType());
    Element element = trees.getElement(path);
    Expectation said = element == null ? Expectation.NOTHING : usesOf(element, path);
    if (said.kind() == NOTHING) {
      return Expectation.used(declared);
    }
    boolean chain = said.kind() == CHAIN && declared.isKnown();
    return chain ? Expectation.used(declared) : said.typed(declared);
  }

  private Expectation usesOf(Element variable, TreePath declaration) {
    Strongest found = new Strongest();
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void nothing) {
        if (variable.equals(trees.getElement(getCurrentPath()))) {
          found.offer(of(getCurrentPath()));
        }
        return null;
      }
    }.scan(scope(declaration), null);
    return found.expectation;
  }

  private static TreePath scope(TreePath declaration) {
    return declaration.getParentPath();
  }

  private JavaType type(TreePath near, Tree node) {
    TreePath path = TreePath.getPath(near, node);
    return path == null ? JavaType.UNKNOWN : typeOf(trees, path);
  }

  /** The type of an expression or of the name of a type. */
  static JavaType typeOf(Trees trees, TreePath path) {
    var mirror = trees.getTypeMirror(path);
    return mirror instanceof ExecutableType method
        ? MirrorTypes.of(method.getReturnType())
        : MirrorTypes.of(mirror);
  }

  /**
   * Of several expectations the one that says most; types are kept when a stronger one has none.
   */
  private static final class Strongest {
    private Expectation expectation = Expectation.NOTHING;

    private void offer(Expectation next) {
      boolean stronger = next.kind().ordinal() < expectation.kind().ordinal();
      Expectation best = stronger ? next : expectation;
      Expectation other = stronger ? expectation : next;
      expectation =
          best.type().isKnown() || other.kind() == USED && !other.type().isKnown()
              ? best
              : best.typed(other.type());
    }
  }
}
