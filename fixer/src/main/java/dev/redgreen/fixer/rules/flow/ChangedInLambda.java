package dev.redgreen.fixer.rules.flow;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** A lambda or inner class changes a local variable: it becomes an array of one element. */
public final class ChangedInLambda implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of("cant.ref.non.effectively.final.var", "local.var.accessed.from.icls.needs.final");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return site
        .path()
        .filter(path -> path.getLeaf() instanceof IdentifierTree && changes(path))
        .flatMap(path -> held(site, path))
        .stream();
  }

  private static boolean changes(TreePath path) {
    Tree use = path.getLeaf();
    Tree parent = path.getParentPath().getLeaf();
    return (parent instanceof AssignmentTree set && set.getVariable() == use)
        || (parent instanceof CompoundAssignmentTree added && added.getVariable() == use)
        || (parent instanceof UnaryTree step && step.getKind().name().endsWith("CREMENT"));
  }

  private static Optional<Repair> held(Site site, TreePath path) {
    Facts facts = site.facts();
    Element variable = facts.element(path).orElse(null);
    Optional<TreePath> method = Facts.enclosing(path, MethodTree.class);
    if (variable == null || method.isEmpty()) {
      return Optional.empty();
    }
    return facts
        .declaration(variable)
        .filter(VariableTree.class::isInstance)
        .map(VariableTree.class::cast)
        .filter(one -> one.getInitializer() != null && facts.start(one.getType()) >= 0)
        .filter(one -> !one.getType().toString().contains("<"))
        .map(one -> held(site, method.get(), variable, one));
  }

  private static Repair held(Site site, TreePath method, Element variable, VariableTree declared) {
    Facts facts = site.facts();
    List<Edit> edits = new ArrayList<>();
    int type = facts.end(declared.getType());
    int value = facts.start(declared.getInitializer());
    int end = facts.end(declared.getInitializer());
    edits.add(new Edit.Replace(site.file(), type, type, "[]"));
    edits.add(new Edit.Replace(site.file(), value, value, "{"));
    edits.add(new Edit.Replace(site.file(), end, end, "}"));
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree use, Void unused) {
        if (facts.element(getCurrentPath()).filter(variable::equals).isPresent()) {
          int at = facts.end(use);
          edits.add(new Edit.Replace(site.file(), at, at, "[0]"));
        }
        return null;
      }
    }.scan(method, null);
    String why =
        "`"
            + variable.getSimpleName()
            + "` is changed by what runs later, so it is kept in an array.";
    return new Repair(Patch.of(edits), why, Standing.VERIFIED);
  }
}
