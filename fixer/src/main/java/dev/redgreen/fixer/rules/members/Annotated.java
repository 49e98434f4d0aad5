package dev.redgreen.fixer.rules.members;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.OwnType;
import dev.redgreen.fixer.rules.know.TypeText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * An annotation that lacks values, or that stands where it may not: one of the project's own is
 * permitted there, another goes.
 */
public final class Annotated implements Rule {
  private static final Pattern ELEMENTS =
      Pattern.compile("(?:element '(\\w+)'|elements ([\\w,\\s]+))");

  @Override
  public Set<String> codes() {
    return Set.of(
        "annotation.type.not.applicable",
        "annotation.type.not.applicable.to.type",
        "annotation.missing.default.value",
        "annotation.missing.default.value.1");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return annotation(site).stream()
        .flatMap(
            path ->
                site.error().code().contains("missing")
                    ? valued(site, path)
                    : Stream.concat(
                        permitted(site, path).stream(), Stream.of(removed(site, path))));
  }

  /** The annotation; where it is the only modifier, the modifiers cover the same characters. */
  private static Optional<TreePath> annotation(Site site) {
    return site.path()
        .map(
            path ->
                path.getLeaf() instanceof ModifiersTree all && !all.getAnnotations().isEmpty()
                    ? new TreePath(path, all.getAnnotations().get(0))
                    : path)
        .flatMap(path -> Facts.enclosing(path, AnnotationTree.class));
  }

  private static Repair removed(Site site, TreePath path) {
    String why = "`" + path.getLeaf() + "` has no business here.";
    return Removal.of(site, path.getLeaf(), why);
  }

  private static Optional<TypeElement> type(Site site, TreePath path) {
    AnnotationTree annotation = (AnnotationTree) path.getLeaf();
    return site.facts()
        .element(new TreePath(path, annotation.getAnnotationType()))
        .filter(TypeElement.class::isInstance)
        .map(TypeElement.class::cast);
  }

  /** The project's own annotation may also stand on what it stands on here. */
  private static Optional<Repair> permitted(Site site, TreePath path) {
    Optional<String> kind = kind(path.getParentPath().getParentPath().getLeaf());
    return type(site, path)
        .flatMap(type -> OwnType.of(site.tree(), type))
        .flatMap(own -> kind.flatMap(wanted -> permitted(own, wanted)));
  }

  private static Optional<String> kind(Tree declaration) {
    if (declaration instanceof ClassTree) {
      return Optional.of("TYPE");
    }
    if (declaration instanceof MethodTree method) {
      return Optional.of(method.getReturnType() == null ? "CONSTRUCTOR" : "METHOD");
    }
    return Optional.empty();
  }

  private static Optional<Repair> permitted(OwnType own, String kind) {
    return own.tree().getModifiers().getAnnotations().stream()
        .filter(one -> one.getAnnotationType().toString().endsWith("Target"))
        .flatMap(one -> one.getArguments().stream())
        .findFirst()
        .map(argument -> targets(own, argument, kind))
        .map(
            edit ->
                new Repair(
                    Patch.of(edit),
                    "`@" + own.tree().getSimpleName() + "` is used there, so it may be.",
                    Standing.VERIFIED));
  }

  private static Edit targets(OwnType own, ExpressionTree argument, String kind) {
    ExpressionTree value = argument instanceof AssignmentTree set ? set.getExpression() : argument;
    List<? extends ExpressionTree> known =
        value instanceof NewArrayTree array && array.getInitializers() != null
            ? array.getInitializers()
            : List.of(value);
    String first = known.isEmpty() ? "ElementType.TYPE" : known.get(0).toString();
    String prefix = first.substring(0, first.lastIndexOf('.') + 1);
    String all =
        Stream.concat(known.stream().map(Object::toString), Stream.of(prefix + kind))
            .collect(Collectors.joining(", ", "{", "}"));
    return new Edit.Replace(own.file(), own.parsed().start(value), own.parsed().end(value), all);
  }

  private static Stream<Repair> valued(Site site, TreePath path) {
    AnnotationTree annotation = (AnnotationTree) path.getLeaf();
    if (annotation.getAnnotationType().toString().endsWith("SuppressWarnings")) {
      return Stream.of(Removal.of(site, annotation, "It suppresses nothing, so it is left out."));
    }
    Matcher found = ELEMENTS.matcher(site.error().message());
    return found.find()
        ? type(site, path).stream().map(type -> valued(site, annotation, type, names(found)))
        : Stream.empty();
  }

  private static List<String> names(Matcher found) {
    String names = found.group(1) == null ? found.group(2) : found.group(1);
    return List.of(names.strip().split("[,\\s]+"));
  }

  /** Values that say nothing: what they should be is not known. */
  private static Repair valued(
      Site site, AnnotationTree annotation, TypeElement type, List<String> names) {
    String values =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(one -> names.contains(one.getSimpleName().toString()))
            .map(one -> one.getSimpleName() + " = " + nothing(one.getReturnType()))
            .collect(Collectors.joining(", "));
    int end = site.facts().end(annotation);
    boolean parenthesised = site.text().charAt(end - 1) == ')';
    String added = parenthesised ? separator(annotation) + values : "(" + values + ")";
    String why = "The annotation lacks " + String.join(", ", names) + "; these values are made up.";
    return site.insert(parenthesised ? end - 1 : end, added, why).asStub();
  }

  private static String separator(AnnotationTree annotation) {
    return annotation.getArguments().isEmpty() ? "" : ", ";
  }

  private static String nothing(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) {
      return "{}";
    }
    return switch (type.toString()) {
      case "java.lang.String" -> "\"\"";
      default -> type.toString().startsWith("java.lang.Class") ? "void.class" : constant(type);
    };
  }

  private static String constant(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return TypeText.zero(type);
    }
    return type instanceof DeclaredType declared
        ? declared.asElement().getEnclosedElements().stream()
            .filter(one -> one.getKind() == ElementKind.ENUM_CONSTANT)
            .findFirst()
            .map(one -> type + "." + one.getSimpleName())
            .orElse("null")
        : "null";
  }
}
