package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The variables that can be named at a spot, nearest first. */
final class Scope {
  private final Code code;
  private final List<Variable> found = new ArrayList<>();

  private Scope(Code code) {
    this.code = code;
  }

  /** A variable and how it is written here. */
  record Variable(String text, TypeMirror type) {}

  static List<Variable> of(Spot spot) {
    Scope scope = new Scope(spot.code());
    Tree below = spot.tree();
    for (@Nullable TreePath at = spot.path().getParentPath(); at != null; at = at.getParentPath()) {
      scope.collect(at, below);
      below = at.getLeaf();
    }
    return scope.found;
  }

  private void collect(TreePath at, Tree below) {
    Tree tree = at.getLeaf();
    if (tree instanceof BlockTree block) {
      before(at, block.getStatements(), below);
    } else if (tree instanceof CaseTree part && part.getStatements() != null) {
      before(at, part.getStatements(), below);
    } else if (tree instanceof ForLoopTree loop) {
      before(at, loop.getInitializer(), below);
    } else if (tree instanceof EnhancedForLoopTree loop && loop.getStatement() == below) {
      add(at, loop.getVariable());
    } else if (tree instanceof LambdaExpressionTree lambda) {
      lambda.getParameters().forEach(parameter -> add(at, parameter));
    } else if (tree instanceof TryTree attempt && attempt.getBlock() == below) {
      attempt.getResources().forEach(resource -> add(at, resource));
    } else if (tree instanceof MethodTree method) {
      method.getParameters().forEach(parameter -> add(at, parameter));
    } else if (tree instanceof ClassTree type) {
      type.getMembers().forEach(member -> field(at, member));
    }
  }

  private void before(TreePath at, List<? extends Tree> statements, Tree below) {
    List<Tree> earlier = new ArrayList<>();
    for (Tree statement : statements) {
      if (statement == below) {
        break;
      }
      earlier.add(0, statement);
    }
    earlier.forEach(statement -> add(at, statement));
  }

  private void add(TreePath at, Tree tree) {
    if (tree instanceof VariableTree variable) {
      add(at, variable, variable.getName().toString());
    }
  }

  /** A field that is hidden by a nearer variable can still be named. */
  private void field(TreePath at, Tree member) {
    if (member instanceof VariableTree variable) {
      String name = variable.getName().toString();
      boolean hidden = found.stream().anyMatch(other -> other.text().equals(name));
      add(at, variable, hidden ? "this." + name : name);
    }
  }

  private void add(TreePath at, VariableTree variable, String text) {
    @Nullable Element element = code.trees().getElement(new TreePath(at, variable));
    if (element != null && code.written(variable)) {
      found.add(new Variable(text, element.asType()));
    }
  }
}
