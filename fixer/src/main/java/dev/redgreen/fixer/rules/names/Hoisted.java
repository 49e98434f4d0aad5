package dev.redgreen.fixer.rules.names;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A variable is used behind the loop or block that declares it: it is declared before. */
public final class Hoisted implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of("cant.resolve.location");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return site.missing().equals("variable") && site.nameStart() >= 0
        ? site.path().stream().flatMap(path -> earlier(site, path))
        : Stream.empty();
  }

  private static Stream<Repair> earlier(Site site, TreePath path) {
    for (TreePath at = path;
        at.getParentPath() != null && !(at.getLeaf() instanceof MethodTree);
        at = at.getParentPath()) {
      if (at.getParentPath().getLeaf() instanceof BlockTree block) {
        List<? extends StatementTree> all = block.getStatements();
        for (StatementTree statement : all.subList(0, Math.max(0, all.indexOf(at.getLeaf())))) {
          List<VariableTree> declared = declared(statement, site.error().symbol());
          if (declared.size() == 1) {
            return hoisted(site, statement, declared.get(0));
          }
        }
      }
    }
    return Stream.empty();
  }

  /** Variables of a name that a statement declares inside of it. */
  private static List<VariableTree> declared(StatementTree statement, String name) {
    List<VariableTree> found = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree variable, Void unused) {
        if (variable.getName().contentEquals(name)
            && variable.getInitializer() != null
            && variable.getModifiers().getFlags().isEmpty()) {
          found.add(variable);
        }
        return super.visitVariable(variable, unused);
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree lambda, Void unused) {
        return null;
      }

      @Override
      public Void visitClass(ClassTree type, Void unused) {
        return null;
      }
    }.scan(statement, null);
    return found;
  }

  private static Stream<Repair> hoisted(Site site, StatementTree statement, VariableTree variable) {
    int start = site.facts().start(variable.getType());
    int end = site.facts().end(variable.getType());
    int before = site.facts().start(statement);
    if (start < 0 || end > site.text().length() || variable.getType().toString().equals("var")) {
      return Stream.empty();
    }
    String name = variable.getName().toString();
    String line =
        site.text().substring(start, end)
            + " "
            + name
            + ";"
            + Layout.newline(site.text())
            + Layout.indent(site.text(), before);
    String why = "`" + name + "` ends with the block that declares it, so it is declared before.";
    return Stream.of(
        site.replace(start, end + 1, "", why)
            .and(new Edit.Replace(site.file(), before, before, line)));
  }
}
