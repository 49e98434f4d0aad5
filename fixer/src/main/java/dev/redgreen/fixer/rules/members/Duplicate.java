package dev.redgreen.fixer.rules.members;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
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
import dev.redgreen.fixer.syntax.Lexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something is declared twice: the second is the same again, an assignment, or has another name.
 */
public final class Duplicate implements Rule {
  private static final Pattern IMPORTED = Pattern.compile("import of ([\\w.]+)");

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
      return Stream.concat(Stream.of(site.error().start()), rival(site).stream())
          .flatMap(at -> ImportEdit.remove(site.file(), site.text(), at).stream())
          .map(
              edit ->
                  new Repair(
                      Patch.of(edit),
                      "The name is imported or declared already.",
                      Standing.VERIFIED));
    }
    return site.path().stream().flatMap(path -> repairs(site, path));
  }

  /** Where the import is that came first, if the message names it. */
  private static Optional<Integer> rival(Site site) {
    Matcher named = IMPORTED.matcher(site.error().message());
    int at = named.find() ? site.text().indexOf(named.group(1) + ";") : -1;
    return at < 0 ? Optional.empty() : Optional.of(at);
  }

  private static Stream<Repair> repairs(Site site, TreePath path) {
    Tree tree = path.getLeaf();
    if (site.error().code().endsWith("label")) {
      return Facts.enclosing(path, CaseTree.class).stream().map(at -> label(site, at));
    }
    if (tree instanceof AnnotationTree) {
      return Stream.of(Removal.of(site, tree, "The annotation is there already."));
    }
    if (tree instanceof VariableTree variable) {
      return variable(site, path, variable);
    }
    if (tree instanceof MethodTree method) {
      return method(site, path, method);
    }
    if (tree instanceof ClassTree) {
      return type(site, path);
    }
    return Stream.empty();
  }

  /**
   * A label before the same label goes alone; a branch of its own goes surely if it is the same.
   */
  private static Repair label(Site site, TreePath path) {
    CaseTree branch = (CaseTree) path.getLeaf();
    List<? extends CaseTree> all = branches(path.getParentPath().getLeaf());
    int at = all.indexOf(branch);
    List<? extends StatementTree> statements = branch.getStatements();
    String why = "The label is there already.";
    if (at > 0 && isEmpty(all.get(at - 1)) && statements != null && !statements.isEmpty()) {
      Facts facts = site.facts();
      int end = site.text().indexOf(':', labelEnd(facts, branch)) + 1;
      return site.replace(facts.start(branch), end, "", why);
    }
    Repair gone = Removal.of(site, branch, why);
    boolean same =
        all.subList(0, Math.max(0, at)).stream()
            .anyMatch(other -> plain(site, other).equals(plain(site, branch)));
    return same || isEmpty(branch)
        ? gone
        : new Repair(gone.patch(), gone.why(), Standing.PLAUSIBLE);
  }

  private static int labelEnd(Facts facts, CaseTree branch) {
    return branch.getExpressions().stream().mapToInt(facts::end).max().orElse(facts.start(branch));
  }

  private static boolean isEmpty(CaseTree branch) {
    return branch.getStatements() != null && branch.getStatements().isEmpty();
  }

  private static List<? extends CaseTree> branches(Tree tree) {
    return tree instanceof SwitchTree one
        ? one.getCases()
        : tree instanceof SwitchExpressionTree one ? one.getCases() : List.of();
  }

  private static Stream<Repair> variable(Site site, TreePath path, VariableTree variable) {
    Facts facts = site.facts();
    int start = facts.start(variable);
    int name = site.error().start();
    String text = site.text();
    int at = text.indexOf(variable.getName().toString(), Math.max(start, typeEnd(facts, variable)));
    if (!isDeclaration(path)) {
      return otherName(site, path, variable, at).map(Duplicate::surely);
    }
    Stream<Repair> assigned =
        variable.getInitializer() == null
            ? Stream.of(
                Removal.of(site, variable, "`" + variable.getName() + "` is declared already."))
            : Stream.of(
                site.replace(
                    start,
                    at,
                    "",
                    "`" + variable.getName() + "` is declared already, so it is only set here."));
    boolean twice = sameBefore(site, path);
    Stream<Repair> gone =
        twice
            ? Stream.of(Removal.of(site, variable, "The same is declared just before."))
            : Stream.empty();
    return name < 0
        ? Stream.empty()
        : isInner(site, path, variable)
            ? Stream.concat(otherName(site, path, variable, at).map(Duplicate::surely), assigned)
            : Stream.of(gone, assigned, otherName(site, path, variable, at)).flatMap(all -> all);
  }

  /** Where the type ends that the source gives; -1 where it gives none. */
  private static int typeEnd(Facts facts, VariableTree variable) {
    return variable.getType() == null ? -1 : facts.end(variable.getType());
  }

  /** Whether a variable is one of statements or members, not a parameter of what follows. */
  private static boolean isDeclaration(TreePath path) {
    Tree parent = path.getParentPath().getLeaf();
    return parent instanceof BlockTree
        || parent instanceof CaseTree
        || parent instanceof ClassTree
        || parent instanceof ForLoopTree;
  }

  /**
   * Whether a variable begins anew in a block of its own, with a value that has nothing to do with
   * the one outside: setting the one outside would change what comes after the block.
   */
  private static boolean isInner(Site site, TreePath path, VariableTree variable) {
    String name = variable.getName().toString();
    boolean reads =
        variable.getInitializer() == null
            || Lexer.tokens(plain(site, variable.getInitializer())).stream()
                .anyMatch(token -> token.text().equals(name));
    Tree parent = path.getParentPath().getLeaf();
    Tree around = path.getParentPath().getParentPath().getLeaf();
    return !reads
        && parent instanceof BlockTree block
        && !(around instanceof MethodTree)
        && block.getStatements().stream()
            .filter(VariableTree.class::isInstance)
            .noneMatch(
                one ->
                    one != variable && ((VariableTree) one).getName().equals(variable.getName()));
  }

  private static Repair surely(Repair repair) {
    return new Repair(repair.patch(), repair.why(), Standing.VERIFIED);
  }

  private static boolean sameBefore(Site site, TreePath path) {
    String mine = plain(site, path.getLeaf());
    Tree parent = path.getParentPath().getLeaf();
    Stream<? extends Tree> siblings =
        parent instanceof BlockTree block
            ? block.getStatements().stream()
            : parent instanceof ClassTree type
                ? type.getMembers().stream()
                : parent instanceof CompilationUnitTree unit
                    ? unit.getTypeDecls().stream()
                    : Stream.empty();
    return siblings.anyMatch(
        other ->
            !Objects.equals(other, path.getLeaf())
                && site.facts().start(other) >= 0
                && plain(site, other).equals(mine));
  }

  private static String plain(Site site, Tree tree) {
    Facts facts = site.facts();
    return facts.start(tree) < 0 || facts.end(tree) < 0 ? "" : Lexer.withoutLayout(site.text(tree));
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

  private static Stream<Repair> type(Site site, TreePath path) {
    return sameBefore(site, path)
        ? Stream.of(Removal.of(site, path.getLeaf(), "The same type is there already."))
        : Copies.of(site, (ClassTree) path.getLeaf());
  }

  private static Stream<Repair> method(Site site, TreePath path, MethodTree method) {
    return sameBefore(site, path)
        ? Stream.of(Removal.of(site, method, "The same method is there already."))
        : Stream.empty();
  }
}
