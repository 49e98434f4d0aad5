package dev.redgreen.fixer.rules.flow;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A method ends without the value that it has to return. */
public final class MissingReturn implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of("missing.ret.stmt");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    Optional<TreePath> method =
        site.path().flatMap(path -> Facts.enclosing(path, MethodTree.class));
    boolean inLambda =
        site.path().flatMap(path -> Facts.enclosing(path, LambdaExpressionTree.class)).isPresent();
    return method.isEmpty() || inLambda ? Stream.empty() : repairs(site, method.get());
  }

  private static Stream<Repair> repairs(Site site, TreePath path) {
    MethodTree method = (MethodTree) path.getLeaf();
    Tree declared = method.getReturnType();
    if (declared == null || method.getBody() == null) {
      return Stream.empty();
    }
    return site.facts().type(new TreePath(path, declared)).stream()
        .flatMap(type -> repairs(site, path, method, type));
  }

  private static Stream<Repair> repairs(
      Site site, TreePath path, MethodTree method, TypeMirror type) {
    List<Repair> found = new ArrayList<>();
    TreePath body = new TreePath(path, method.getBody());
    List<? extends StatementTree> statements = method.getBody().getStatements();
    if (!statements.isEmpty()) {
      StatementTree last = statements.get(statements.size() - 1);
      lastExpression(site, new TreePath(body, last), type).ifPresent(found::add);
    }
    variables(site, path, method, type)
        .forEach(name -> found.add(returned(site, method.getBody(), name)));
    if (!statements.isEmpty() && givesItself(site, path, method, type)) {
      found.add(returned(site, method.getBody(), "this"));
    }
    if (statements.isEmpty() || !found.isEmpty()) {
      found.add(toVoid(site, method));
    }
    if (type.getKind() != TypeKind.VOID) {
      Repair zero = returned(site, method.getBody(), TypeText.zero(type));
      found.add(
          new Repair(
              zero.patch(),
              "The method ends without a value; " + TypeText.zero(type) + " stands in for it.",
              Standing.STUB));
    }
    return found.stream();
  }

  /** Whether the method is one of an object and returns one of its class, to be called in a row. */
  private static boolean givesItself(Site site, TreePath path, MethodTree method, TypeMirror type) {
    return !method.getModifiers().getFlags().contains(Modifier.STATIC)
        && site.facts()
            .element(path.getParentPath())
            .map(Element::asType)
            .filter(own -> type.getKind() == TypeKind.DECLARED)
            .filter(own -> site.facts().types().isSameType(own, type))
            .isPresent();
  }

  private static Repair toVoid(Site site, MethodTree method) {
    Facts facts = site.facts();
    Tree type = method.getReturnType();
    String why = "`" + method.getName() + "` returns nothing, so it is `void`.";
    return site.replace(facts.start(type), facts.end(type), "void", why);
  }

  private static Optional<Repair> lastExpression(Site site, TreePath last, TypeMirror type) {
    if (!(last.getLeaf() instanceof ExpressionStatementTree statement)) {
      return Optional.empty();
    }
    ExpressionTree expression = statement.getExpression();
    boolean call = expression instanceof MethodInvocationTree || expression instanceof NewClassTree;
    Facts facts = site.facts();
    return facts
        .type(new TreePath(last, expression))
        .filter(found -> call && found.getKind() != TypeKind.VOID)
        .filter(found -> facts.types().isAssignable(found, type))
        .map(
            found ->
                site.insert(
                    facts.start(statement),
                    "return ",
                    "What the last statement gives is what the method has to return."));
  }

  /** Variables of the type that the body declares, the last one first, then parameters. */
  private static List<String> variables(
      Site site, TreePath path, MethodTree method, TypeMirror type) {
    Facts facts = site.facts();
    List<String> names = new ArrayList<>();
    TreePath body = new TreePath(path, method.getBody());
    for (StatementTree statement : method.getBody().getStatements()) {
      add(facts, new TreePath(body, statement), statement, type, names);
    }
    for (VariableTree parameter : method.getParameters()) {
      List<String> one = new ArrayList<>();
      add(facts, new TreePath(path, parameter), parameter, type, one);
      names.addAll(one);
    }
    return names;
  }

  private static void add(
      Facts facts, TreePath path, Tree tree, TypeMirror type, List<String> names) {
    if (tree instanceof VariableTree variable
        && facts.type(path).filter(found -> facts.types().isAssignable(found, type)).isPresent()) {
      names.add(0, variable.getName().toString());
    }
  }

  private static Repair returned(Site site, BlockTree body, String value) {
    int brace = site.facts().end(body) - 1;
    String text = site.text();
    String why = "The method ends without a value; `" + value + "` is of the type that it returns.";
    int lineStart = Layout.lineStart(text, brace);
    if (!text.substring(lineStart, brace).isBlank()) {
      return site.insert(brace, " return " + value + "; ", why);
    }
    String indent = Layout.indent(text, brace) + Layout.unit(text);
    return site.insert(lineStart, indent + "return " + value + ";" + Layout.newline(text), why);
  }
}
