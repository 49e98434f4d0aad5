package dev.redgreen.fixer.rules.know;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** What can be named at a place in a source file, innermost first. */
public final class Scope {
  private final Facts facts;
  private final TreePath place;
  private final List<Variable> variables = new ArrayList<>();
  private final List<ExecutableElement> methods = new ArrayList<>();
  private final List<TypeElement> types = new ArrayList<>();

  private Scope(Facts facts, TreePath place) {
    this.facts = facts;
    this.place = place;
  }

  /** The scope at a node. */
  public static Scope at(Facts facts, TreePath place) {
    Scope scope = new Scope(facts, place);
    Tree inner = place.getLeaf();
    for (TreePath at = place.getParentPath(); at != null; at = at.getParentPath()) {
      scope.enter(at, inner);
      inner = at.getLeaf();
    }
    facts.unit().getImports().stream().filter(ImportTree::isStatic).forEach(scope::imported);
    return scope;
  }

  /** What a static import names, or all static members where it names none. */
  private void imported(ImportTree line) {
    if (!(line.getQualifiedIdentifier() instanceof MemberSelectTree select)) {
      return;
    }
    TypeElement owner = facts.elements().getTypeElement(select.getExpression().toString());
    if (owner == null) {
      return;
    }
    Name name = select.getIdentifier();
    for (Element member : facts.elements().getAllMembers(owner)) {
      boolean named = name.contentEquals("*") || member.getSimpleName().equals(name);
      if (!named || !member.getModifiers().contains(Modifier.STATIC)) {
        continue;
      }
      if (member instanceof VariableElement field) {
        add(field.getSimpleName().toString(), field.asType(), false, true);
      } else if (member instanceof ExecutableElement method) {
        methods.add(method);
      }
    }
  }

  private void enter(TreePath at, Tree inner) {
    Tree tree = at.getLeaf();
    if (tree instanceof BlockTree block) {
      before(at, block.getStatements(), inner);
    } else if (tree instanceof CaseTree branch && branch.getStatements() != null) {
      before(at, branch.getStatements(), inner);
    } else if (tree instanceof MethodTree method) {
      all(at, method.getParameters());
    } else if (tree instanceof LambdaExpressionTree lambda) {
      all(at, lambda.getParameters());
    } else if (tree instanceof EnhancedForLoopTree loop && inner == loop.getStatement()) {
      all(at, List.of(loop.getVariable()));
    } else if (tree instanceof ForLoopTree loop) {
      before(at, loop.getInitializer(), inner);
    } else if (tree instanceof CatchTree handler) {
      all(at, List.of(handler.getParameter()));
    } else if (tree instanceof TryTree attempt) {
      all(at, attempt.getResources());
    } else if (tree instanceof ClassTree) {
      members(at);
    }
  }

  private void before(TreePath at, List<? extends Tree> statements, Tree inner) {
    List<Tree> earlier = new ArrayList<>();
    for (Tree statement : statements) {
      if (statement == inner) {
        break;
      }
      earlier.add(0, statement);
    }
    all(at, earlier);
  }

  private void all(TreePath at, List<? extends Tree> trees) {
    for (Tree tree : trees) {
      if (tree instanceof VariableTree variable && !variable.getName().isEmpty()) {
        facts
            .type(new TreePath(at, tree))
            .ifPresent(type -> add(variable.getName().toString(), type, true, false));
      }
    }
  }

  private void add(String name, TypeMirror type, boolean local, boolean isStatic) {
    if (variables.stream().noneMatch(known -> known.name().equals(name))) {
      variables.add(new Variable(name, type, local, isStatic));
    }
  }

  private void members(TreePath at) {
    if (!(facts.element(at).orElse(null) instanceof TypeElement type)) {
      return;
    }
    types.add(type);
    for (Element member : facts.elements().getAllMembers(type)) {
      if (member instanceof VariableElement field) {
        boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
        add(field.getSimpleName().toString(), field.asType(), false, isStatic);
      }
    }
    methods.addAll(ElementFilter.methodsIn(facts.elements().getAllMembers(type)));
  }

  /** Variables, parameters and fields, imported constants too, each name once. */
  public List<Variable> variables() {
    return List.copyOf(variables);
  }

  /** Variables that can be put where a type is wanted. */
  public List<Variable> variablesOf(TypeMirror wanted) {
    return variables.stream()
        .filter(variable -> facts.types().isAssignable(variable.type(), wanted))
        .toList();
  }

  /** Methods of the enclosing types, inherited ones included, and those imported statically. */
  public List<ExecutableElement> methods() {
    return List.copyOf(methods);
  }

  /** Enclosing types, innermost first. */
  public List<TypeElement> types() {
    return List.copyOf(types);
  }

  /** The method, constructor or lambda's method around the place. */
  public Optional<TreePath> method() {
    return Facts.enclosing(place, MethodTree.class);
  }

  /** Whether there is no {@code this} at the place. */
  public boolean isStatic() {
    for (TreePath at = place; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree method) {
        return method.getModifiers().getFlags().contains(Modifier.STATIC);
      }
      if (at.getLeaf() instanceof VariableTree field
          && at.getParentPath().getLeaf() instanceof ClassTree) {
        return field.getModifiers().getFlags().contains(Modifier.STATIC);
      }
      if (at.getLeaf() instanceof BlockTree block
          && at.getParentPath().getLeaf() instanceof ClassTree) {
        return block.isStatic();
      }
    }
    return false;
  }
}
