package dev.redgreen.fixer.template;

import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Learns templates from verified repairs: each error's smallest change as it is, and what it has in
 * common with every earlier change of the same code.
 */
public final class TemplateMemory {
  /** Kind of the patterns; their key is javac's code. */
  public static final String KIND = "template";

  private static final int MOST_EARLIER = 200;
  private static final int MOST_GENERAL = 6;

  private final PatternStore store;
  private final String project;

  public TemplateMemory(PatternStore store, String project) {
    this.store = store;
    this.project = project;
  }

  /**
   * Learns from what a build verified.
   *
   * @param failures what the patch mended
   * @param before the sources that failed
   * @return ids of the patterns, those that were there already too
   */
  public List<String> learn(
      List<? extends Failure> failures, SourceTree before, Patch patch, String runId) {
    Set<String> ids = new LinkedHashSet<>();
    for (Lesson lesson : Lesson.of(failures, before, patch)) {
      Map<Template, Set<Origin>> learned = generalised(lesson, origin(lesson, runId));
      for (Map.Entry<Template, Set<Origin>> one : learned.entrySet()) {
        ids.add(add(pattern(one.getKey(), List.copyOf(one.getValue()))));
      }
    }
    return List.copyOf(ids);
  }

  /** The lesson, then what it shares with earlier ones, the most specific first. */
  private Map<Template, Set<Origin>> generalised(Lesson lesson, Origin origin) {
    Map<Template, Set<Origin>> general = new LinkedHashMap<>();
    for (Pattern earlier : earlier(lesson.template().code())) {
      Optional<Template> known = TemplateCodec.decode(earlier.body());
      for (Template both :
          known.map(other -> AntiUnifier.of(lesson.template(), other)).orElse(List.of())) {
        Set<Origin> origins = general.computeIfAbsent(both, key -> new LinkedHashSet<>());
        origins.addAll(earlier.origins());
        origins.add(origin);
      }
    }
    Map<Template, Set<Origin>> learned = new LinkedHashMap<>();
    learned.put(lesson.template(), new LinkedHashSet<>(Set.of(origin)));
    general.entrySet().stream()
        .sorted(Comparator.comparing(one -> -one.getKey().specificity()))
        .limit(MOST_GENERAL)
        .forEach(
            one ->
                learned
                    .computeIfAbsent(one.getKey(), key -> new LinkedHashSet<>())
                    .addAll(one.getValue()));
    return learned;
  }

  private List<Pattern> earlier(String code) {
    Filter own = Filter.ofKinds(KIND).inSpaces(Set.of(project));
    List<Pattern> found =
        new ArrayList<>(store.withKeys(List.of(code), own, project, MOST_EARLIER));
    found.sort(Comparator.comparing(Pattern::id));
    return found;
  }

  /** Adds a pattern, or its evidence to the one that is there; it may become trusted by that. */
  private String add(Pattern pattern) {
    store.add(List.of(pattern));
    store
        .get(pattern.id())
        .filter(whole -> Evidence.of(whole, 0).trusted())
        .filter(whole -> whole.standing() == Standing.VERIFIED)
        .ifPresent(whole -> store.add(List.of(with(pattern, Standing.TRUSTED))));
    return pattern.id();
  }

  private static Pattern with(Pattern pattern, Standing standing) {
    return new Pattern(
        pattern.id(),
        pattern.kind(),
        pattern.name(),
        pattern.signature(),
        pattern.key(),
        pattern.body(),
        pattern.doc(),
        pattern.language(),
        pattern.tags(),
        standing,
        pattern.origins());
  }

  private Origin origin(Lesson lesson, String runId) {
    String path = lesson.error().place().file().toString().replace('\\', '/');
    int line = lesson.error().place().line();
    return new Origin(project, project, path, "", line, "", Origin.OWN_LICENCE, "", runId);
  }

  private static Pattern pattern(Template template, List<Origin> origins) {
    String body = TemplateCodec.encode(template);
    return new Pattern(
        PatternId.of(KIND, body),
        KIND,
        template.code(),
        TemplateText.line(template),
        template.code(),
        body,
        "",
        "java",
        Set.of(),
        Standing.VERIFIED,
        origins);
  }
}
