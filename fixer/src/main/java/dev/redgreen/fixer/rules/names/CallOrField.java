package dev.redgreen.fixer.rules.names;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.Scope;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/**
 * A field is meant where a method is called, or the other way round: {@code length} and the like.
 */
public final class CallOrField implements Rule {
  private static final List<String> SIZES = List.of("length", "size", "getLength", "getSize");

  @Override
  public Set<String> codes() {
    return Set.of(
        "cant.resolve",
        "cant.resolve.location",
        "cant.resolve.args",
        "cant.resolve.location.args",
        "cant.deref");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    String name = site.error().symbol();
    return site.nameStart() < 0 || site.inImport()
        ? Stream.empty()
        : site.path().stream().flatMap(path -> repairs(site, path, name));
  }

  private static Stream<Repair> repairs(Site site, TreePath path, String name) {
    Facts facts = site.facts();
    boolean called = path.getParentPath().getLeaf() instanceof MethodInvocationTree;
    int callEnd = called ? facts.end(path.getParentPath().getLeaf()) : site.error().end();
    return Stream.concat(Stream.of(name), SIZES.stream().filter(size -> SIZES.contains(name)))
        .distinct()
        .flatMap(
            other ->
                Stream.of(
                    hasField(facts, path, other) ? other : "",
                    hasMethod(facts, path, other) ? other + "()" : ""))
        .filter(text -> !text.isEmpty())
        .map(
            text ->
                site.replace(
                    site.nameStart(),
                    callEnd,
                    text,
                    "`"
                        + name
                        + "` is "
                        + (text.endsWith(")") ? "a method" : "a field")
                        + " here: `"
                        + text
                        + "`."));
  }

  private static boolean hasField(Facts facts, TreePath path, String name) {
    return Members.receiver(facts, path).stream()
        .anyMatch(type -> Members.fields(facts, type).contains(name));
  }

  private static boolean hasMethod(Facts facts, TreePath path, String name) {
    return Members.receiver(facts, path)
        .map((TypeMirror type) -> Members.methods(facts, type))
        .orElseGet(() -> Scope.at(facts, path).methods())
        .stream()
        .anyMatch(
            method ->
                method.getSimpleName().contentEquals(name) && method.getParameters().isEmpty());
  }
}
