package dev.redgreen.fixer.rules.create;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.rules.know.Facts;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The type that an assertion compares with. */
final class Asserted {
  private Asserted() {}

  static Optional<TypeMirror> type(Facts facts, TreePath value) {
    TreePath parent = value.getParentPath();
    if (!(parent.getLeaf() instanceof MethodInvocationTree call)) {
      return Optional.empty();
    }
    String name = call.getMethodSelect().toString().replaceFirst(".*\\.", "");
    if (name.equals("assertTrue") || name.equals("assertFalse")) {
      return Optional.of(facts.types().getPrimitiveType(TypeKind.BOOLEAN));
    }
    if (name.matches("assert(Not)?(Equals|Same)|assertArrayEquals")
        && call.getArguments().size() > 1) {
      ExpressionTree first = call.getArguments().get(0);
      ExpressionTree other = first == value.getLeaf() ? call.getArguments().get(1) : first;
      return facts.type(new TreePath(parent, other));
    }
    return Optional.empty();
  }
}
