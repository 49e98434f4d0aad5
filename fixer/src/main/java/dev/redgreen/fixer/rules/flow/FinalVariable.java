package dev.redgreen.fixer.rules.flow;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.OwnType;
import dev.redgreen.fixer.rules.know.Scope;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** A variable that is set more than once cannot be final. */
public final class FinalVariable implements Rule {
  private static final Pattern FINAL = Pattern.compile("\\bfinal\\s+");

  @Override
  public Set<String> codes() {
    return Set.of(
        "cant.assign.val.to.var",
        "cant.assign.val.to.final.var",
        "var.might.already.be.assigned",
        "var.might.be.assigned.in.loop",
        "final.parameter.may.not.be.assigned",
        "var.might.not.have.been.initialized",
        "var.not.initialized.in.default.constructor");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    Facts facts = site.facts();
    return site.error().code().contains("initialized")
        ? setElsewhere(site)
        : site.path().flatMap(path -> variable(facts, path)).stream()
            .flatMap(element -> repair(site, element).stream());
  }

  /** A field that no constructor sets, though a method does. */
  private static Stream<Repair> setElsewhere(Site site) {
    String name = site.error().symbol();
    boolean set =
        site.tree().compile().errors().stream()
            .anyMatch(
                error ->
                    error.code().contains("cant.assign.val.to")
                        && error.place().file().equals(site.file())
                        && error.symbol().equals(name));
    return set
        ? site.path().stream()
            .flatMap(path -> Scope.at(site.facts(), path).types().stream())
            .flatMap(type -> ElementFilter.fieldsIn(type.getEnclosedElements()).stream())
            .filter(field -> field.getSimpleName().contentEquals(name))
            .flatMap(field -> repair(site, field).stream())
        : Stream.empty();
  }

  private static Optional<Element> variable(Facts facts, TreePath path) {
    if (path.getLeaf() instanceof AssignmentTree set) {
      return facts.element(new TreePath(path, set.getVariable()));
    }
    if (path.getLeaf() instanceof UnaryTree unary) {
      return facts.element(new TreePath(path, unary.getExpression()));
    }
    if (path.getLeaf() instanceof CompoundAssignmentTree set) {
      return facts.element(new TreePath(path, set.getVariable()));
    }
    return facts.element(path);
  }

  private static Optional<Repair> repair(Site site, Element element) {
    String why = "`" + element.getSimpleName() + "` is set more than once, so it is not final.";
    Facts facts = site.facts();
    Optional<Edit.Replace> here =
        facts
            .declaration(element)
            .filter(VariableTree.class::isInstance)
            .flatMap(
                tree ->
                    without(
                        site.file(),
                        site.text(),
                        facts.start(tree),
                        facts.end(((VariableTree) tree).getModifiers())));
    return here.or(() -> elsewhere(site, element))
        .map(edit -> new Repair(Patch.of(edit), why, Standing.VERIFIED));
  }

  private static Optional<Edit.Replace> elsewhere(Site site, Element element) {
    if (!(element.getEnclosingElement() instanceof TypeElement type)) {
      return Optional.empty();
    }
    return OwnType.of(site.tree(), type)
        .flatMap(
            own ->
                own.tree().getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .filter(field -> field.getName().contentEquals(element.getSimpleName()))
                    .findFirst()
                    .flatMap(
                        field ->
                            without(
                                own.file(),
                                own.text(),
                                own.parsed().start(field),
                                own.parsed().end(field.getModifiers()))));
  }

  private static Optional<Edit.Replace> without(Path file, String text, int start, int end) {
    Matcher found =
        FINAL.matcher(text).region(start, Math.min(text.length(), Math.max(start, end) + 1));
    return found.find()
        ? Optional.of(new Edit.Replace(file, found.start(), found.end(), ""))
        : Optional.empty();
  }
}
