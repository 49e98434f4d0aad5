package dev.redgreen.fixer.rules.flow;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.ImportEdit;
import dev.redgreen.fixer.rules.know.Layout;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A checked exception that nobody declares or handles: it is declared, or wrapped and rethrown. */
public final class Unreported implements Rule {
  private static final Pattern EXCEPTION = Pattern.compile("unreported exception ([\\w.]+)");

  @Override
  public Set<String> codes() {
    return Set.of(
        "unreported.exception.need.to.catch.or.throw", "unreported.exception.implicit.close");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    Matcher found = EXCEPTION.matcher(site.error().message());
    if (!found.find()) {
      return Stream.empty();
    }
    String full = found.group(1);
    String name = full.substring(full.lastIndexOf('.') + 1);
    return site.path().stream()
        .flatMap(
            path ->
                Stream.of(
                        handlerOfOther(site, path),
                        declared(site, path, name, full).stream(),
                        wrapped(site, path, name, full).stream())
                    .flatMap(repairs -> repairs));
  }

  private static boolean inLambda(TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof LambdaExpressionTree) {
        return true;
      }
      if (at.getLeaf() instanceof MethodTree || at.getLeaf() instanceof ClassTree) {
        return false;
      }
    }
    return false;
  }

  /** A handler around the statement that handles what is never thrown is meant for this one. */
  private static Stream<Repair> handlerOfOther(Site site, TreePath path) {
    return Facts.enclosing(path, TryTree.class).stream()
        .flatMap(
            block ->
                ((TryTree) block.getLeaf())
                    .getCatches().stream()
                        .filter(handler -> isIdle(site, handler))
                        .map(handler -> new TreePath(block, handler)))
        .flatMap(handler -> OtherHandled.repairs(site, handler));
  }

  private static boolean isIdle(Site site, CatchTree handler) {
    int start = site.facts().start(handler);
    int end = site.facts().end(handler.getParameter().getType());
    return site.tree().compile().errors().stream()
        .filter(error -> error.place().file().equals(site.file()))
        .filter(error -> error.code().endsWith("except.never.thrown.in.try"))
        .anyMatch(error -> error.start() >= start && error.start() <= end);
  }

  private static Optional<Repair> declared(Site site, TreePath path, String name, String full) {
    Optional<TreePath> method = Facts.enclosing(path, MethodTree.class);
    if (method.isEmpty() || inLambda(path)) {
      return Optional.empty();
    }
    MethodTree tree = (MethodTree) method.get().getLeaf();
    Facts facts = site.facts();
    String why = "`" + tree.getName() + "` may throw `" + name + "`, so it declares it.";
    if (!tree.getThrows().isEmpty()) {
      ExpressionTree last = tree.getThrows().get(tree.getThrows().size() - 1);
      return Optional.of(imported(site, site.insert(facts.end(last), ", " + name, why), full));
    }
    int from =
        tree.getParameters().isEmpty()
            ? site.text().indexOf('(', nameOffset(site, tree))
            : facts.end(tree.getParameters().get(tree.getParameters().size() - 1));
    int at = site.text().indexOf(')', from) + 1;
    return Optional.of(imported(site, site.insert(at, " throws " + name, why), full));
  }

  private static int nameOffset(Site site, MethodTree tree) {
    Facts facts = site.facts();
    Tree type = tree.getReturnType();
    return type == null
        ? Math.max(facts.start(tree), facts.end(tree.getModifiers()))
        : facts.end(type);
  }

  /** A repair with the import that a type needs in its file. */
  static Repair imported(Site site, Repair repair, String full) {
    return ImportEdit.needed(site.file(), site.text(), full).map(repair::and).orElse(repair);
  }

  private static Optional<Repair> wrapped(Site site, TreePath path, String name, String full) {
    if (site.inTest()) {
      return Optional.empty();
    }
    for (TreePath at = path; at.getParentPath() != null; at = at.getParentPath()) {
      if (at.getParentPath().getLeaf() instanceof LambdaExpressionTree lambda
          && lambda.getBody() == at.getLeaf()
          && at.getLeaf() instanceof ExpressionTree) {
        return Optional.empty();
      }
      if (at.getLeaf() instanceof ThrowTree) {
        return Optional.empty();
      }
      if (at.getLeaf() instanceof StatementTree) {
        return Statements.around(path).map(statements -> wrapped(site, statements, name, full));
      }
    }
    return Optional.empty();
  }

  private static Repair wrapped(Site site, Statements statements, String name, String full) {
    Facts facts = site.facts();
    boolean declares = statements.one() instanceof VariableTree;
    Tree last = declares ? statements.last() : statements.one();
    int start = facts.start(statements.one());
    int end = facts.end(last);
    String text = site.text();
    String indent = Layout.indent(text, start);
    String unit = Layout.unit(text);
    String newline = Layout.newline(text);
    String inner = text.substring(start, end).replace(newline, newline + unit);
    String outer =
        name.equals("IOException") ? "java.io.UncheckedIOException" : "IllegalStateException";
    String wrapped =
        "try {"
            + newline
            + indent
            + unit
            + inner
            + newline
            + indent
            + "} catch ("
            + name
            + " e) {"
            + newline
            + indent
            + unit
            + "throw new "
            + outer
            + "(e);"
            + newline
            + indent
            + "}";
    String why =
        "`" + name + "` is checked and nobody handles it here; it goes on as `" + outer + "`.";
    return imported(site, site.replace(start, end, wrapped, why), full);
  }
}
