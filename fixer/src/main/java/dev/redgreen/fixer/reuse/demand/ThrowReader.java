package dev.redgreen.fixer.reuse.demand;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads whether a test expects a call to throw, and what. */
final class ThrowReader {
  private static final String LANG = "java.lang.";

  private final Trees trees;

  ThrowReader(Trees trees) {
    this.trees = trees;
  }

  /** The expectation that this expression throws; empty if it is not to throw. */
  Optional<Expectation> of(TreePath expression) {
    if (expression.getLeaf() instanceof MemberReferenceTree) {
      return inLambda(expression);
    }
    TreePath whole = statement(Nodes.outOfParentheses(expression));
    if (whole == null) {
      return Optional.empty();
    }
    TreePath parent = whole.getParentPath();
    if (parent.getLeaf() instanceof LambdaExpressionTree) {
      return inLambda(parent);
    }
    boolean last = isLast(whole);
    if (last && parent.getParentPath().getLeaf() instanceof LambdaExpressionTree) {
      return inLambda(parent.getParentPath());
    }
    return last && parent.getParentPath().getLeaf() instanceof MethodTree method
        ? annotated(parent.getParentPath(), method)
        : Optional.empty();
  }

  /** The statement or lambda body that is nothing but this expression; null if there is none. */
  private static @Nullable TreePath statement(TreePath expression) {
    Tree above = expression.getParentPath().getLeaf();
    if (above instanceof LambdaExpressionTree) {
      return expression;
    }
    boolean alone = above instanceof ExpressionStatementTree || above instanceof VariableTree;
    return alone ? expression.getParentPath() : null;
  }

  private static boolean isLast(TreePath statement) {
    if (!(statement.getParentPath().getLeaf() instanceof BlockTree block)) {
      return false;
    }
    List<? extends StatementTree> statements = block.getStatements();
    return statements.get(statements.size() - 1) == statement.getLeaf();
  }

  private Optional<Expectation> inLambda(TreePath lambda) {
    if (!(lambda.getParentPath().getLeaf() instanceof MethodInvocationTree call)
        || !Wording.THROWING.contains(Nodes.methodName(call))) {
      return Optional.empty();
    }
    TreePath outermost = lambda.getParentPath();
    for (TreePath on = Nodes.callOn(outermost); on != null; on = Nodes.callOn(outermost)) {
      outermost = on;
    }
    if (outermost.getLeaf() == call
        && outermost.getParentPath().getLeaf() instanceof MethodInvocationTree around
        && Nodes.methodName(around).equals("assertThat")) {
      TreePath said = Nodes.callOn(outermost.getParentPath());
      outermost = said == null ? outermost : said;
    }
    return Optional.of(thrown(classLiteral(outermost).orElse(byName(outermost.getLeaf()))));
  }

  private static Expectation thrown(JavaType type) {
    return new Expectation(Expectation.Kind.THROWS, type, type.name());
  }

  private Optional<Expectation> annotated(TreePath path, MethodTree method) {
    for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
      for (ExpressionTree argument : annotation.getArguments()) {
        if (argument instanceof AssignmentTree assignment
            && assignment.getVariable().toString().equals("expected")) {
          return classLiteral(TreePath.getPath(path, assignment)).map(ThrowReader::thrown);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<JavaType> classLiteral(TreePath within) {
    ClassLiterals scanner = new ClassLiterals();
    scanner.scan(within, null);
    return Optional.ofNullable(scanner.first);
  }

  /** AssertJ names common exceptions in its methods. */
  private static JavaType byName(Tree call) {
    String text = call.toString();
    for (String name :
        List.of(
            "IllegalArgumentException",
            "NullPointerException",
            "IllegalStateException",
            "IndexOutOfBoundsException")) {
      if (text.contains("assertThat" + name)) {
        return JavaType.named(LANG + name);
      }
    }
    return JavaType.named(LANG + "RuntimeException");
  }

  private final class ClassLiterals extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private @Nullable JavaType first;

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void nothing) {
      if (first == null && select.getIdentifier().contentEquals("class")) {
        TreePath type = new TreePath(getCurrentPath(), select.getExpression());
        first = ExpectationReader.typeOf(trees, type);
      }
      return super.visitMemberSelect(select, nothing);
    }

    @Override
    public @Nullable Void visitLambdaExpression(
        LambdaExpressionTree lambda, @Nullable Void nothing) {
      return null;
    }
  }
}
