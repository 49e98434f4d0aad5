package dev.redgreen.fixer.rules.flow;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.Layout;
import dev.redgreen.fixer.rules.know.TypeText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * A variable may have no value: a field gets the constructor's parameter, a local begins with zero.
 */
public final class Uninitialised implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of(
        "var.might.not.have.been.initialized", "var.not.initialized.in.default.constructor");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return site.path().stream().flatMap(path -> repairs(site, path));
  }

  private static Stream<Repair> repairs(Site site, TreePath path) {
    Element element = site.facts().element(path).orElse(null);
    String name = site.error().symbol();
    if (element != null && element.getKind() == ElementKind.LOCAL_VARIABLE) {
      return local(site, element);
    }
    return Stream.of(
            site.error().code().endsWith("default.constructor")
                ? NewConstructor.of(site, name)
                : Stream.<Repair>empty(),
            fromParameter(site, path, name),
            notFinal(site, path, name))
        .flatMap(all -> all);
  }

  private static Stream<Repair> local(Site site, Element element) {
    Facts facts = site.facts();
    String zero = TypeText.zero(element.asType());
    String why =
        "`"
            + element.getSimpleName()
            + "` may be read before it is set; it begins as "
            + zero
            + ".";
    return facts.declaration(element).stream()
        .filter(tree -> tree instanceof VariableTree variable && variable.getInitializer() == null)
        .map(tree -> site.insert(facts.end(tree) - 1, " = " + zero, why))
        .map(repair -> new Repair(repair.patch(), repair.why(), Standing.PLAUSIBLE));
  }

  /** javac complains once at each place: what else the constructor forgets is kept with it. */
  private static Stream<Repair> fromParameter(Site site, TreePath path, String name) {
    return Facts.enclosing(path, MethodTree.class).stream()
        .map(at -> (MethodTree) at.getLeaf())
        .filter(method -> method.getBody() != null)
        .flatMap(
            method -> {
              List<String> forgotten = forgotten(site.facts(), path, method);
              return forgotten.contains(name)
                  ? Stream.of(forgotten, List.of(name))
                      .distinct()
                      .map(names -> assigned(site, path, method, names))
                  : Stream.empty();
            });
  }

  /** Final fields that are not set and for which there is a parameter of the same name. */
  private static List<String> forgotten(Facts facts, TreePath path, MethodTree method) {
    Set<String> given = new HashSet<>();
    method.getParameters().forEach(parameter -> given.add(parameter.getName().toString()));
    method.getBody().getStatements().forEach(statement -> given.removeAll(set(statement)));
    return fields(facts, path).stream()
        .filter(field -> field.getModifiers().contains(Modifier.FINAL))
        .filter(field -> field.getConstantValue() == null)
        .map(field -> field.getSimpleName().toString())
        .filter(given::contains)
        .toList();
  }

  private static Set<String> set(Tree statement) {
    return statement instanceof ExpressionStatementTree one
            && one.getExpression() instanceof AssignmentTree set
        ? Set.of(set.getVariable().toString().replace("this.", ""))
        : Set.of();
  }

  private static List<VariableElement> fields(Facts facts, TreePath path) {
    return Facts.enclosing(path, ClassTree.class)
        .flatMap(facts::element)
        .map(owner -> ElementFilter.fieldsIn(owner.getEnclosedElements()))
        .orElse(List.of());
  }

  private static Repair assigned(Site site, TreePath path, MethodTree method, List<String> names) {
    Facts facts = site.facts();
    String text = site.text();
    int open = facts.start(method.getBody()) + 1;
    int at = position(facts, path, method, names.get(0), open);
    String why = "The constructor gets `" + String.join("`, `", names) + "` and never keeps it.";
    String start =
        Layout.newline(text) + Layout.indent(text, facts.start(method)) + Layout.unit(text);
    String set =
        names.stream()
            .map(name -> start + "this." + name + " = " + name + ";")
            .collect(Collectors.joining());
    return site.insert(at, set, why);
  }

  /** Behind the assignments of the fields that are declared before this one. */
  private static int position(
      Facts facts, TreePath path, MethodTree method, String name, int open) {
    List<String> before =
        fields(facts, path).stream()
            .map(field -> field.getSimpleName().toString())
            .takeWhile(field -> !field.equals(name))
            .toList();
    int at = open;
    for (Tree statement : method.getBody().getStatements()) {
      boolean earlier = set(statement).stream().anyMatch(before::contains);
      boolean call = statement.toString().startsWith("super(");
      // A call of super that nobody wrote has no place.
      at = earlier || call ? Math.max(at, facts.end(statement)) : at;
    }
    return at;
  }

  private static Stream<Repair> notFinal(Site site, TreePath path, String name) {
    Facts facts = site.facts();
    return fields(facts, path).stream()
        .filter(field -> field.getSimpleName().contentEquals(name))
        .flatMap(
            field ->
                facts.declaration(field).stream()
                    .map(
                        tree ->
                            site.insert(
                                facts.end(tree) - 1,
                                " = " + TypeText.zero(field.asType()),
                                "`"
                                    + name
                                    + "` is final and never set; it gets a value that says"
                                    + " nothing.")))
        .map(Repair::asStub);
  }
}
