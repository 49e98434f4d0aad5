package dev.redgreen.fixer.rules.members;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.OwnMember;
import dev.redgreen.fixer.rules.know.Scope;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * An instance member used without an instance: one of both is static, or an instance is at hand.
 */
public final class StaticOrNot implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of(
        "non-static.cant.be.ref",
        "encl.class.required",
        "cant.ref.before.ctor.called",
        "invalid.mref",
        "prob.found.req",
        "cant.resolve.location");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    String code = site.error().code();
    if (code.endsWith("cant.resolve.location")) {
      return site.inImport()
          ? site.path().stream().flatMap(path -> imported(site, path))
          : Stream.empty();
    }
    return site.path().stream()
        .filter(
            path ->
                !code.endsWith("prob.found.req") || path.getLeaf() instanceof MemberReferenceTree)
        .flatMap(path -> repairs(site, path));
  }

  private static Stream<Repair> repairs(Site site, TreePath path) {
    Optional<Element> member = element(site, path);
    Stream<Repair> opened =
        Stream.concat(member.stream(), overloads(member)).flatMap(one -> made(site, one));
    Stream<Repair> bound = enclosingMethod(site, path);
    if (site.inTest()) {
      return Stream.concat(opened, bound); // how a test calls a member is what it demands of it
    }
    boolean state = member.filter(one -> isState(site, one)).isPresent();
    Stream<Repair> through = throughInstance(site, path, member);
    boolean own = !state && member.filter(StaticOrNot::isHelper).isPresent();
    return Stream.of(
            own ? opened : through,
            own ? through : state ? bound : opened,
            state ? opened : bound,
            member.stream().flatMap(one -> newInstance(site, path, one)))
        .flatMap(repairs -> repairs);
  }

  /** A static import finds static members only. */
  private static Stream<Repair> imported(Site site, TreePath path) {
    return path.getLeaf() instanceof ImportTree line
        ? named(site, new TreePath(path, line.getQualifiedIdentifier())).stream()
            .flatMap(member -> made(site, member))
        : Stream.empty();
  }

  /** What only its class uses, and constants: no caller has an object in mind. */
  private static boolean isHelper(Element member) {
    return member.getModifiers().contains(Modifier.PRIVATE)
        || member.getKind() == ElementKind.FIELD
            && member.getModifiers().contains(Modifier.FINAL)
            && member.getSimpleName().toString().matches("[A-Z][A-Z0-9_]*");
  }

  private static Optional<Element> element(Site site, TreePath path) {
    if (path.getLeaf() instanceof NewClassTree inner) {
      return site.facts().element(new TreePath(path, inner.getIdentifier()));
    }
    Optional<Element> found =
        site.facts().element(path).filter(one -> one.getEnclosingElement() instanceof TypeElement);
    return found.isPresent() ? found : named(site, path);
  }

  /** Other members of the same name: which one a broken call means is not known. */
  private static Stream<? extends Element> overloads(Optional<Element> member) {
    return member.stream()
        .filter(one -> one.getEnclosingElement() instanceof TypeElement)
        .flatMap(
            one ->
                ((TypeElement) one.getEnclosingElement())
                    .getEnclosedElements().stream()
                        .filter(other -> !other.equals(one))
                        .filter(other -> other.getSimpleName().equals(one.getSimpleName())));
  }

  private static Optional<Element> named(Site site, TreePath path) {
    Stream<TypeElement> owners = Scope.at(site.facts(), path).types().stream();
    String name = site.error().symbol();
    if (path.getLeaf() instanceof MemberSelectTree select) {
      owners = owner(site, path, select.getExpression());
    }
    if (path.getLeaf() instanceof MemberReferenceTree reference) {
      owners = owner(site, path, reference.getQualifierExpression());
      name = reference.getName().toString();
    }
    String wanted = name;
    return owners
        .flatMap(type -> site.facts().elements().getAllMembers(type).stream())
        .filter(one -> one.getSimpleName().contentEquals(wanted))
        .findFirst()
        .map(one -> one);
  }

  private static Stream<TypeElement> owner(Site site, TreePath path, ExpressionTree before) {
    return site.facts().type(new TreePath(path, before)).stream()
        .map(type -> site.facts().types().asElement(type))
        .filter(TypeElement.class::isInstance)
        .map(TypeElement.class::cast);
  }

  /** {@code Type.member} where a variable of that type is in scope. */
  private static Stream<Repair> throughInstance(
      Site site, TreePath path, Optional<Element> member) {
    Facts facts = site.facts();
    if (member.isEmpty() || !(member.get().getEnclosingElement() instanceof TypeElement owner)) {
      return Stream.empty();
    }
    boolean plain = path.getLeaf() instanceof IdentifierTree;
    if (!plain && !(path.getLeaf() instanceof MemberSelectTree)) {
      return Stream.empty();
    }
    return Scope.at(facts, path).variables().stream()
        .filter(
            variable ->
                variable.local() || variable.isStatic() && owner.getKind() != ElementKind.ENUM)
        .filter(
            variable ->
                facts
                    .types()
                    .isSubtype(
                        facts.types().erasure(variable.type()),
                        facts.types().erasure(owner.asType())))
        .limit(3)
        .map(
            variable ->
                plain
                    ? site.insert(
                        site.error().start(), variable.name() + ".", why(site, variable.name()))
                    : site.replace(
                        facts.start(((MemberSelectTree) path.getLeaf()).getExpression()),
                        facts.end(((MemberSelectTree) path.getLeaf()).getExpression()),
                        variable.name(),
                        why(site, variable.name())));
  }

  private static String why(Site site, String name) {
    return "`" + site.error().symbol() + "` needs an instance; `" + name + "` is one.";
  }

  private static Stream<Repair> enclosingMethod(Site site, TreePath path) {
    return Facts.enclosing(path, MethodTree.class).stream()
        .filter(at -> !((MethodTree) at.getLeaf()).getName().contentEquals("main"))
        .flatMap(at -> site.facts().element(at).stream())
        .flatMap(method -> OwnMember.of(site.tree(), method).stream())
        .flatMap(own -> Modifiers.of(own).stream())
        .flatMap(modifiers -> modifiers.without("static").stream())
        .map(
            edit ->
                new Repair(
                    Patch.of(edit),
                    "The method uses its instance, so it is not static.",
                    Standing.VERIFIED));
  }

  private static Stream<Repair> made(Site site, Element member) {
    return OwnMember.of(site.tree(), member).stream()
        .flatMap(own -> Modifiers.of(own).stream())
        .map(
            modifiers ->
                new Repair(
                    Patch.of(modifiers.with("static")),
                    "`"
                        + member.getSimpleName()
                        + "` is used without an instance, so it is static.",
                    isState(site, member) ? Standing.PLAUSIBLE : Standing.VERIFIED));
  }

  /** Whether each instance may have a value of its own. */
  private static boolean isState(Site site, Element member) {
    return member.getKind() == ElementKind.FIELD
        && site.facts().declaration(member).stream()
            .anyMatch(tree -> tree instanceof VariableTree field && field.getInitializer() == null);
  }

  private static Stream<Repair> newInstance(Site site, TreePath path, Element member) {
    if (!(member.getEnclosingElement() instanceof TypeElement type)
        || ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .noneMatch(one -> one.getParameters().isEmpty())) {
      return Stream.empty();
    }
    String created = "new " + type.getSimpleName() + "()";
    Repair repair =
        path.getLeaf() instanceof MemberSelectTree select
            ? site.replace(
                site.facts().start(select.getExpression()),
                site.facts().end(select.getExpression()),
                created,
                why(site, created))
            : site.insert(site.error().start(), created + ".", why(site, created));
    return Stream.of(new Repair(repair.patch(), repair.why(), Standing.PLAUSIBLE));
  }
}
