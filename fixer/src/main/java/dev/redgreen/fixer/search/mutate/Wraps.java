package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A value that has to go through a call first, or a call whose result is lost. */
final class Wraps implements Mutator {
  private static final int MOST = 4;
  private static final List<String> TEXT =
      List.of("%s.trim()", "%s.toLowerCase()", "%s.toUpperCase()");
  private static final Set<String> VALUES =
      Set.of(
          "java.lang.String",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.Duration",
          "java.time.Instant");

  @Override
  public List<Mutation> at(Spot spot) {
    if (spot.tree() instanceof ExpressionStatementTree line) {
      return lost(spot, line);
    }
    if (!(spot.tree() instanceof MethodInvocationTree || spot.tree() instanceof IdentifierTree)
        || !value(spot)) {
      return List.of();
    }
    Optional<TypeMirror> type = spot.type(spot.tree());
    return type.map(of -> wrapped(spot, of)).orElse(List.of());
  }

  private static List<Mutation> lost(Spot spot, ExpressionStatementTree line) {
    if (line.getExpression() instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && select.getExpression() instanceof IdentifierTree receiver
        && spot.type(receiver).filter(type -> VALUES.contains(type.toString())).isPresent()) {
      String name = receiver.getName() + " = ";
      int start = spot.code().start(line);
      return List.of(
          spot.change(
              MutationKind.EQUALITY,
              start,
              start,
              name,
              Spot.shown(spot.text(line)) + " → " + Spot.shown(name + spot.text(line))));
    }
    return List.of();
  }

  private static boolean value(Spot spot) {
    Tree parent = spot.parent();
    boolean target =
        (parent instanceof MethodInvocationTree call && call.getMethodSelect() == spot.tree())
            || (parent instanceof com.sun.source.tree.AssignmentTree set
                && set.getVariable() == spot.tree())
            || parent instanceof com.sun.source.tree.CompoundAssignmentTree
            || parent instanceof com.sun.source.tree.UnaryTree
            || parent instanceof ExpressionStatementTree
            || (parent instanceof VariableTree variable
                && variable.getInitializer() != spot.tree());
    Optional<Element> element = spot.element(spot.tree());
    return !target
        && element.isPresent()
        && (element.get().getKind().isField()
            || !element.get().getKind().isClass() && !element.get().getKind().isInterface());
  }

  private static List<Mutation> wrapped(Spot spot, TypeMirror type) {
    Set<String> forms = new LinkedHashSet<>(forms(spot, type));
    List<Mutation> changes = new ArrayList<>();
    String text = spot.text(spot.tree());
    for (String form : forms) {
      changes.add(spot.replace(MutationKind.CALL, spot.tree(), form.formatted(text)));
    }
    if (spot.isText(spot.tree())) {
      for (String form : TEXT) {
        if (!forms.contains(form)) {
          changes.add(spot.replace(MutationKind.TEXT, spot.tree(), form.formatted(text)));
        }
      }
    }
    return changes;
  }

  /** Calls in the class that make a value of a type from one of the same type. */
  private static List<String> forms(Spot spot, TypeMirror type) {
    Set<String> forms = new LinkedHashSet<>();
    Optional<ClassTree> around = spot.enclosing(ClassTree.class);
    if (around.isEmpty() || type.getKind().isPrimitive()) {
      return List.of();
    }
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree call, @Nullable Void unused) {
        Spot other = new Spot(spot.code(), getCurrentPath());
        if (same(other, call, type)) {
          form(other, call, type).ifPresent(forms::add);
        }
        return super.visitMethodInvocation(call, unused);
      }
    }.scan(new TreePath(new TreePath(spot.code().unit()), around.get()), null);
    return forms.stream().limit(MOST).toList();
  }

  private static boolean same(Spot spot, Tree tree, TypeMirror type) {
    return spot.type(tree).filter(own -> spot.code().types().isSameType(own, type)).isPresent();
  }

  private static Optional<String> form(Spot spot, MethodInvocationTree call, TypeMirror type) {
    if (call.getMethodSelect() instanceof MemberSelectTree select
        && call.getArguments().isEmpty()
        && same(spot, select.getExpression(), type)) {
      return Optional.of("%s." + select.getIdentifier() + "()");
    }
    if (call.getArguments().size() == 1) {
      ExpressionTree argument = call.getArguments().get(0);
      boolean plain = call.getMethodSelect() instanceof IdentifierTree;
      return plain && same(spot, argument, type)
          ? Optional.of(spot.text(call.getMethodSelect()) + "(%s)")
          : Optional.empty();
    }
    return Optional.empty();
  }
}
