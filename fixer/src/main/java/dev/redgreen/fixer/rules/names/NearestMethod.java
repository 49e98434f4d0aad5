package dev.redgreen.fixer.rules.names;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.Nearest;
import dev.redgreen.fixer.rules.know.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;

/** A method that is not found is a misspelling of one of the receiver or of the own class. */
public final class NearestMethod implements Rule {
  /** What the same thing is called elsewhere. */
  private static final List<Set<String>> SYNONYMS =
      List.of(
          Set.of("length", "size", "count"),
          Set.of("add", "append", "push", "put", "offer", "addLast"),
          Set.of("contains", "containsKey", "includes", "has"),
          Set.of("get", "charAt", "getOrDefault", "elementAt"),
          Set.of("remove", "delete", "pop"),
          Set.of("forEach", "each"),
          Set.of("toUpperCase", "upper"),
          Set.of("toLowerCase", "lower"),
          Set.of("trim", "strip"),
          Set.of("isEmpty", "empty"));

  @Override
  public Set<String> codes() {
    return Set.of(
        "cant.resolve.args",
        "cant.resolve.args.params",
        "cant.resolve.location.args",
        "cant.resolve.location.args.params",
        "invalid.mref");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    Lost lost = Lost.of(site);
    if (lost.start() < 0) {
      return Stream.empty();
    }
    return site.path().stream()
        .flatMap(path -> names(site.facts(), path, lost.name()))
        .filter(other -> !site.inTest() || isMeant(lost.name(), other))
        .map(other -> renamed(site, lost, other));
  }

  /** Whether it is the same name, or the same thing by another one. */
  private static boolean isMeant(String name, String other) {
    return Nearest.isSlip(name, other)
        || property(name).equals(property(other))
        || SYNONYMS.stream().anyMatch(words -> words.contains(name) && words.contains(other));
  }

  private static Repair renamed(Site site, Lost lost, String other) {
    String why =
        "There is no method `" + lost.name() + "` here; `" + other + "` is the nearest name.";
    return site.replace(lost.start(), lost.start() + lost.name().length(), other, why);
  }

  private static Stream<String> names(Facts facts, TreePath path, String name) {
    List<ExecutableElement> methods =
        Members.receiver(facts, path)
            .map(type -> Members.methods(facts, type))
            .orElseGet(() -> Scope.at(facts, path).methods());
    int arguments =
        path.getParentPath().getLeaf() instanceof MethodInvocationTree call
            ? call.getArguments().size()
            : -1;
    List<String> all = methods.stream().map(one -> one.getSimpleName().toString()).toList();
    List<String> fitting =
        methods.stream()
            .filter(one -> arguments < 0 || takes(one, arguments))
            .map(one -> one.getSimpleName().toString())
            .toList();
    Stream<String> alike =
        SYNONYMS.stream()
            .filter(words -> words.contains(name))
            .flatMap(words -> fitting.stream().filter(words::contains).sorted(byLength()));
    return Stream.of(
            accessor(name, fitting),
            Nearest.of(name, fitting, 6).stream(),
            alike,
            Nearest.of(name, all, 3).stream())
        .flatMap(names -> names)
        .distinct();
  }

  /** What a bean calls {@code getName}, a record calls {@code name}; and the other way round. */
  private static Stream<String> accessor(String name, List<String> names) {
    return names.stream().filter(one -> property(one).equals(property(name)));
  }

  private static String property(String name) {
    String bare = name.replaceFirst("^(?:get|is)(?=[A-Z])", "");
    return bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
  }

  private static Comparator<String> byLength() {
    return Comparator.comparingInt(String::length);
  }

  private static boolean takes(ExecutableElement method, int arguments) {
    int parameters = method.getParameters().size();
    return method.isVarArgs() ? arguments >= parameters - 1 : arguments == parameters;
  }
}
