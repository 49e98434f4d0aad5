package dev.redgreen.patterns.index;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.WildcardTree;
import com.sun.source.util.SimpleTreeVisitor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes types as the source names them, without annotations. */
final class TypeNames extends SimpleTreeVisitor<String, Void> {
  String of(Tree type) {
    return visit(type, null);
  }

  List<String> of(List<? extends Tree> types) {
    return types.stream().map(this::of).toList();
  }

  @Override
  protected String defaultAction(Tree node, Void unused) {
    return node.toString();
  }

  @Override
  public String visitAnnotatedType(AnnotatedTypeTree node, Void unused) {
    return of(node.getUnderlyingType());
  }

  @Override
  public String visitArrayType(ArrayTypeTree node, Void unused) {
    return of(node.getType()) + "[]";
  }

  @Override
  public String visitIdentifier(IdentifierTree node, Void unused) {
    return node.getName().toString();
  }

  @Override
  public String visitMemberSelect(MemberSelectTree node, Void unused) {
    return of(node.getExpression()) + "." + node.getIdentifier();
  }

  @Override
  public String visitParameterizedType(ParameterizedTypeTree node, Void unused) {
    return of(node.getType()) + "<" + String.join(", ", of(node.getTypeArguments())) + ">";
  }

  @Override
  public String visitPrimitiveType(PrimitiveTypeTree node, Void unused) {
    return node.getPrimitiveTypeKind().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String visitWildcard(WildcardTree node, Void unused) {
    return switch (node.getKind()) {
      case EXTENDS_WILDCARD -> "? extends " + of(node.getBound());
      case SUPER_WILDCARD -> "? super " + of(node.getBound());
      default -> "?";
    };
  }

  @Override
  public String visitTypeParameter(TypeParameterTree node, Void unused) {
    String bounds = node.getBounds().stream().map(this::of).collect(Collectors.joining(" & "));
    return node.getName() + (bounds.isEmpty() ? "" : " extends " + bounds);
  }
}
