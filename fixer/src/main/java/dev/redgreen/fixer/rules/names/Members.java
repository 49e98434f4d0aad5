package dev.redgreen.fixer.rules.names;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.rules.know.Facts;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;

/** Members of the type that stands before a dot. */
final class Members {
  private Members() {}

  /** The type before the dot of a member selection; empty if there is none or it is unknown. */
  static Optional<TypeMirror> receiver(Facts facts, TreePath path) {
    if (path.getLeaf() instanceof MemberSelectTree select) {
      return facts.type(new TreePath(path, select.getExpression()));
    }
    if (path.getLeaf() instanceof MemberReferenceTree reference) {
      return facts.type(new TreePath(path, reference.getQualifierExpression()));
    }
    return Optional.empty();
  }

  static List<String> fields(Facts facts, TypeMirror type) {
    if (type instanceof ArrayType) {
      return List.of("length");
    }
    return element(type).stream()
        .flatMap(one -> ElementFilter.fieldsIn(facts.elements().getAllMembers(one)).stream())
        .map(field -> field.getSimpleName().toString())
        .toList();
  }

  static List<ExecutableElement> methods(Facts facts, TypeMirror type) {
    return element(type).stream()
        .flatMap(one -> ElementFilter.methodsIn(facts.elements().getAllMembers(one)).stream())
        .toList();
  }

  static Optional<TypeElement> element(TypeMirror type) {
    if (type.getKind() == TypeKind.TYPEVAR) {
      return element(((TypeVariable) type).getUpperBound());
    }
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? Optional.of(element)
        : Optional.empty();
  }
}
