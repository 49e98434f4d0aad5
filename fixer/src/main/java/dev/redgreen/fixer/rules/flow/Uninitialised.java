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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
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
    return Stream.concat(fromParameter(site, path, name), notFinal(site, path, name));
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

  private static Stream<Repair> fromParameter(Site site, TreePath path, String name) {
    return Facts.enclosing(path, MethodTree.class).stream()
        .map(at -> (MethodTree) at.getLeaf())
        .filter(method -> method.getBody() != null)
        .flatMap(
            method ->
                method.getParameters().stream()
                    .filter(parameter -> parameter.getName().contentEquals(name))
                    .map(parameter -> assigned(site, path, method, name)));
  }

  private static Repair assigned(Site site, TreePath path, MethodTree method, String name) {
    Facts facts = site.facts();
    String text = site.text();
    int open = facts.start(method.getBody()) + 1;
    int at = position(facts, path, method, name, open);
    String why = "The constructor gets `" + name + "` and never keeps it.";
    String indent = Layout.indent(text, facts.start(method)) + Layout.unit(text);
    return site.insert(
        at, Layout.newline(text) + indent + "this." + name + " = " + name + ";", why);
  }

  /** Behind the assignments of the fields that are declared before this one. */
  private static int position(
      Facts facts, TreePath path, MethodTree method, String name, int open) {
    Element owner = Facts.enclosing(path, ClassTree.class).flatMap(facts::element).orElse(null);
    if (!(owner instanceof TypeElement type)) {
      return open;
    }
    List<String> before = new ArrayList<>();
    for (Element field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (field.getSimpleName().contentEquals(name)) {
        break;
      }
      before.add(field.getSimpleName().toString());
    }
    int at = open;
    for (Tree statement : method.getBody().getStatements()) {
      boolean earlier =
          statement instanceof ExpressionStatementTree one
              && (one.getExpression() instanceof AssignmentTree set
                  && before.contains(set.getVariable().toString().replace("this.", "")));
      boolean call = statement.toString().startsWith("super(");
      at = earlier || call ? facts.end(statement) : at;
    }
    return at;
  }

  private static Stream<Repair> notFinal(Site site, TreePath path, String name) {
    Facts facts = site.facts();
    Element owner = Facts.enclosing(path, ClassTree.class).flatMap(facts::element).orElse(null);
    if (!(owner instanceof TypeElement type)) {
      return Stream.empty();
    }
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
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
                                    + "` is final and never set; it gets a value that says nothing.")))
        .map(Repair::asStub);
  }
}
