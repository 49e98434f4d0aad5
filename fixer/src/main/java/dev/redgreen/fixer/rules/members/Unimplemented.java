package dev.redgreen.fixer.rules.members;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
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
import dev.redgreen.fixer.rules.know.Nearest;
import dev.redgreen.fixer.rules.know.TypeIndex;
import dev.redgreen.fixer.rules.know.TypeText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** A class lacks methods that it has to implement: one is misspelt, else they are made as stubs. */
public final class Unimplemented implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of("does.not.override.abstract");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return site.path().flatMap(Unimplemented::type).stream()
        .flatMap(
            path ->
                site.facts().element(path).stream()
                    .filter(TypeElement.class::isInstance)
                    .map(TypeElement.class::cast)
                    .flatMap(type -> repairs(site, path, type)));
  }

  private static Optional<TreePath> type(TreePath path) {
    if (path.getLeaf() instanceof NewClassTree made && made.getClassBody() != null) {
      return Optional.of(new TreePath(path, made.getClassBody()));
    }
    return Facts.enclosing(path, ClassTree.class);
  }

  private static Stream<Repair> repairs(Site site, TreePath path, TypeElement type) {
    List<ExecutableElement> missing = missing(site.facts(), type);
    ClassTree tree = (ClassTree) path.getLeaf();
    Stream<Repair> meant =
        Stream.concat(
            missing.stream().flatMap(method -> renamed(site, tree, type, method)),
            BadOverride.overridable(site.facts(), type)
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                .flatMap(method -> aligned(site, tree, type, method)));
    return missing.isEmpty()
        ? meant
        : Stream.concat(meant, Stream.of(stubs(site, tree, type, missing)));
  }

  private static List<ExecutableElement> missing(Facts facts, TypeElement type) {
    List<ExecutableElement> all = ElementFilter.methodsIn(facts.elements().getAllMembers(type));
    return all.stream()
        .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
        .filter(
            method ->
                all.stream()
                    .noneMatch(
                        other ->
                            !other.getModifiers().contains(Modifier.ABSTRACT)
                                && facts.elements().overrides(other, method, type)))
        .toList();
  }

  /**
   * A method that overrides nothing and is called nearly the same, or is marked and takes the same.
   */
  private static Stream<Repair> renamed(
      Site site, ClassTree tree, TypeElement type, ExecutableElement wanted) {
    String name = wanted.getSimpleName().toString();
    List<Repair> found = new ArrayList<>();
    for (Tree member : tree.getMembers()) {
      if (member instanceof MethodTree method
          && method.getReturnType() != null
          && method.getParameters().size() == wanted.getParameters().size()
          && (!Nearest.of(method.getName().toString(), List.of(name), 1).isEmpty()
              || isMeant(site, type, method, wanted))) {
        int from = site.facts().end(method.getReturnType());
        int start = site.text().indexOf(method.getName().toString(), from);
        String why =
            "`" + method.getName() + "` is meant to be `" + name + "`, which has to be there.";
        found.add(site.replace(start, start + method.getName().length(), name, why));
      }
    }
    return found.stream();
  }

  /**
   * Whether a method is said to override something, overrides nothing, and has the types of one.
   */
  private static boolean isMeant(
      Site site, TypeElement type, MethodTree method, ExecutableElement wanted) {
    Facts facts = site.facts();
    boolean lost =
        BadOverride.overridable(facts, type)
            .noneMatch(one -> one.getSimpleName().contentEquals(method.getName()));
    return lost
        && BadOverride.isMarked(method)
        && facts.types().asMemberOf((DeclaredType) type.asType(), wanted)
            instanceof ExecutableType seen
        && written(site, method)
            .equals(seen.getParameterTypes().stream().map(TypeText::simple).toList());
  }

  private static List<String> written(Site site, MethodTree method) {
    return method.getParameters().stream()
        .map(parameter -> TypeText.simple(site.text(parameter.getType())))
        .toList();
  }

  /** A method of the right name has the types of the wanted one. */
  private static Stream<Repair> aligned(
      Site site, ClassTree tree, TypeElement type, ExecutableElement wanted) {
    return tree.getMembers().stream()
        .filter(MethodTree.class::isInstance)
        .map(MethodTree.class::cast)
        .filter(method -> method.getName().contentEquals(wanted.getSimpleName()))
        .filter(method -> method.getParameters().size() == wanted.getParameters().size())
        .flatMap(method -> BadOverride.aligned(site, method, type, wanted, true));
  }

  private static Repair stubs(
      Site site, ClassTree tree, TypeElement type, List<ExecutableElement> missing) {
    Facts facts = site.facts();
    String text = site.text();
    String newline = Layout.newline(text);
    int brace = facts.end(tree) - 1;
    String outer = Layout.indent(text, brace);
    String unit = Layout.unit(text);
    Set<String> imports = new LinkedHashSet<>();
    StringBuilder stubs = new StringBuilder();
    for (ExecutableElement method : missing) {
      String body = stub(facts, (DeclaredType) type.asType(), method, imports);
      stubs.append(newline).append(outer).append(unit);
      stubs.append(body.replace("\n", newline + outer + unit).replace("\t", unit)).append(newline);
    }
    int lineStart = Layout.lineStart(text, brace);
    boolean alone = text.substring(lineStart, brace).isBlank();
    boolean first = text.substring(0, brace).stripTrailing().endsWith("{");
    String inserted = first && alone ? stubs.substring(newline.length()) : stubs.toString();
    List<Edit> edits = new ArrayList<>();
    int at = alone ? lineStart : brace;
    edits.add(new Edit.Replace(site.file(), at, at, inserted + (alone ? "" : outer)));
    imports.stream()
        .filter(name -> !TypeIndex.importsOf(text).contains(name))
        .filter(name -> !name.startsWith(ImportEdit.packageOf(text) + "."))
        .limit(1)
        .forEach(name -> edits.add(ImportEdit.add(site.file(), text, name)));
    String why =
        "`"
            + type.getSimpleName()
            + "` has to implement "
            + missing.size()
            + " method(s); they are made and do nothing yet.";
    return new Repair(Patch.of(edits), why, Standing.STUB);
  }

  private static String stub(
      Facts facts, DeclaredType type, ExecutableElement method, Set<String> imports) {
    ExecutableType seen = (ExecutableType) facts.types().asMemberOf(type, method);
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < seen.getParameterTypes().size(); i++) {
      TypeMirror one = seen.getParameterTypes().get(i);
      imports.addAll(TypeText.imports(one));
      parameters.add(TypeText.simple(one) + " " + parameterName(method, i));
    }
    imports.addAll(TypeText.imports(seen.getReturnType()));
    boolean open = method.getModifiers().contains(Modifier.PUBLIC);
    boolean shared = method.getModifiers().contains(Modifier.PROTECTED);
    return "@Override\n"
        + (open ? "public " : shared ? "protected " : "")
        + TypeText.simple(seen.getReturnType())
        + " "
        + method.getSimpleName()
        + "("
        + String.join(", ", parameters)
        + ") {\n\tthrow new UnsupportedOperationException(\""
        + method.getSimpleName()
        + " is not written yet\");\n}";
  }

  private static String parameterName(ExecutableElement method, int index) {
    Element parameter = method.getParameters().get(index);
    return parameter.getSimpleName().toString();
  }
}
