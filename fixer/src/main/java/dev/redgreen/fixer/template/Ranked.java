package dev.redgreen.fixer.template;

import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.Ranking;
import dev.redgreen.patterns.Success;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A template of the store.
 *
 * @param id of its pattern
 * @param evidence what speaks for it
 * @param success what the outcome log says of it
 * @param score expected success, times how much of it is given
 */
record Ranked(String id, Template template, Evidence evidence, Success success, double score) {
  private static final int MOST = 60;

  /** The templates of a code, the best first. */
  static List<Ranked> of(String code, PatternStore store, Set<String> spaces, String project) {
    Filter filter = Filter.ofKinds(TemplateMemory.KIND).inSpaces(spaces);
    FailedSites failed = new FailedSites(store, project);
    return store.withKeys(List.of(code), filter, project, MOST).stream()
        .flatMap(pattern -> ranked(pattern, store, project, failed.count(pattern.id(), spaces)))
        .sorted(
            Comparator.comparing(Ranked::score)
                .thenComparing(one -> one.template.specificity())
                .reversed()
                .thenComparing(Ranked::id))
        .toList();
  }

  private static Stream<Ranked> ranked(
      Pattern pattern, PatternStore store, String project, int failed) {
    return TemplateCodec.decode(pattern.body()).stream()
        .filter(Usable::test)
        .map(
            template -> {
              double relevance = relevance(template);
              Success success = store.success(pattern.id(), project, relevance);
              double score = Ranking.score(relevance, success);
              Evidence evidence = Evidence.of(pattern, failed);
              return new Ranked(pattern.id(), template, evidence, success, score);
            });
  }

  /** Share of what is given: 1 for the same code, less for each hole. */
  private static double relevance(Template template) {
    double given = template.specificity();
    long holes =
        Tree.all(template.before()).filter(tree -> tree instanceof Tree.Hole).count()
            + template.arguments().values().stream().filter(Template::isHole).count();
    return given / (given + holes);
  }
}
