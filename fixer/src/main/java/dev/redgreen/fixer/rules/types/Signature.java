package dev.redgreen.fixer.rules.types;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.Scope;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Parameters of a method, with the receiver's type arguments put in.
 *
 * @param method the method or constructor
 * @param names names of its parameters
 * @param types their types
 */
record Signature(ExecutableElement method, List<String> names, List<TypeMirror> types) {
  /**
   * The methods or constructors of that name that a call may mean, whether its arguments fit or
   * not.
   */
  static List<Signature> of(Facts facts, TreePath call) {
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
    return new Signature(method, names, List.copyOf(types));
  }

  /** The arguments of a call or of a constructor's call; none of anything else. */
  static List<? extends ExpressionTree> arguments(Tree call) {
    return call instanceof MethodInvocationTree one
        ? one.getArguments()
        : call instanceof NewClassTree made ? made.getArguments() : List.of();
  }
}
