package dev.redgreen.fixer.rules.names;

import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Scope;
import dev.redgreen.fixer.rules.know.Variable;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A name that is not found is that of a variable or type and that of a member, run together. */
public final class MissingDot implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of(
        "cant.resolve",
        "cant.resolve.location",
        "cant.resolve.args",
        "cant.resolve.location.args",
        "doesnt.exist");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    Lost lost = Lost.of(site);
    if (lost.start() < 0 || site.inImport()) {
      return Stream.empty();
    }
    Set<String> owners = variables(site);
    return IntStream.range(1, lost.name().length())
        .map(i -> lost.name().length() - i)
        .filter(at -> Character.isJavaIdentifierStart(lost.name().charAt(at)))
        .filter(at -> isOwner(site, owners, lost.name().substring(0, at)))
        .mapToObj(at -> parted(site, lost, at));
  }

  private static Set<String> variables(Site site) {
    Set<String> names = new HashSet<>(Set.of("this", "super"));
    site.path()
        .map(path -> Scope.at(site.facts(), path).variables())
        .ifPresent(all -> all.stream().map(Variable::name).forEach(names::add));
    return names;
  }

  private static boolean isOwner(Site site, Set<String> variables, String name) {
    return variables.contains(name)
        || (Character.isUpperCase(name.charAt(0)) && !site.types().named(name).isEmpty());
  }

  private static Repair parted(Site site, Lost lost, int at) {
    String why =
        "There is no `%s`; a dot was missing between `%s` and `%s`."
            .formatted(lost.name(), lost.name().substring(0, at), lost.name().substring(at));
    return site.insert(lost.start() + at, ".", why);
  }
}
