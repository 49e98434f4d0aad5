package dev.redgreen.fixer.rules.create;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Expected;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.OwnType;
import dev.redgreen.fixer.rules.know.Scope;
import dev.redgreen.fixer.rules.know.TypeText;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** A variable that is not found is declared where it is set, or as a field or enum constant. */
public final class NewVariable implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of("cant.resolve", "cant.resolve.location");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return site.missing().equals("variable") && site.nameStart() >= 0
        ? site.path().stream().flatMap(path -> repairs(site, path))
        : Stream.empty();
  }

  private static Stream<Repair> repairs(Site site, TreePath path) {
    if (isKept(site.facts(), path)) {
      return kept(site, path).stream();
    }
    if (path.getLeaf() instanceof IdentifierTree) {
      return Stream.concat(local(site, path).stream(), field(site, path).stream());
    }
    return member(site, path).stream();
  }

  /** Whether a parameter of the same name is kept, as in {@code this.name = name}. */
  private static boolean isKept(Facts facts, TreePath path) {
    return path.getLeaf() instanceof MemberSelectTree select
        && select.getExpression().toString().equals("this")
        && path.getParentPath().getLeaf() instanceof AssignmentTree set
        && set.getVariable() == select
        && set.getExpression() instanceof IdentifierTree value
        && value.getName().equals(select.getIdentifier())
        && facts
            .element(new TreePath(path.getParentPath(), value))
            .filter(one -> one.getKind() == ElementKind.PARAMETER)
            .isPresent();
  }

  private static Optional<Repair> kept(Site site, TreePath path) {
    Facts facts = site.facts();
    String name = site.error().symbol();
    String why = "`" + name + "` is kept in a field that was never declared.";
    return Scope.at(facts, path).types().stream()
        .findFirst()
        .flatMap(owner -> OwnType.of(site.tree(), owner))
        .flatMap(
            own ->
                wanted(facts, path)
                    .map(
                        type -> own.addField("private " + TypeText.simple(type) + " " + name + ";"))
                    .map(edit -> new Repair(Patch.of(edit), why, Standing.VERIFIED)));
  }

  private static Optional<Repair> local(Site site, TreePath path) {
    TreePath parent = path.getParentPath();
    boolean set =
        parent.getLeaf() instanceof AssignmentTree assignment
            && assignment.getVariable() == path.getLeaf()
            && parent.getParentPath().getLeaf() instanceof ExpressionStatementTree;
    if (!set) {
      return Optional.empty();
    }
    TreePath value = new TreePath(parent, ((AssignmentTree) parent.getLeaf()).getExpression());
    String why = "`" + site.error().symbol() + "` was never declared; it is where it is first set.";
    return site.facts()
        .type(value)
        .map(type -> site.insert(site.nameStart(), TypeText.simple(type) + " ", why));
  }

  private static Optional<Repair> field(Site site, TreePath path) {
    Facts facts = site.facts();
    Scope scope = Scope.at(facts, path);
    Optional<TypeMirror> type = wanted(facts, path);
    return type.flatMap(
        wanted ->
            scope.types().stream()
                .findFirst()
                .flatMap(owner -> OwnType.of(site.tree(), owner))
                .map(
                    own ->
                        declared(
                            site, own, "private " + (scope.isStatic() ? "static " : ""), wanted)));
  }

  private static Optional<TypeMirror> wanted(Facts facts, TreePath path) {
    if (path.getParentPath().getLeaf() instanceof AssignmentTree set
        && set.getVariable() == path.getLeaf()) {
      return facts.type(new TreePath(path.getParentPath(), set.getExpression()));
    }
    return Expected.at(facts, path);
  }

  private static Repair declared(Site site, OwnType own, String modifiers, TypeMirror type) {
    String name = site.error().symbol();
    String why =
        "There is no `" + name + "`; a field of that name is made, which has no value yet.";
    return new Repair(
        Patch.of(own.add(modifiers + TypeText.simple(type) + " " + name + ";")),
        why,
        Standing.STUB);
  }

  private static Optional<Repair> member(Site site, TreePath path) {
    Facts facts = site.facts();
    if (!(path.getLeaf() instanceof MemberSelectTree select)
        || !(facts.type(new TreePath(path, select.getExpression())).orElse(null)
            instanceof DeclaredType type)
        || !(type.asElement() instanceof TypeElement owner)) {
      return Optional.empty();
    }
    return OwnType.of(site.tree(), owner)
        .flatMap(
            own ->
                owner.getKind() == ElementKind.ENUM
                    ? EnumConstant.add(site, own)
                    : wanted(facts, path)
                        .map(wanted -> declared(site, own, modifiers(facts, path), wanted)));
  }

  private static String modifiers(Facts facts, TreePath path) {
    MemberSelectTree select = (MemberSelectTree) path.getLeaf();
    boolean isStatic =
        facts.element(new TreePath(path, select.getExpression())).orElse(null)
            instanceof TypeElement;
    return isStatic ? "public static " : "public ";
  }
}
