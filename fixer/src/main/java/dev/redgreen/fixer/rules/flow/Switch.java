package dev.redgreen.fixer.rules.flow;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.Layout;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A switch does not say what happens with every value: what is left is an error when it comes. */
public final class Switch implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of("not.exhaustive", "not.exhaustive.statement");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return site.path().flatMap(Switch::around).stream().flatMap(path -> completed(site, path));
  }

  private static Optional<TreePath> around(TreePath path) {
    return Facts.enclosing(path, SwitchExpressionTree.class)
        .or(() -> Facts.enclosing(path, SwitchTree.class));
  }

  private static Stream<Repair> completed(Site site, TreePath path) {
    Tree tree = path.getLeaf();
    List<? extends CaseTree> cases =
        tree instanceof SwitchExpressionTree one ? one.getCases() : ((SwitchTree) tree).getCases();
    ExpressionTree value =
        tree instanceof SwitchExpressionTree one
            ? one.getExpression()
            : ((SwitchTree) tree).getExpression();
    boolean arrow = cases.isEmpty() || cases.get(0).getCaseKind() == CaseTree.CaseKind.RULE;
    Facts facts = site.facts();
    String text = site.text();
    int brace = facts.end(tree) - 1;
    int line = Layout.lineStart(text, brace);
    boolean alone = text.substring(line, brace).isBlank();
    String indent =
        cases.isEmpty()
            ? Layout.indent(text, brace) + Layout.unit(text)
            : Layout.indent(text, facts.start(cases.get(0)));
    String argument =
        text.substring(facts.start(value), facts.end(value)).replaceAll("^\\((.*)\\)$", "$1");
    String thrown = "throw new IllegalArgumentException(String.valueOf(" + argument + "));";
    String added = "default" + (arrow ? " -> " : ": ") + thrown;
    String why = "The switch leaves values out; they are errors when they come.";
    Repair repair =
        alone
            ? site.insert(line, indent + added + Layout.newline(text), why)
            : site.insert(brace, added + " ", why);
    return Stream.of(new Repair(repair.patch(), repair.why(), Standing.PLAUSIBLE));
  }
}
