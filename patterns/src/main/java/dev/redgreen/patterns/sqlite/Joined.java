package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two sights of the same pattern as one. Where they differ the choice depends on what they say
 * only, not on which came first: the longer documentation wins, the rest in alphabetical order; all
 * tags and origins are kept.
 */
final class Joined {
  private static final Comparator<Pattern> TELLING =
      Comparator.comparingInt((Pattern pattern) -> pattern.doc().length())
          .thenComparing(Pattern::doc)
          .thenComparing(Pattern::body)
          .thenComparing(Pattern::name)
          .thenComparing(Pattern::signature)
          .thenComparing(Pattern::key)
          .thenComparing(Pattern::language);

  private static final Comparator<Origin> LATER =
      Comparator.comparing(Origin::commit)
          .thenComparingInt(Origin::line)
          .thenComparing(Origin::licence)
          .thenComparing(Origin::unit);

  private Joined() {}

  /** Both in one, with the standing of the first. */
  static Pattern of(Pattern one, Pattern other) {
    Pattern telling = TELLING.compare(one, other) >= 0 ? one : other;
    Set<String> tags = new HashSet<>(one.tags());
    tags.addAll(other.tags());
    return new Pattern(
        one.id(),
        one.kind(),
        telling.name(),
        telling.signature(),
        telling.key(),
        telling.body(),
        telling.doc(),
        telling.language(),
        tags,
        one.standing(),
        origins(one.origins(), other.origins()));
  }

  private static List<Origin> origins(List<Origin> one, List<Origin> other) {
    Map<List<String>, Origin> joined = new LinkedHashMap<>();
    List<Origin> all = new ArrayList<>(one);
    all.addAll(other);
    for (Origin origin : all) {
      joined.merge(place(origin), origin, (a, b) -> LATER.compare(a, b) >= 0 ? a : b);
    }
    return List.copyOf(joined.values());
  }

  private static List<String> place(Origin origin) {
    return List.of(
        origin.project(), origin.path(), origin.enclosingType(), origin.runId(), origin.space());
  }
}
