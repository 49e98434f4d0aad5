package dev.redgreen.fixer.rules.names;

import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Nearest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What javac takes for a name that is not found is a misspelt keyword. */
public final class Keyword implements Rule {
  private static final List<String> KEYWORDS =
      List.of(
          "public",
          "private",
          "protected",
          "static",
          "final",
          "abstract",
          "synchronized",
          "default",
          "void",
          "int",
          "long",
          "boolean",
          "char",
          "double",
          "float",
          "byte",
          "short",
          "return",
          "true",
          "false",
          "null",
          "this",
          "super",
          "throw",
          "break",
          "continue",
          "new");

  @Override
  public Set<String> codes() {
    return Set.of(
        "cant.resolve", "cant.resolve.location", "cant.resolve.args", "cant.resolve.location.args");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    String name = site.error().symbol();
    if (!name.equals(site.excerpt()) || name.isEmpty() || site.inImport()) {
      return Stream.empty();
    }
    return Nearest.of(name, KEYWORDS, 2).stream()
        .filter(keyword -> Nearest.distance(name, keyword) <= 2)
        .map(
            keyword ->
                site.replace(
                    site.error().start(),
                    site.error().end(),
                    keyword,
                    "There is no `" + name + "` here; `" + keyword + "` is the nearest keyword."));
  }
}
