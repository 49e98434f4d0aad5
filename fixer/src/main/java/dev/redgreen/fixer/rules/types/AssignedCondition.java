package dev.redgreen.fixer.rules.types;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.Tree;
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
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code a = b} within an expression where two values are to be compared. Assignment binds weaker
 * than every other operator, so {@code a = b && c} errs at its right side and {@code a && b = c} at
 * its left.
 */
public final class AssignedCondition implements Rule {
  private static final String WHY = "A single `=` assigns; `==` compares.";

  @Override
  public Set<String> codes() {
    return Set.of(
        "prob.found.req",
        "unexpected.type",
        "incomparable.types",
        "operator.cant.be.applied",
        "operator.cant.be.applied.1",
        "cant.assign.val.to.var");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return site.path().stream().flatMap(path -> repairs(site, path));
  }

  private static Stream<Repair> repairs(Site site, TreePath path) {
    List<Edit> signs = new ArrayList<>();
    assignments(path).forEach(set -> signs.add(doubled(site, set)));
    Stream<Repair> all =
        signs.size() < 2
            ? Stream.empty()
            : Stream.of(new Repair(Patch.of(signs), WHY, Standing.VERIFIED));
    Stream<Repair> each =
        signs.stream().map(sign -> new Repair(Patch.of(sign), WHY, Standing.VERIFIED));
    return Stream.concat(each, all);
  }

  /** The assignments around the place and within it whose value something takes. */
  private static List<AssignmentTree> assignments(TreePath path) {
    List<AssignmentTree> found = new ArrayList<>();
    for (TreePath at = path; at != null && !ends(at.getLeaf()); at = at.getParentPath()) {
      if (at.getLeaf() instanceof AssignmentTree set && isValue(at)) {
        found.add(set);
      }
    }
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitAssignment(AssignmentTree set, Void unused) {
        if (!found.contains(set) && isValue(getCurrentPath())) {
          found.add(set);
        }
        return super.visitAssignment(set, unused);
      }

      @Override
      public Void visitClass(ClassTree type, Void unused) {
        return null;
      }
    }.scan(path, null);
    return found;
  }

  private static boolean ends(Tree tree) {
    return tree instanceof BlockTree || tree instanceof ClassTree;
  }

  private static boolean isValue(TreePath path) {
    return !(path.getParentPath().getLeaf() instanceof ExpressionStatementTree);
  }

  private static Edit doubled(Site site, AssignmentTree set) {
    Facts facts = site.facts();
    int at = site.text().indexOf('=', facts.end(set.getVariable()));
    return new Edit.Replace(site.file(), at, at + 1, "==");
  }
}
