package dev.redgreen.fixer.rules.types;

import com.sun.source.util.TreePath;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.ImportEdit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * An expression is no object of the wanted type, but that type can make one of it, or its own type
 * can: {@code LocalDate.parse(text)}, {@code new Celsius(3)}, {@code path.toFile()}.
 */
public final class OtherForm implements Rule {
  private static final Pattern WANTED = Pattern.compile("(?m)cannot be converted to ([\\w.]+)");
  private static final List<String> USUAL =
      List.of("parse", "valueOf", "of", "from", "fromString", "create", "forName", "compile");
  private static final int MOST = 6;

  @Override
  public Set<String> codes() {
    return Set.of("prob.found.req");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    Optional<Fit> fit = Fit.of(site);
    Matcher wanted = WANTED.matcher(site.error().message());
    if (fit.isEmpty() || fit.get().text().startsWith("\"") || !wanted.find()) {
      return Stream.empty();
    }
    Facts facts = site.facts();
    Optional<TypeElement> type =
        Optional.ofNullable(facts.elements().getTypeElement(wanted.group(1)))
            .filter(one -> !one.getQualifiedName().toString().startsWith("java.lang."));
    Optional<TypeMirror> found = site.path().flatMap(path -> found(facts, path));
    return type.isEmpty() || found.isEmpty()
        ? Stream.empty()
        : Stream.concat(
                own(facts, fit.get(), found.get(), type.get())
                    .map(way -> repair(site, fit.get(), way)),
                made(facts, fit.get(), found.get(), type.get())
                    .map(way -> imported(site, repair(site, fit.get(), way), type.get())))
            .limit(MOST);
  }

  private static Optional<TypeMirror> found(Facts facts, TreePath path) {
    return facts.type(path).filter(type -> type.getKind() != TypeKind.NULL);
  }

  /** What the wanted type makes of the expression: its factories, the usual first, then itself. */
  private static Stream<String> made(Facts facts, Fit fit, TypeMirror found, TypeElement wanted) {
    Stream<String> factories =
        ElementFilter.methodsIn(wanted.getEnclosedElements()).stream()
            .filter(method -> method.getModifiers().contains(Modifier.STATIC))
            .filter(method -> makes(facts, method, wanted) && takes(facts, method, found))
            .map(method -> method.getSimpleName().toString())
            .distinct()
            .sorted(
                Comparator.comparingInt(OtherForm::rank).thenComparing(Comparator.naturalOrder()))
            .map(name -> wanted.getSimpleName() + "." + name);
    boolean constructed =
        wanted.getKind() == ElementKind.CLASS
            && !wanted.getModifiers().contains(Modifier.ABSTRACT)
            && ElementFilter.constructorsIn(wanted.getEnclosedElements()).stream()
                .anyMatch(one -> takes(facts, one, found));
    Stream<String> constructors =
        constructed ? Stream.of("new " + wanted.getSimpleName()) : Stream.empty();
    return Stream.concat(factories, constructors).map(call -> call + "(" + fit.text() + ")");
  }

  /** What the expression's own type makes of it, such as {@code toInstant()}. */
  private static Stream<String> own(Facts facts, Fit fit, TypeMirror found, TypeElement wanted) {
    if (!(found instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement type)) {
      return Stream.empty();
    }
    String form = wanted.getSimpleName().toString().toLowerCase(Locale.ROOT);
    return ElementFilter.methodsIn(facts.elements().getAllMembers(type)).stream()
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
        .filter(method -> isOpen(method) && method.getParameters().isEmpty())
        .filter(method -> makes(facts, method, wanted))
        .map(method -> method.getSimpleName().toString())
        .filter(name -> name.toLowerCase(Locale.ROOT).matches("(to|as|get)?" + form))
        .map(name -> fit.bound() + "." + name + "()");
  }

  private static boolean isOpen(ExecutableElement method) {
    return !method.getModifiers().contains(Modifier.PRIVATE);
  }

  private static boolean makes(Facts facts, ExecutableElement method, TypeElement wanted) {
    TypeMirror made = facts.types().erasure(method.getReturnType());
    return made.getKind() == TypeKind.DECLARED
        && facts.types().isSubtype(made, facts.types().erasure(wanted.asType()));
  }

  private static boolean takes(Facts facts, ExecutableElement method, TypeMirror found) {
    return isOpen(method)
        && method.getParameters().size() == 1
        && facts
            .types()
            .isAssignable(
                facts.types().erasure(found),
                facts.types().erasure(method.getParameters().get(0).asType()));
  }

  private static int rank(String name) {
    int at = USUAL.indexOf(name);
    return at < 0 ? USUAL.size() : at;
  }

  private static Repair repair(Site site, Fit fit, String way) {
    String why =
        "`%s` is of type `%s` where `%s` is wanted: `%s` makes one."
            .formatted(fit.text(), fit.found(), fit.wanted(), way);
    return site.replace(site.error().start(), site.error().end(), way, why);
  }

  private static Repair imported(Site site, Repair repair, TypeElement named) {
    return named.getNestingKind() == NestingKind.TOP_LEVEL
        ? ImportEdit.needed(site.file(), site.text(), named.getQualifiedName().toString())
            .map(repair::and)
            .orElse(repair)
        : repair;
  }
}
