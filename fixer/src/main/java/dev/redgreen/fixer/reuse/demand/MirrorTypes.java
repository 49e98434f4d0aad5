package dev.redgreen.fixer.reuse.demand;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Reads types of the compiler's model. */
public final class MirrorTypes {
  private static final int DEEPEST = 6;

  private MirrorTypes() {}

  /** The type; {@link JavaType#UNKNOWN} for one that is missing or erroneous. */
  public static JavaType of(@Nullable TypeMirror type) {
    return of(type, 0);
  }

  private static JavaType of(@Nullable TypeMirror type, int depth) {
    if (type == null || depth > DEEPEST) {
      return JavaType.UNKNOWN;
    }
    return switch (type.getKind()) {
      case ERROR, NONE, OTHER, PACKAGE, EXECUTABLE -> JavaType.UNKNOWN;
      case NULL -> JavaType.NULL;
      case ARRAY -> of(((ArrayType) type).getComponentType(), depth + 1).array();
      case DECLARED -> declared((DeclaredType) type, depth);
      case TYPEVAR -> variable((TypeVariable) type, depth);
      case WILDCARD -> wildcard((WildcardType) type, depth);
      case INTERSECTION -> of(((IntersectionType) type).getBounds().get(0), depth + 1);
      default -> type.getKind().isPrimitive() ? primitive(type) : JavaType.VOID;
    };
  }

  private static JavaType primitive(TypeMirror type) {
    return JavaType.named(type.getKind().name().toLowerCase(java.util.Locale.ROOT));
  }

  private static JavaType declared(DeclaredType type, int depth) {
    String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
    if (name.isEmpty()) {
      List<? extends TypeMirror> parents = ((TypeElement) type.asElement()).getInterfaces();
      return parents.isEmpty() ? JavaType.OBJECT : of(parents.get(0), depth + 1);
    }
    List<JavaType> arguments =
        type.getTypeArguments().stream().map(argument -> of(argument, depth + 1)).toList();
    return new JavaType(name, arguments, 0);
  }

  private static JavaType variable(TypeVariable type, int depth) {
    String name = type.asElement().getSimpleName().toString();
    boolean captured = name.startsWith("<") || name.isEmpty();
    return captured ? of(type.getUpperBound(), depth + 1) : JavaType.named(name);
  }

  private static JavaType wildcard(WildcardType type, int depth) {
    TypeMirror upper = type.getExtendsBound();
    TypeMirror lower = type.getSuperBound();
    if (upper == null && lower == null) {
      return JavaType.OBJECT;
    }
    return of(upper != null ? upper : lower, depth + 1);
  }
}
