package dev.redgreen.fixer.template;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes patterns of lessons: the lessons themselves, and what they share with what is known. */
final class Teaching {
  private static final int MOST_GENERAL = 6;

  /** Everything known so far, with where it was seen. */
  private final Map<Template, Set<Origin>> known = new LinkedHashMap<>();

  private final Map<Template, Set<Origin>> learned = new LinkedHashMap<>();

  private Teaching(List<Pattern> earlier) {
    for (Pattern pattern : earlier) {
      TemplateCodec.decode(pattern.body())
          .ifPresent(template -> put(known, template, pattern.origins()));
    }
  }

  /** Patterns of these lessons, in their order, the most specific of each first. */
  static List<Pattern> patterns(
      List<Lesson> lessons, List<Pattern> earlier, String project, String runId) {
    Teaching teaching = new Teaching(earlier);
    lessons.forEach(
        lesson -> teaching.take(lesson.template(), origin(lesson.error(), project, runId)));
    return teaching.learned.entrySet().stream()
        .map(one -> pattern(one.getKey(), List.copyOf(one.getValue())))
        .toList();
  }

  private static void put(
      Map<Template, Set<Origin>> map, Template template, Iterable<Origin> origins) {
    Set<Origin> all = map.computeIfAbsent(template, key -> new LinkedHashSet<>());
    origins.forEach(all::add);
  }

  private void take(Template lesson, Origin origin) {
    Map<Template, Set<Origin>> general = new LinkedHashMap<>();
    known.forEach(
        (earlier, origins) -> {
          for (Template both : AntiUnifier.of(lesson, earlier)) {
            put(general, both, origins);
            put(general, both, Set.of(origin));
          }
        });
    general.remove(lesson);
    keep(lesson, Set.of(origin));
    general.entrySet().stream()
        .sorted(Comparator.comparing(one -> -one.getKey().specificity()))
        .limit(MOST_GENERAL)
        .forEach(one -> keep(one.getKey(), one.getValue()));
  }

  private void keep(Template template, Set<Origin> origins) {
    put(known, template, origins);
    put(learned, template, origins);
  }

  /** The place of an error that a template mended. */
  static Origin origin(CompileError error, String project, String runId) {
    String path = error.place().file().toString().replace('\\', '/');
    int line = error.place().line();
    return new Origin(project, project, path, "", line, "", Origin.OWN_LICENCE, "", runId);
  }

  private static Pattern pattern(Template template, List<Origin> origins) {
    String body = TemplateCodec.encode(template);
    return new Pattern(
        PatternId.of(TemplateMemory.KIND, body),
        TemplateMemory.KIND,
        template.code(),
        TemplateText.line(template),
        template.code(),
        body,
        "",
        "java",
        Set.of(),
        Standing.VERIFIED,
        new ArrayList<>(origins));
  }
}
