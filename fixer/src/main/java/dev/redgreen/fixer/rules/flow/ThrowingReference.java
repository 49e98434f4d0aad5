package dev.redgreen.fixer.rules.flow;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.ImportEdit;
import dev.redgreen.fixer.rules.know.Layout;
import dev.redgreen.fixer.rules.know.Scope;
import dev.redgreen.fixer.rules.know.Variable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * A method reference throws what its interface does not permit: a lambda calls the method and wraps
 * the exception.
 */
public final class ThrowingReference implements Rule {
  private static final Pattern EXCEPTION = Pattern.compile("thrown types? ([\\w.]+)");
  private static final List<String> NAMES = List.of("it", "other", "third");

  @Override
  public Set<String> codes() {
    return Set.of("incompatible.thrown.types.in.mref");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    Matcher found = EXCEPTION.matcher(site.error().message());
    if (!found.find() || site.inTest()) {
      return Stream.empty();
    }
    return site.path().flatMap(path -> Facts.enclosing(path, MemberReferenceTree.class)).stream()
        .flatMap(path -> wrapped(site, path, found.group(1)).stream());
  }

  private static Optional<Repair> wrapped(Site site, TreePath path, String exception) {
    Facts facts = site.facts();
    return facts
        .type(path)
        .flatMap(type -> method(facts, type))
        .filter(method -> method.getParameters().size() <= NAMES.size())
        .map(
            method -> {
              List<String> names = names(facts, path, method.getParameters().size());
              boolean gives = method.getReturnType().getKind() != TypeKind.VOID;
              return replaced(site, path, names, gives, exception);
            });
  }

  /** The one abstract method of a functional interface. */
  private static Optional<ExecutableElement> method(Facts facts, TypeMirror type) {
    if (!(type instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement element)) {
      return Optional.empty();
    }
    return ElementFilter.methodsIn(facts.elements().getAllMembers(element)).stream()
        .filter(one -> one.getModifiers().contains(Modifier.ABSTRACT))
        .filter(one -> !ofObject(facts, one))
        .findFirst();
  }

  /** Interfaces may declare what every object has, as {@code Comparator} does. */
  private static boolean ofObject(Facts facts, ExecutableElement method) {
    TypeElement object = facts.elements().getTypeElement("java.lang.Object");
    return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
        .anyMatch(one -> one.getSimpleName().equals(method.getSimpleName()));
  }

  private static List<String> names(Facts facts, TreePath path, int count) {
    Set<String> taken =
        Scope.at(facts, path).variables().stream().map(Variable::name).collect(Collectors.toSet());
    return IntStream.range(0, count)
        .mapToObj(NAMES::get)
        .map(name -> taken.contains(name) ? name + "2" : name)
        .toList();
  }

  private static Repair replaced(
      Site site, TreePath path, List<String> names, boolean gives, String exception) {
    String text = site.text();
    int start = site.facts().start(path.getLeaf());
    String simple = exception.substring(exception.lastIndexOf('.') + 1);
    String outer =
        simple.equals("IOException") ? "java.io.UncheckedIOException" : "IllegalStateException";
    String newline = Layout.newline(text);
    String unit = Layout.unit(text);
    String indent = newline + Layout.indent(text, start);
    String parameters = names.size() == 1 ? names.get(0) : "(" + String.join(", ", names) + ")";
    String lambda =
        String.join(
            indent,
            parameters + " -> {",
            unit + "try {",
            unit + unit + (gives ? "return " : "") + call(site, path, names) + ";",
            unit + "} catch (" + simple + " e) {",
            unit + unit + "throw new " + outer + "(e);",
            unit + "}",
            "}");
    String why =
        "The method may throw `" + simple + "`, which goes on as `" + outer + "` from a lambda.";
    Repair repair = site.replace(start, site.facts().end(path.getLeaf()), lambda, why);
    return ImportEdit.needed(site.file(), text, exception).map(repair::and).orElse(repair);
  }

  private static String call(Site site, TreePath path, List<String> names) {
    MemberReferenceTree reference = (MemberReferenceTree) path.getLeaf();
    Facts facts = site.facts();
    String receiver =
        site.text()
            .substring(
                facts.start(reference.getQualifierExpression()),
                facts.end(reference.getQualifierExpression()));
    if (reference.getMode() == MemberReferenceTree.ReferenceMode.NEW) {
      return "new " + receiver + "(" + String.join(", ", names) + ")";
    }
    boolean onFirst =
        facts.element(new TreePath(path, reference.getQualifierExpression())).orElse(null)
                instanceof TypeElement
            && facts
                .element(path)
                .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
                .isPresent()
            && !names.isEmpty();
    String on = onFirst ? names.get(0) : receiver;
    List<String> given = onFirst ? names.subList(1, names.size()) : names;
    return on + "." + reference.getName() + "(" + String.join(", ", given) + ")";
  }
}
