package dev.redgreen.fixer.reuse.demand;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.redgreen.fixer.javac.Attribution;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** Reads arguments of calls, with the test's variables replaced by the values they were given. */
final class ArgumentReader extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private static final int DEEPEST = 4;

  private final Trees trees;
  private final Map<Element, TreePath> values = new HashMap<>();
  private final Set<Element> changed = new HashSet<>();

  ArgumentReader(Attribution attribution) {
    this.trees = attribution.trees();
    attribution.units().forEach(unit -> scan(unit, null));
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
    Element element = trees.getElement(getCurrentPath());
    if (element != null && variable.getInitializer() != null) {
      values.put(element, new TreePath(getCurrentPath(), variable.getInitializer()));
    }
    return super.visitVariable(variable, nothing);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void nothing) {
    Element element = trees.getElement(new TreePath(getCurrentPath(), tree.getVariable()));
    if (element != null) {
      changed.add(element);
    }
    return super.visitAssignment(tree, nothing);
  }

  /**
   * Reads one argument.
   *
   * @param bindings values of the test method's parameters
   */
  Use.Argument read(TreePath path, Map<String, String> bindings) {
    Closing closing = new Closing(path, bindings, 0);
    String name =
        path.getLeaf() instanceof IdentifierTree variable ? variable.getName().toString() : "";
    return new Use.Argument(
        ExpectationReader.typeOf(trees, path), closing.text(), closing.closed, name);
  }

  /** The text of an expression in which everything that it takes from around is replaced. */
  private final class Closing extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final TreePath whole;
    private final Map<String, String> bindings;
    private final int depth;
    private final TreeMap<Integer, Tree> replaced = new TreeMap<>();
    private final Map<Tree, String> by = new HashMap<>();
    private boolean closed = true;

    Closing(TreePath whole, Map<String, String> bindings, int depth) {
      this.whole = whole;
      this.bindings = bindings;
      this.depth = depth;
      scan(whole, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
      boolean own = Nodes.receiver(call) == null;
      closed &= !own;
      return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
      Element element = trees.getElement(getCurrentPath());
      String name = tree.getName().toString();
      boolean variable = element != null && isVariable(element.getKind());
      if (name.equals("this") || name.equals("super")) {
        closed = false;
      } else if (variable) {
        replace(tree, element, name);
      }
      return null;
    }

    private void replace(IdentifierTree tree, Element element, String name) {
      String bound = bindings.get(name);
      TreePath value = values.get(element);
      if (bound != null && element.getKind() == ElementKind.PARAMETER) {
        by(tree, bound);
      } else if (value != null && depth < DEEPEST && !changed.contains(element)) {
        Closing inner = new Closing(value, bindings, depth + 1);
        closed &= inner.closed;
        boolean simple = value.getLeaf().getKind().name().endsWith("LITERAL");
        by(tree, simple ? inner.text() : arrayText(value, inner.text()));
      } else {
        closed = false;
      }
    }

    private void by(IdentifierTree tree, String text) {
      int start =
          (int) trees.getSourcePositions().getStartPosition(whole.getCompilationUnit(), tree);
      replaced.put(start, tree);
      by.put(tree, text);
    }

    String text() {
      int base =
          (int)
              trees
                  .getSourcePositions()
                  .getStartPosition(whole.getCompilationUnit(), whole.getLeaf());
      StringBuilder text = new StringBuilder(Nodes.text(trees, whole));
      replaced
          .descendingMap()
          .forEach(
              (start, tree) ->
                  text.replace(
                      start - base, start - base + tree.toString().length(), by.get(tree)));
      return text.toString();
    }
  }

  /** An array initialiser without {@code new} stands only in declarations. */
  private String arrayText(TreePath value, String text) {
    return text.startsWith("{")
        ? "new " + ExpectationReader.typeOf(trees, value) + " " + text
        : value.getLeaf() instanceof ExpressionTree && needsParentheses(text)
            ? "(" + text + ")"
            : text;
  }

  private static boolean needsParentheses(String text) {
    return text.matches("(?s).*[^\\w.\"]\\s.*") && !text.endsWith(")");
  }

  private static boolean isVariable(ElementKind kind) {
    return kind == ElementKind.LOCAL_VARIABLE
        || kind == ElementKind.PARAMETER
        || kind == ElementKind.FIELD
        || kind == ElementKind.RESOURCE_VARIABLE
        || kind == ElementKind.EXCEPTION_PARAMETER;
  }
}
