package dev.redgreen.fixer.rules.types;

import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.ImportEdit;
import dev.redgreen.fixer.rules.know.TypeIndex;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An expression of the wrong type is converted: written otherwise, parsed, boxed, wrapped or cast.
 */
public final class Convert implements Rule {
  private static final Map<String, String> HOMES =
      Map.of(
          "Arrays", "java.util.Arrays",
          "List", "java.util.List",
          "Set", "java.util.Set",
          "ArrayList", "java.util.ArrayList",
          "HashSet", "java.util.HashSet",
          "Optional", "java.util.Optional",
          "Path", "java.nio.file.Path",
          "File", "java.io.File",
          "BigDecimal", "java.math.BigDecimal",
          "BigInteger", "java.math.BigInteger");

  @Override
  public Set<String> codes() {
    return Set.of("prob.found.req", "type.found.req");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return Fit.of(site).stream()
        .flatMap(fit -> fit.conversions().stream().map(way -> repair(site, fit, way)));
  }

  private static Repair repair(Site site, Fit fit, String way) {
    String why =
        "`"
            + fit.text()
            + "` is of type `"
            + fit.found()
            + "` where `"
            + fit.wanted()
            + "` is wanted: `"
            + way
            + "` is one.";
    Repair repair = site.replace(site.error().start(), site.error().end(), way, why);
    String type = way.replaceFirst("^new ", "").replaceFirst("[.<(].*", "");
    List<String> present = TypeIndex.importsOf(site.text());
    String home = HOMES.getOrDefault(type, "");
    boolean imported = home.isEmpty() || present.contains(home) || present.contains("java.util.*");
    return imported ? repair : repair.and(ImportEdit.add(site.file(), site.text(), home));
  }
}
