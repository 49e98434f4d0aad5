package dev.redgreen.fixer.template;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Learns templates from verified repairs: each error's smallest change as it is, and what it has in
 * common with every earlier change of the same code.
 */
public final class TemplateMemory {
  /** Kind of the patterns; their key is javac's code. */
  public static final String KIND = Kind.TEMPLATE;

  private static final int MOST_EARLIER = 200;

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
    List<Lesson> lessons = Lesson.of(failures, before, patch);
    Set<String> codes = new TreeSet<>();
    lessons.forEach(lesson -> codes.add(lesson.template().code()));
    List<Pattern> learned = Teaching.patterns(lessons, earlier(codes), project, runId);
    store.add(learned);
    learned.forEach(this::promote);
    return learned.stream().map(Pattern::id).toList();
  }

  /**
   * What a person's repair teaches; a pure function, which stores nothing.
   *
   * @param before the sources that failed
   * @param after the sources that the build passed with
   * @param failures those of {@code before}
   * @param known templates that the repair may have something in common with
   * @return new patterns, and known ones with the repair among their origins
   */
  public static List<Pattern> taught(
      SourceTree before,
      SourceTree after,
      List<? extends Failure> failures,
      List<Pattern> known,
      String project,
      String runId) {
    Patch patch = Lesson.between(before, after);
    return Teaching.patterns(Lesson.of(failures, before, patch), known, project, runId);
  }

  /**
   * Learns from a person's repair, as from any other.
   *
   * @return ids of the patterns, those that were there already too
   */
  public List<String> learn(
      List<? extends Failure> failures, SourceTree before, SourceTree after, String runId) {
    return learn(failures, before, Lesson.between(before, after), runId);
  }

  /** A template was right once more: the place joins its origins, which may make it trusted. */
  void confirmed(String templateId, CompileError error, String runId) {
    store
        .get(templateId)
        .ifPresent(
            template -> {
              Origin green = Teaching.origin(error, project, runId);
              store.add(List.of(template.withOrigins(List.of(green))));
              promote(template);
            });
  }

  /**
   * A template was wrong once more: one that is wrong more often than right is proposed no longer.
   *
   * @param failed sites of this project at which a build refused it
   */
  void refused(String templateId, int failed) {
    store
        .get(templateId)
        .filter(template -> Evidence.of(template, failed).hopeless())
        .map(template -> template.withStanding(Standing.QUARANTINED))
        .ifPresent(template -> store.add(List.of(template)));
  }

  private List<Pattern> earlier(Set<String> codes) {
    Filter own = Filter.ofKinds(KIND).inSpaces(Set.of(project));
    Map<String, Pattern> found = new LinkedHashMap<>();
    for (String code : codes) {
      store.withKeys(List.of(code), own, project, MOST_EARLIER).stream()
          .sorted(Comparator.comparing(Pattern::id))
          .forEach(pattern -> found.put(pattern.id(), pattern));
    }
    return new ArrayList<>(found.values());
  }

  /** What was green often enough becomes trusted. */
  private void promote(Pattern pattern) {
    store
        .get(pattern.id())
        .filter(whole -> whole.standing() == Standing.VERIFIED)
        .filter(whole -> Evidence.of(whole, failures(whole)).trusted())
        .map(whole -> whole.withStanding(Standing.TRUSTED))
        .ifPresent(whole -> store.add(List.of(whole)));
  }

  private int failures(Pattern template) {
    return new FailedSites(store, project).count(template.id(), Set.of(project));
  }
}
