package dev.redgreen.fixer.rules.types;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.Scope;
import dev.redgreen.fixer.rules.know.TypeText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/** A {@code return} with a value in a method without one, or the other way round. */
public final class ReturnValue implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of("prob.found.req");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    String message = site.error().message();
    Optional<TreePath> lambda =
        site.path().flatMap(path -> Facts.enclosing(path, LambdaExpressionTree.class));
    if (lambda.isPresent()) {
      return inLambda(site, lambda.get());
    }
    if (message.contains("unexpected return value")) {
      return site.path().stream().flatMap(path -> unexpected(site, path));
    }
    return message.contains("missing return value")
        ? site.path().stream().flatMap(path -> missing(site, path))
        : Stream.empty();
  }

  /** A lambda gives nothing where nothing is wanted, and what it computed where something is. */
  private static Stream<Repair> inLambda(Site site, TreePath lambda) {
    Optional<TreePath> path = site.path().flatMap(one -> Facts.enclosing(one, ReturnTree.class));
    if (path.isEmpty()) {
      return Stream.empty();
    }
    ReturnTree statement = (ReturnTree) path.get().getLeaf();
    int start = site.facts().start(statement);
    if (statement.getExpression() != null) {
      return site.error().message().contains("unexpected return value")
          ? Stream.of(
              site.replace(
                  start,
                  site.facts().start(statement.getExpression()),
                  "",
                  "Nobody wants a value from this lambda, so it returns none."))
          : Stream.empty();
    }
    return site.error().message().contains("missing return value")
        ? declaredIn(lambda)
            .map(
                name ->
                    site.insert(
                        start + "return".length(),
                        " " + name,
                        "The lambda has to give a value, and `" + name + "` is one."))
        : Stream.empty();
  }

  /** The variables that the body of a lambda declares, the last one first. */
  private static Stream<String> declaredIn(TreePath lambda) {
    Deque<String> names = new ArrayDeque<>();
    if (((LambdaExpressionTree) lambda.getLeaf()).getBody() instanceof BlockTree block) {
      for (StatementTree one : block.getStatements()) {
        if (one instanceof VariableTree variable) {
          names.addFirst(variable.getName().toString());
        }
      }
    }
    return names.stream();
  }

  private static Optional<TreePath> method(TreePath path) {
    return Facts.enclosing(path, LambdaExpressionTree.class).isPresent()
        ? Optional.empty()
        : Facts.enclosing(path, MethodTree.class);
  }

  private static Stream<Repair> unexpected(Site site, TreePath path) {
    Tree declared =
        method(path).map(at -> ((MethodTree) at.getLeaf()).getReturnType()).orElse(null);
    // A method's value is not attributed where none is expected, but its declaration is.
    Optional<TypeMirror> type = site.facts().type(path);
    if (declared == null) {
      return Stream.empty();
    }
    Facts facts = site.facts();
    Stream<String> names =
        type.isPresent()
            ? Stream.of(TypeText.simple(type.get()))
            : Stream.of("int", "String", "boolean", "Object");
    return names.map(
        name ->
            site.replace(
                facts.start(declared),
                facts.end(declared),
                name,
                "The method returns a value, so its return type is `" + name + "`."));
  }

  private static Stream<Repair> missing(Site site, TreePath path) {
    Facts facts = site.facts();
    Optional<TreePath> statement = Facts.enclosing(path, ReturnTree.class);
    Tree declared =
        method(path).map(at -> ((MethodTree) at.getLeaf()).getReturnType()).orElse(null);
    if (statement.isEmpty() || declared == null) {
      return Stream.empty();
    }
    TreePath method = method(path).orElseThrow();
    return facts.type(new TreePath(method, declared)).stream()
        .flatMap(
            type ->
                Scope.at(facts, statement.get()).variablesOf(type).stream()
                    .map(
                        variable ->
                            site.replace(
                                facts.start(statement.get().getLeaf()),
                                facts.end(statement.get().getLeaf()),
                                "return " + variable.name() + ";",
                                "The method has to return a `"
                                    + declared
                                    + "`: `"
                                    + variable.name()
                                    + "` is one.")));
  }
}
