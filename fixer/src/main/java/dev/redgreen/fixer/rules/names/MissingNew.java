package dev.redgreen.fixer.rules.names;

import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import java.util.Set;
import java.util.stream.Stream;

/** A method that is not found has the name of a type: an object of it was to be made. */
public final class MissingNew implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of(
        "cant.resolve.args",
        "cant.resolve.args.params",
        "cant.resolve.location.args",
        "cant.resolve.location.args.params");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    String name = site.error().symbol();
    boolean plain = !name.isEmpty() && name.equals(site.excerpt());
    if (!plain || !Character.isUpperCase(name.charAt(0)) || site.types().named(name).isEmpty()) {
      return Stream.empty();
    }
    String why = "`" + name + "` is a type, not a method: `new` was missing.";
    return Stream.of(site.insert(site.error().start(), "new ", why));
  }
}
