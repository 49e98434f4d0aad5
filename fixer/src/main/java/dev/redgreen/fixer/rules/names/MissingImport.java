package dev.redgreen.fixer.rules.names;

import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.ImportEdit;
import dev.redgreen.fixer.rules.know.ImportOrder;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A type that is not found has a name that some package knows: its import is missing. */
public final class MissingImport implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of("cant.resolve", "cant.resolve.location");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    String name = site.error().symbol();
    if (name.isEmpty() || !name.equals(site.excerpt()) || !Character.isUpperCase(name.charAt(0))) {
      return Stream.empty();
    }
    List<String> known = site.types().named(name);
    return new ImportOrder(site.types(), site.text())
        .sorted(known).stream().limit(12).map(type -> repair(site, name, type));
  }

  private static Repair repair(Site site, String name, String type) {
    return new Repair(
        Patch.of(ImportEdit.add(site.file(), site.text(), type)),
        "`" + name + "` was not imported; `" + type + "` is the type of that name that fits here.",
        Standing.VERIFIED);
  }
}
