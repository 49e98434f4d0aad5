package dev.redgreen.fixer.rules.members;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.ImportEdit;
import dev.redgreen.fixer.rules.know.OwnMember;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** A member that may not be seen here: its getter is used, or it is opened as far as is needed. */
public final class Access implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of(
        "report.access",
        "not.def.public.cant.access",
        "not.def.access.class.intf.cant.access",
        "not.def.public",
        "cant.apply.symbol",
        "cant.apply.symbols");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    if (site.error().code().contains("cant.apply")) {
      return site.path().stream().flatMap(path -> hidden(site, path));
    }
    return site.path().stream()
        .flatMap(
            path ->
                element(site, path).stream()
                    .map(one -> notVisible(site, one))
                    .flatMap(one -> Stream.concat(getter(site, path, one), opened(site, one))));
  }

  private static Optional<Element> element(Site site, TreePath path) {
    Optional<Element> here = site.facts().element(path).filter(Access::known);
    if (here.isEmpty() && path.getLeaf() instanceof NewClassTree made) {
      return site.facts()
          .element(new TreePath(path, made.getIdentifier()))
          .filter(TypeElement.class::isInstance)
          .flatMap(type -> constructor((TypeElement) type, made.getArguments().size()));
    }
    return here.or(() -> byName(site, path));
  }

  /** Private constructors are not among those that javac says do not fit. */
  private static Stream<Repair> hidden(Site site, TreePath path) {
    if (!(path.getLeaf() instanceof NewClassTree made)) {
      return Stream.empty();
    }
    return site.facts().element(new TreePath(path, made.getIdentifier())).stream()
        .filter(TypeElement.class::isInstance)
        .flatMap(type -> ElementFilter.constructorsIn(type.getEnclosedElements()).stream())
        .filter(one -> one.getModifiers().contains(Modifier.PRIVATE))
        .filter(one -> one.getParameters().size() == made.getArguments().size())
        .flatMap(one -> opened(site, one));
  }

  /** What is not visible: the member, or the type that it is of. */
  private static Element notVisible(Site site, Element element) {
    return site.error().code().endsWith("not.def.access.class.intf.cant.access")
            && element.getEnclosingElement() instanceof TypeElement type
        ? type
        : element;
  }

  private static boolean known(Element element) {
    return element.asType().getKind() != TypeKind.ERROR || element instanceof TypeElement;
  }

  private static Optional<Element> constructor(TypeElement type, int arguments) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .filter(one -> one.getParameters().size() == arguments)
        .findFirst()
        .map(one -> one);
  }

  private static Optional<Element> byName(Site site, TreePath path) {
    if (!(path.getLeaf() instanceof MemberSelectTree select)) {
      return Optional.empty();
    }
    return site.facts()
        .type(new TreePath(path, select.getExpression()))
        .map(type -> site.facts().types().asElement(type))
        .filter(TypeElement.class::isInstance)
        .flatMap(
            type ->
                type.getEnclosedElements().stream()
                    .filter(one -> one.getSimpleName().contentEquals(select.getIdentifier()))
                    .findFirst()
                    .map(one -> (Element) one));
  }

  private static Stream<Repair> getter(Site site, TreePath path, Element field) {
    boolean read =
        field.getKind() == ElementKind.FIELD
            && !(path.getParentPath().getLeaf() instanceof AssignmentTree set
                && set.getVariable() == path.getLeaf())
            && !(path.getParentPath().getLeaf() instanceof MethodInvocationTree call
                && call.getMethodSelect() == path.getLeaf());
    if (!read || !(field.getEnclosingElement() instanceof TypeElement type)) {
      return Stream.empty();
    }
    String name = field.getSimpleName().toString();
    String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    List<String> names = List.of("get" + capital, "is" + capital, name);
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(one -> one.getParameters().isEmpty())
        .map((ExecutableElement one) -> one.getSimpleName().toString())
        .filter(names::contains)
        .map(
            one ->
                site.replace(
                    site.error().end() - name.length(),
                    site.error().end(),
                    one + "()",
                    "`" + name + "` is private; `" + one + "()` gives it."));
  }

  private static Stream<Repair> opened(Site site, Element element) {
    String home = ImportEdit.packageOf(site.text());
    boolean samePackage = packageOf(element).equals(home);
    return OwnMember.of(site.tree(), element).flatMap(Modifiers::of).stream()
        .flatMap(
            modifiers ->
                Stream.of(samePackage ? "" : "public", "protected", "public")
                    .distinct()
                    .flatMap(access -> modifiers.access(access).stream()))
        .map(
            edit ->
                new Repair(
                    Patch.of(edit),
                    "`"
                        + element.getSimpleName()
                        + "` is used from outside, so it is opened as far as that needs.",
                    Standing.VERIFIED));
  }

  private static String packageOf(Element element) {
    Element at = element;
    while (at != null && !(at instanceof PackageElement)) {
      at = at.getEnclosingElement();
    }
    return at == null ? "" : ((PackageElement) at).getQualifiedName().toString();
  }
}
