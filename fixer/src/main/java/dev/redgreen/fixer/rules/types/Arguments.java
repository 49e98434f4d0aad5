package dev.redgreen.fixer.rules.types;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Arguments that fit no method of that name: swapped, one too many, one too few, or of a wrong
 * type.
 */
public final class Arguments implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of(
        "cant.apply.symbol", "cant.apply.symbols", "cant.apply.diamond.1", "prob.found.req");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return site.path().flatMap(Arguments::call).stream()
        .flatMap(
            call ->
                methods(site.facts(), call).stream()
                    .sorted(Comparator.comparingInt(one -> difference(one, call)))
                    .flatMap(signature -> lists(site, call, signature))
                    .distinct()
                    .map(list -> repair(site, call, list)));
  }

  private static int difference(Signature signature, TreePath call) {
    return Math.abs(signature.types().size() - arguments(call.getLeaf()).size());
  }

  private static Optional<TreePath> call(TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      boolean isCall =
          at.getLeaf() instanceof MethodInvocationTree || at.getLeaf() instanceof NewClassTree;
      if (isCall && (at == path || at == path.getParentPath())) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static List<? extends ExpressionTree> arguments(Tree call) {
    return call instanceof MethodInvocationTree method
        ? method.getArguments()
        : ((NewClassTree) call).getArguments();
  }

  private static List<Signature> methods(Facts facts, TreePath call) {
    if (call.getLeaf() instanceof NewClassTree made) {
      return facts.type(new TreePath(call, made.getIdentifier())).stream()
          .filter(DeclaredType.class::isInstance)
          .map(DeclaredType.class::cast)
          .flatMap(
              type ->
                  ElementFilter.constructorsIn(type.asElement().getEnclosedElements()).stream()
                      .map(one -> signature(facts, type, one)))
          .toList();
    }
    ExpressionTree select = ((MethodInvocationTree) call.getLeaf()).getMethodSelect();
    TreePath at = new TreePath(call, select);
    if (select instanceof MemberSelectTree member) {
      return facts.type(new TreePath(at, member.getExpression())).stream()
          .filter(DeclaredType.class::isInstance)
          .map(DeclaredType.class::cast)
          .flatMap(type -> named(facts, type, member.getIdentifier().toString()))
          .toList();
    }
    return own(facts, at, select.toString());
  }

  private static List<Signature> own(Facts facts, TreePath at, String name) {
    Scope scope = Scope.at(facts, at);
    if (name.equals("this") || name.equals("super")) {
      return scope.types().stream()
          .limit(1)
          .map(type -> name.equals("this") ? type.asType() : type.getSuperclass())
          .filter(DeclaredType.class::isInstance)
          .map(DeclaredType.class::cast)
          .flatMap(
              type ->
                  ElementFilter.constructorsIn(type.asElement().getEnclosedElements()).stream()
                      .map(one -> signature(facts, type, one)))
          .toList();
    }
    return scope.types().stream()
        .flatMap(type -> named(facts, (DeclaredType) type.asType(), name))
        .toList();
  }

  private static Stream<Signature> named(Facts facts, DeclaredType type, String name) {
    return ElementFilter.methodsIn(facts.elements().getAllMembers((TypeElement) type.asElement()))
        .stream()
        .filter(one -> one.getSimpleName().contentEquals(name))
        .map(one -> signature(facts, type, one));
  }

  private static Signature signature(Facts facts, DeclaredType type, ExecutableElement method) {
    List<String> names =
        method.getParameters().stream().map(one -> one.getSimpleName().toString()).toList();
    List<? extends TypeMirror> types =
        facts.types().asMemberOf(type, method) instanceof ExecutableType known
            ? known.getParameterTypes()
            : method.getParameters().stream().map(one -> one.asType()).toList();
    return new Signature(names, List.copyOf(types));
  }

  private static Stream<String> lists(Site site, TreePath call, Signature signature) {
    Facts facts = site.facts();
    List<Argument> given = new ArrayList<>();
    for (ExpressionTree argument : arguments(call.getLeaf())) {
      TreePath path = new TreePath(call, argument);
      given.add(
          new Argument(
              site.text().substring(facts.start(argument), facts.end(argument)), facts.type(path)));
    }
    Set<String> lists = new LinkedHashSet<>();
    Arrangement arrangement = new Arrangement(facts, signature, Scope.at(facts, call).variables());
    arrangement.of(given).forEach(list -> lists.add(String.join(", ", list)));
    return lists.stream();
  }

  private static Repair repair(Site site, TreePath call, String list) {
    Facts facts = site.facts();
    List<? extends ExpressionTree> given = arguments(call.getLeaf());
    int open =
        given.isEmpty()
            ? site.text().lastIndexOf('(', facts.end(call.getLeaf())) + 1
            : facts.start(given.get(0));
    int close =
        given.isEmpty() ? site.text().indexOf(')', open) : facts.end(given.get(given.size() - 1));
    String why = "No method takes these arguments; there is one that takes `(" + list + ")`.";
    return site.replace(open, close, list, why);
  }

  /** Parameters of a method, with the receiver's type arguments put in. */
  record Signature(List<String> names, List<TypeMirror> types) {}

  /** An argument as it is written, with its type if javac knows it. */
  record Argument(String text, Optional<TypeMirror> type) {}
}
