package dev.redgreen.fixer.rules.flow;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.Layout;
import dev.redgreen.fixer.rules.know.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A lambda or inner class reads a variable that changes: it reads a copy of it. */
public final class FinalCopy implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of("cant.ref.non.effectively.final.var", "local.var.accessed.from.icls.needs.final");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return site.path().stream().flatMap(path -> repair(site, path).stream());
  }

  private static Optional<Repair> repair(Site site, TreePath path) {
    TreePath inner = path;
    while (inner != null
        && !(inner.getLeaf() instanceof LambdaExpressionTree)
        && !(inner.getLeaf() instanceof ClassTree)) {
      inner = inner.getParentPath();
    }
    if (inner == null || !(path.getLeaf() instanceof IdentifierTree)) {
      return Optional.empty();
    }
    TreePath body = inner;
    return Statements.around(inner)
        .flatMap(
            statements ->
                site.facts()
                    .type(path)
                    .map(type -> copied(site, body.getLeaf(), statements, TypeText.simple(type))));
  }

  private static Repair copied(Site site, Tree inner, Statements statements, String type) {
    Facts facts = site.facts();
    String name = site.excerpt();
    String copy = "final" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    List<Edit> edits = new ArrayList<>();
    int at = facts.start(statements.one());
    String line = type + " " + copy + " = " + name + ";" + Layout.newline(site.text());
    edits.add(new Edit.Replace(site.file(), at, at, line + Layout.indent(site.text(), at)));
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree use, Void unused) {
        if (use.getName().contentEquals(name)) {
          edits.add(new Edit.Replace(site.file(), facts.start(use), facts.end(use), copy));
        }
        return null;
      }
    }.scan(inner, null);
    String why = "`" + name + "` changes, so what runs later reads the copy `" + copy + "`.";
    return new Repair(Patch.of(edits), why, Standing.VERIFIED);
  }
}
