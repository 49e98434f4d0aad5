package dev.redgreen.patterns.index;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.NoType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** Writes types with qualified names, without annotations. */
final class MirrorNames extends SimpleTypeVisitor14<String, Void> {
  String of(TypeMirror type) {
    return visit(type, null);
  }

  List<String> of(List<? extends TypeMirror> types) {
    return types.stream().map(this::of).toList();
  }

  /** A type parameter with those of its bounds that say something. */
  String of(TypeParameterElement parameter) {
    String bounds =
        parameter.getBounds().stream()
            .map(this::of)
            .filter(bound -> !bound.equals("java.lang.Object"))
            .collect(Collectors.joining(" & "));
    return parameter.getSimpleName() + (bounds.isEmpty() ? "" : " extends " + bounds);
  }

  @Override
  protected String defaultAction(TypeMirror type, Void unused) {
    return type.toString();
  }

  @Override
  public String visitPrimitive(PrimitiveType type, Void unused) {
    return type.getKind().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String visitNoType(NoType type, Void unused) {
    return "void";
  }

  @Override
  public String visitArray(ArrayType type, Void unused) {
    return of(type.getComponentType()) + "[]";
  }

  @Override
  public String visitDeclared(DeclaredType type, Void unused) {
    TypeElement element = (TypeElement) type.asElement();
    element.getKind(); // reads the class file: until then a nested type is named Outer$Inner
    String name = element.getQualifiedName().toString();
    List<String> arguments = of(type.getTypeArguments());
    return arguments.isEmpty() ? name : name + "<" + String.join(", ", arguments) + ">";
  }

  @Override
  public String visitError(ErrorType type, Void unused) {
    return visitDeclared(type, unused);
  }

  @Override
  public String visitTypeVariable(TypeVariable type, Void unused) {
    return type.asElement().getSimpleName().toString();
  }

  @Override
  public String visitWildcard(WildcardType type, Void unused) {
    return "?"
        + bound(" extends ", type.getExtendsBound())
        + bound(" super ", type.getSuperBound());
  }

  @Override
  public String visitIntersection(IntersectionType type, Void unused) {
    return type.getBounds().stream().map(this::of).collect(Collectors.joining(" & "));
  }

  private String bound(String word, @Nullable TypeMirror type) {
    return type == null ? "" : word + of(type);
  }
}
