package dev.redgreen.fixer.rules.members;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.ImportEdit;
import dev.redgreen.fixer.rules.know.Layout;
import dev.redgreen.fixer.syntax.Lexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something is declared twice: the second is the same again, an assignment, or has another name.
 */
public final class Duplicate implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of(
        "already.defined",
        "already.defined.in.clinit",
        "already.defined.single.import",
        "already.defined.static.single.import",
        "already.defined.this.unit",
        "name.clash.same.erasure",
        "duplicate.class",
        "duplicate.default.label",
        "duplicate.case.label",
        "repeated.annotation.target",
        "duplicate.annotation.missing.container",
        "repeated.modifier");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    if (site.inImport()) {
      return ImportEdit.remove(site.file(), site.text(), site.error().start()).stream()
          .map(
              edit ->
                  new Repair(
                      Patch.of(edit),
                      "The name is imported or declared already.",
                      Standing.VERIFIED));
    }
    return site.path().stream().flatMap(path -> repairs(site, path));
  }

  private static Stream<Repair> repairs(Site site, TreePath path) {
    Tree tree = path.getLeaf();
    if (site.error().code().endsWith("label")) {
      return Facts.enclosing(path, CaseTree.class).stream()
          .map(at -> removed(site, at.getLeaf(), "The label is there already."));
    }
    if (tree instanceof AnnotationTree) {
      return Stream.of(removed(site, tree, "The annotation is there already."));
    }
    if (tree instanceof VariableTree variable) {
      return variable(site, path, variable);
    }
    if (tree instanceof MethodTree method) {
      return method(site, path, method);
    }
    return Stream.empty();
  }

  private static Stream<Repair> variable(Site site, TreePath path, VariableTree variable) {
    Facts facts = site.facts();
    int start = facts.start(variable);
    int name = site.error().start();
    String text = site.text();
    int at =
        text.indexOf(
            variable.getName().toString(),
            variable.getType() == null ? start : facts.end(variable.getType()));
    Stream<Repair> assigned =
        variable.getInitializer() == null
            ? Stream.of(
                removed(site, variable, "`" + variable.getName() + "` is declared already."))
            : Stream.of(
                site.replace(
                    start,
                    at,
                    "",
                    "`" + variable.getName() + "` is declared already, so it is only set here."));
    boolean twice = sameBefore(site, path);
    Stream<Repair> gone =
        twice
            ? Stream.of(removed(site, variable, "The same is declared just before."))
            : Stream.empty();
    return name < 0
        ? Stream.empty()
        : Stream.of(gone, assigned, otherName(site, path, variable, at)).flatMap(all -> all);
  }

  private static boolean sameBefore(Site site, TreePath path) {
    String mine = plain(site, path.getLeaf());
    Tree parent = path.getParentPath().getLeaf();
    Stream<? extends Tree> siblings =
        parent instanceof BlockTree block
            ? block.getStatements().stream()
            : parent instanceof ClassTree type ? type.getMembers().stream() : Stream.empty();
    return siblings.anyMatch(
        other ->
            !Objects.equals(other, path.getLeaf())
                && site.facts().start(other) >= 0
                && plain(site, other).equals(mine));
  }

  private static String plain(Site site, Tree tree) {
    Facts facts = site.facts();
    return facts.start(tree) < 0 || facts.end(tree) < 0
        ? ""
        : Lexer.withoutLayout(site.text().substring(facts.start(tree), facts.end(tree)));
  }

  /** Another name for a local variable and what reads it behind. */
  private static Stream<Repair> otherName(Site site, TreePath path, VariableTree variable, int at) {
    String old = variable.getName().toString();
    String fresh = old + "2";
    Tree block = path.getParentPath().getLeaf();
    if (at < 0 || site.facts().end(block) < 0) {
      return Stream.empty();
    }
    List<Edit> edits = new ArrayList<>();
    int end = site.facts().end(block);
    Lexer.tokens(site.text()).stream()
        .filter(token -> token.start() >= at && token.end() <= end && token.text().equals(old))
        .forEach(
            token -> edits.add(new Edit.Replace(site.file(), token.start(), token.end(), fresh)));
    return Stream.of(
        new Repair(
            Patch.of(edits),
            "`" + old + "` is taken; the second is `" + fresh + "`.",
            Standing.PLAUSIBLE));
  }

  private static Stream<Repair> method(Site site, TreePath path, MethodTree method) {
    return sameBefore(site, path)
        ? Stream.of(removed(site, method, "The same method is there already."))
        : Stream.empty();
  }

  private static Repair removed(Site site, Tree tree, String why) {
    Facts facts = site.facts();
    String text = site.text();
    int start = facts.start(tree);
    int end = facts.end(tree);
    int lineStart = Layout.lineStart(text, start);
    int lineEnd = Layout.lineEnd(text, end);
    boolean alone =
        text.substring(lineStart, start).isBlank() && text.substring(end, lineEnd).isBlank();
    if (!alone) {
      boolean space = end < text.length() && text.charAt(end) == ' ';
      return site.replace(start, space ? end + 1 : end, "", why);
    }
    // A blank line before goes with a member.
    int before = Layout.lineStart(text, Math.max(0, lineStart - 1));
    boolean blank = lineStart > 0 && text.substring(before, lineStart).isBlank();
    return site.replace(blank ? before : lineStart, lineEnd, "", why);
  }
}
