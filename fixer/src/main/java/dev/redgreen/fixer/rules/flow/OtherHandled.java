package dev.redgreen.fixer.rules.flow;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * A handler for what its block cannot throw is meant for what it does throw: for the checked
 * exceptions that no other handler takes, by their nearest common type; else for the unchecked ones
 * that the called methods name in their {@code throws} or throw in their bodies.
 */
public final class OtherHandled implements Rule {
  private static final Set<String> ANY =
      Set.of("java.lang.Exception", "java.lang.Throwable", "java.lang.Object");
  private static final int MOST = 3;

  @Override
  public Set<String> codes() {
    return Set.of("except.never.thrown.in.try");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    Optional<TreePath> handler =
        site.path().flatMap(path -> Facts.enclosing(path, CatchTree.class));
    return handler.isEmpty() ? Stream.empty() : repairs(site, handler.get());
  }

  /** The handler of a {@code try} handles what its block throws. */
  static Stream<Repair> repairs(Site site, TreePath handler) {
    Facts facts = site.facts();
    Collection<DeclaredType> thrown = new Thrown(facts, handler.getParentPath()).all();
    List<DeclaredType> open =
        thrown.stream().filter(type -> !isHandled(facts, handler, type)).toList();
    List<DeclaredType> checked = open.stream().filter(type -> isChecked(facts, type)).toList();
    Stream<List<DeclaredType>> meant =
        checked.isEmpty()
            ? open.stream().map(List::of).limit(MOST)
            : Stream.of(common(facts, checked));
    return meant.map(types -> handles(site, (CatchTree) handler.getLeaf(), types));
  }

  private static boolean isHandled(Facts facts, TreePath handler, DeclaredType type) {
    TreePath block = handler.getParentPath();
    for (CatchTree other : ((TryTree) block.getLeaf()).getCatches()) {
      TreePath parameter = new TreePath(new TreePath(block, other), other.getParameter());
      TreePath named = new TreePath(parameter, other.getParameter().getType());
      if (other != handler.getLeaf()
          && facts.type(named).filter(one -> facts.types().isSubtype(type, one)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isChecked(Facts facts, DeclaredType type) {
    return Stream.of("java.lang.RuntimeException", "java.lang.Error")
        .map(name -> facts.elements().getTypeElement(name).asType())
        .noneMatch(unchecked -> facts.types().isSubtype(type, unchecked));
  }

  /** The nearest type that all of them have, unless any exception has it: then each of them. */
  private static List<DeclaredType> common(Facts facts, List<DeclaredType> thrown) {
    Types types = facts.types();
    for (TypeMirror at = thrown.get(0); at instanceof DeclaredType one; at = above(one)) {
      boolean every = thrown.stream().allMatch(type -> types.isSubtype(type, one));
      if (every && !ANY.contains(one.toString())) {
        return List.of(one);
      }
    }
    return thrown.stream()
        .filter(
            one ->
                thrown.stream()
                    .noneMatch(other -> !other.equals(one) && types.isSubtype(one, other)))
        .toList();
  }

  private static TypeMirror above(DeclaredType type) {
    return ((TypeElement) type.asElement()).getSuperclass();
  }

  private static Repair handles(Site site, CatchTree handler, List<DeclaredType> types) {
    Tree type = handler.getParameter().getType();
    String names =
        types.stream()
            .map(one -> one.asElement().getSimpleName().toString())
            .collect(Collectors.joining(" | "));
    String why =
        "The handler is for `" + type + "`, which nothing throws; `" + names + "` may be thrown.";
    Repair repair = site.replace(site.facts().start(type), site.facts().end(type), names, why);
    for (DeclaredType one : types) {
      repair = Unreported.imported(site, repair, one.toString());
    }
    return repair;
  }

  /** What a block may throw, by its full name, in the order of the text. */
  private static final class Thrown extends TreePathScanner<Void, Void> {
    private final Facts facts;
    private final Map<String, DeclaredType> found = new LinkedHashMap<>();

    Thrown(Facts facts, TreePath block) {
      this.facts = facts;
      TryTree tree = (TryTree) block.getLeaf();
      List<Tree> parts = new ArrayList<>(tree.getResources());
      parts.add(tree.getBlock());
      parts.forEach(part -> scan(new TreePath(block, part), null));
    }

    Collection<DeclaredType> all() {
      return found.values();
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
      facts.element(new TreePath(getCurrentPath(), call.getMethodSelect())).ifPresent(this::called);
      return super.visitMethodInvocation(call, unused);
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void unused) {
      facts.element(getCurrentPath()).ifPresent(this::called);
      scan(made.getArguments(), unused);
      return null;
    }

    @Override
    public Void visitThrow(ThrowTree tree, Void unused) {
      facts.type(new TreePath(getCurrentPath(), tree.getExpression())).ifPresent(this::add);
      return super.visitThrow(tree, unused);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree lambda, Void unused) {
      return null;
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
      return null;
    }

    private void called(Element element) {
      if (element instanceof ExecutableElement method) {
        method.getThrownTypes().forEach(this::add);
        facts.declaration(method).ifPresent(this::thrownWithin);
      }
    }

    /** The exceptions that are made where the called method throws, known by their names. */
    private void thrownWithin(Tree method) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitThrow(ThrowTree tree, Void unused) {
          if (tree.getExpression() instanceof NewClassTree made) {
            TypeElement type =
                facts.elements().getTypeElement("java.lang." + made.getIdentifier().toString());
            if (type != null) {
              add(type.asType());
            }
          }
          return null;
        }
      }.scan(method, null);
    }

    private void add(TypeMirror type) {
      if (type instanceof DeclaredType declared) {
        found.putIfAbsent(declared.toString(), declared);
      }
    }
  }
}
