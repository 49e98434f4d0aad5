package dev.redgreen.fixer.rules.types;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Expected;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.ImportEdit;
import dev.redgreen.fixer.rules.know.OwnMember;
import dev.redgreen.fixer.rules.know.TypeIndex;
import dev.redgreen.fixer.rules.know.TypeText;
import dev.redgreen.fixer.syntax.ParsedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Where the value is right, the declared type is wrong: of the variable or of the method. */
public final class Declaration implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of("prob.found.req");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return site.path().stream()
        .flatMap(
            path ->
                Stream.of(declared(site, path), returned(site, path), parameter(site, path))
                    .flatMap(repairs -> repairs));
  }

  /** The parameter that an argument is for, if the method is one of the module's. */
  static Stream<Repair> parameter(Site site, TreePath path) {
    TreePath call = path.getParentPath();
    int index = Signature.arguments(call.getLeaf()).indexOf(path.getLeaf());
    Optional<TypeMirror> given = site.facts().type(path);
    if (index < 0 || given.isEmpty()) {
      return Stream.empty();
    }
    int count = Signature.arguments(call.getLeaf()).size();
    return Signature.of(site.facts(), call).stream()
        .filter(signature -> signature.types().size() == count)
        .flatMap(signature -> OwnMember.of(site.tree(), signature.method()).stream())
        .filter(own -> own.tree() instanceof MethodTree)
        .map(own -> retyped(own, ((MethodTree) own.tree()).getParameters().get(index), given.get()))
        .filter(repair -> site.tree().mainFiles().containsAll(repair.patch().files()));
  }

  private static Repair retyped(OwnMember own, VariableTree parameter, TypeMirror type) {
    ParsedFile parsed = own.owner().parsed();
    Path file = own.owner().file();
    String text = TypeText.simple(type);
    List<Edit> edits = new ArrayList<>();
    edits.add(
        new Edit.Replace(
            file, parsed.start(parameter.getType()), parsed.end(parameter.getType()), text));
    for (String imported : TypeText.imports(type)) {
      if (!TypeIndex.importsOf(parsed.text()).contains(imported)
          && !imported.startsWith(ImportEdit.packageOf(parsed.text()) + ".")) {
        edits.add(ImportEdit.add(file, parsed.text(), imported));
      }
    }
    String why =
        "`" + parameter.getName() + "` is given a `" + text + "`, so it is declared as one.";
    return new Repair(Patch.of(edits), why, Standing.VERIFIED);
  }

  private static Stream<Repair> declared(Site site, TreePath path) {
    Facts facts = site.facts();
    Tree parent = path.getParentPath().getLeaf();
    Optional<TypeMirror> found = facts.type(path);
    if (found.isEmpty() || found.get().getKind() == TypeKind.VOID) {
      return Stream.empty();
    }
    if (parent instanceof VariableTree variable && variable.getType() != null) {
      return Stream.of(
          retyped(site, variable.getType(), found.get(), variable.getName().toString()));
    }
    Stream<Repair> target =
        parent instanceof AssignmentTree set && set.getExpression() == path.getLeaf()
            ? of(site, new TreePath(path.getParentPath(), set.getVariable()), found.get())
            : Stream.empty();
    return Stream.concat(target, source(site, path));
  }

  /** A variable that is used as something else than it was declared as. */
  private static Stream<Repair> source(Site site, TreePath path) {
    if (!(path.getLeaf() instanceof IdentifierTree)) {
      return Stream.empty();
    }
    return Expected.at(site.facts(), path).stream().flatMap(wanted -> of(site, path, wanted));
  }

  private static Stream<Repair> of(Site site, TreePath variable, TypeMirror type) {
    return variable(site, variable).stream()
        .filter(tree -> tree.getType() != null)
        .map(tree -> retyped(site, tree.getType(), type, tree.getName().toString()));
  }

  /** The declaration of a used variable, if it is in the file. */
  static Optional<VariableTree> variable(Site site, TreePath use) {
    return site.facts()
        .element(use)
        .flatMap(site.facts()::declaration)
        .filter(VariableTree.class::isInstance)
        .map(VariableTree.class::cast);
  }

  private static Stream<Repair> returned(Site site, TreePath path) {
    if (!(path.getLeaf() instanceof ExpressionTree)
        || !(path.getParentPath().getLeaf() instanceof ReturnTree)
        || Facts.enclosing(path, LambdaExpressionTree.class).isPresent()) {
      return Stream.empty();
    }
    Optional<TreePath> method = Facts.enclosing(path, MethodTree.class);
    Tree declared = method.map(at -> ((MethodTree) at.getLeaf()).getReturnType()).orElse(null);
    if (declared == null) {
      return Stream.empty();
    }
    return site.facts().type(path).stream()
        .map(
            found ->
                retyped(
                    site,
                    declared,
                    found,
                    ((MethodTree) method.get().getLeaf()).getName().toString()));
  }

  private static Repair retyped(Site site, Tree declared, TypeMirror type, String name) {
    Facts facts = site.facts();
    String text = TypeText.simple(type);
    String why = "`" + name + "` holds a `" + text + "`, so it is declared as one.";
    Repair repair = site.replace(facts.start(declared), facts.end(declared), text, why);
    for (String imported : TypeText.imports(type)) {
      boolean known =
          TypeIndex.importsOf(site.text()).contains(imported)
              || imported.startsWith(ImportEdit.packageOf(site.text()) + ".");
      if (!known) {
        return repair.and(ImportEdit.add(site.file(), site.text(), imported));
      }
    }
    return repair;
  }
}
