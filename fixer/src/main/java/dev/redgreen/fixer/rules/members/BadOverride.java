package dev.redgreen.fixer.rules.members;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ExpressionTree;
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
import dev.redgreen.fixer.rules.know.Layout;
import dev.redgreen.fixer.rules.know.Nearest;
import dev.redgreen.fixer.rules.know.OwnMember;
import dev.redgreen.fixer.rules.know.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * A method does not match the one that it overrides: name, parameters, access, result or throws.
 */
public final class BadOverride implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of(
        "method.does.not.override.superclass",
        "static.methods.cannot.be.annotated.with.override",
        "override.weaker.access",
        "override.incompatible.ret",
        "override.meth.doesnt.throw",
        "override.meth",
        "override.static",
        "name.clash.same.erasure.no.override",
        "does.not.override.abstract");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return site.path().flatMap(path -> Facts.enclosing(path, MethodTree.class)).stream()
        .flatMap(path -> repairs(site, path));
  }

  private static Stream<Repair> repairs(Site site, TreePath path) {
    MethodTree method = (MethodTree) path.getLeaf();
    Facts facts = site.facts();
    if (!(facts.element(path).orElse(null) instanceof ExecutableElement own)
        || !(own.getEnclosingElement() instanceof TypeElement type)) {
      return Stream.empty();
    }
    String code = site.error().code();
    List<ExecutableElement> inherited = inherited(facts, type, method.getName().toString());
    Stream<Repair> aligned =
        inherited.stream()
            .filter(one -> one.getParameters().size() == method.getParameters().size())
            .flatMap(
                one ->
                    aligned(site, method, type, one, code.endsWith("override.incompatible.ret")));
    if (code.endsWith("method.does.not.override.superclass")
        || code.endsWith("annotated.with.override")) {
      return Stream.of(
              renamed(site, facts, type, method),
              aligned,
              notStatic(site, method),
              unmarked(site, method))
          .flatMap(repairs -> repairs);
    }
    return Stream.of(
            access(site, method),
            aligned,
            fewerThrows(site, method),
            notStatic(site, method),
            staticToo(site, method),
            notFinal(site, inherited))
        .flatMap(repairs -> repairs);
  }

  private static List<ExecutableElement> inherited(Facts facts, TypeElement type, String name) {
    return overridable(facts, type).filter(one -> one.getSimpleName().contentEquals(name)).toList();
  }

  /** Methods of all supertypes that are not private. */
  static Stream<ExecutableElement> overridable(Facts facts, TypeElement type) {
    List<ExecutableElement> found = new ArrayList<>();
    collect(facts, type.asType(), found);
    return found.stream().filter(one -> !one.getModifiers().contains(Modifier.PRIVATE));
  }

  private static void collect(Facts facts, TypeMirror type, List<ExecutableElement> found) {
    for (TypeMirror parent : facts.types().directSupertypes(type)) {
      if (parent instanceof DeclaredType declared) {
        found.addAll(ElementFilter.methodsIn(declared.asElement().getEnclosedElements()));
        collect(facts, parent, found);
      }
    }
  }

  private static Stream<Repair> renamed(
      Site site, Facts facts, TypeElement type, MethodTree method) {
    List<String> names =
        overridable(facts, type)
            .filter(one -> one.getParameters().size() == method.getParameters().size())
            .map(one -> one.getSimpleName().toString())
            .toList();
    String name = method.getName().toString();
    if (method.getReturnType() == null) {
      return Stream.empty();
    }
    int start = site.text().indexOf(name, facts.end(method.getReturnType()));
    return Nearest.of(name, names, 3).stream()
        .map(
            other ->
                site.replace(
                    start,
                    start + name.length(),
                    other,
                    "Nothing named `" + name + "` can be overridden; `" + other + "` can."));
  }

  /** Parameter and return types as the overridden method has them. */
  static Stream<Repair> aligned(
      Site site,
      MethodTree method,
      TypeElement type,
      ExecutableElement wanted,
      boolean withResult) {
    Facts facts = site.facts();
    if (!(facts.types().asMemberOf((DeclaredType) type.asType(), wanted)
        instanceof ExecutableType seen)) {
      return Stream.empty();
    }
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableTree parameter = method.getParameters().get(i);
      align(site, parameter.getType(), seen.getParameterTypes().get(i), edits);
    }
    if (method.getReturnType() != null && withResult) {
      align(site, method.getReturnType(), seen.getReturnType(), edits);
    }
    String why = "The overridden `" + method.getName() + "` has other types.";
    return edits.isEmpty()
        ? Stream.empty()
        : Stream.of(new Repair(Patch.of(edits), why, Standing.VERIFIED));
  }

  private static void align(Site site, Tree written, TypeMirror type, List<Edit> edits) {
    int start = site.facts().start(written);
    int end = site.facts().end(written);
    String text = TypeText.simple(type);
    if (start >= 0 && !site.text().substring(start, end).equals(text)) {
      edits.add(new Edit.Replace(site.file(), start, end, text));
    }
  }

  private static Optional<Modifiers> modifiers(Site site, MethodTree method) {
    int start = site.facts().start(method);
    return site.parsed().unit().getTypeDecls().isEmpty()
        ? Optional.empty()
        : Trees.methodAt(site.parsed(), start)
            .flatMap(tree -> Modifiers.of(site.file(), site.parsed(), tree));
  }

  private static Stream<Repair> access(Site site, MethodTree method) {
    if (!site.error().code().endsWith("override.weaker.access")) {
      return Stream.empty();
    }
    String wanted = site.error().message().replaceAll("(?s).*was (\\w+).*", "$1");
    String why = "What it overrides is `" + wanted + "`, so it cannot be less.";
    return modifiers(site, method)
        .flatMap(one -> one.access(wanted.equals("package") ? "" : wanted))
        .stream()
        .map(edit -> new Repair(Patch.of(edit), why, Standing.VERIFIED));
  }

  private static Stream<Repair> notStatic(Site site, MethodTree method) {
    return modifiers(site, method).flatMap(one -> one.without("static")).stream()
        .map(
            edit ->
                new Repair(
                    Patch.of(edit), "A static method overrides nothing.", Standing.VERIFIED));
  }

  private static Stream<Repair> staticToo(Site site, MethodTree method) {
    return site.error().code().contains("override.") && site.error().message().contains("static")
        ? modifiers(site, method).stream()
            .map(
                one ->
                    new Repair(
                        Patch.of(one.with("static")),
                        "The method that it hides is static.",
                        Standing.VERIFIED))
        : Stream.empty();
  }

  private static Stream<Repair> notFinal(Site site, List<ExecutableElement> inherited) {
    return site.error().code().endsWith("override.meth")
        ? inherited.stream()
            .filter(one -> one.getModifiers().contains(Modifier.FINAL))
            .flatMap(one -> OwnMember.of(site.tree(), one).stream())
            .flatMap(own -> Modifiers.of(own).stream())
            .flatMap(one -> one.without("final").stream())
            .map(
                edit ->
                    new Repair(
                        Patch.of(edit), "It is overridden, so it is not final.", Standing.VERIFIED))
        : Stream.empty();
  }

  private static Stream<Repair> fewerThrows(Site site, MethodTree method) {
    Facts facts = site.facts();
    List<? extends ExpressionTree> all = method.getThrows();
    if (!site.error().code().endsWith("override.meth.doesnt.throw") || all.isEmpty()) {
      return Stream.empty();
    }
    String why = "What it overrides throws less.";
    int head = site.text().lastIndexOf(')', facts.start(all.get(0))) + 1;
    Repair none = site.replace(head, facts.end(all.get(all.size() - 1)), "", why);
    Stream<Repair> one =
        IntStream.range(0, all.size())
            .filter(index -> all.size() > 1)
            .mapToObj(index -> without(site, all, index, why));
    return Stream.concat(one, Stream.of(none));
  }

  private static Repair without(
      Site site, List<? extends ExpressionTree> all, int index, String why) {
    Facts facts = site.facts();
    int start = index == 0 ? facts.start(all.get(0)) : facts.end(all.get(index - 1));
    int end = index == 0 ? facts.start(all.get(1)) : facts.end(all.get(index));
    return site.replace(start, end, "", why);
  }

  /** Whether a method is said to override another. */
  static boolean isMarked(MethodTree method) {
    return marks(method).findAny().isPresent();
  }

  private static Stream<? extends AnnotationTree> marks(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .filter(one -> one.getAnnotationType().toString().equals("Override"));
  }

  private static Stream<Repair> unmarked(Site site, MethodTree method) {
    return marks(method)
        .map(
            one -> {
              int start = site.facts().start(one);
              int end = site.facts().end(one);
              int line = Layout.lineEnd(site.text(), end);
              boolean alone = site.text().substring(end, line).isBlank();
              int next = alone ? line + Layout.indent(site.text(), line).length() : end + 1;
              return site.replace(start, next, "", "`" + method.getName() + "` overrides nothing.");
            });
  }
}
