package dev.redgreen.fixer.template;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.diff.LineDiff;
import dev.redgreen.fixer.replay.Learned;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.PatternStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proposes what templates make of the failing code, where the compiler agrees that it mends an
 * error and brings no other: first everything that they mend together, then each alone.
 */
public final class TemplateProposer implements Proposer {
  /** The rung's word in reports. */
  public static final String RUNG = "template";

  private final PatternStore store;
  private final Set<String> spaces;
  private final Map<Fix, List<Mended>> proposed = new IdentityHashMap<>();

  /**
   * A proposer.
   *
   * @param spaces spaces whose templates may be used
   */
  public TemplateProposer(PatternStore store, Set<String> spaces) {
    this.store = store;
    this.spaces = Set.copyOf(spaces);
  }

  @Override
  public String rung() {
    return RUNG;
  }

  @Override
  public Stream<Fix> propose(Attempt attempt) {
    Mending mending = new Mending(attempt, store, spaces);
    if (!mending.concerned()) {
      return Stream.empty();
    }
    Stream<Fix> together =
        Stream.of(mending)
            .map(Mending::all)
            .filter(steps -> steps.size() > 1)
            .map(steps -> together(attempt.tree(), steps))
            .filter(fix -> !mending.isTried(fix.patch()));
    return Stream.concat(together, mending.each().map(one -> fix(one.patch(), List.of(one))));
  }

  /**
   * Remembers that a build refused a fix: its templates are not tried again at its sites.
   *
   * @param fix the very fix that {@link #propose} gave; any other is no business of this rung
   * @param project the project that the sites belong to
   */
  public void failed(Fix fix, String project, String runId) {
    FailedSites failed = new FailedSites(store, project);
    TemplateMemory memory = new TemplateMemory(store, project);
    for (Mended step : proposed.getOrDefault(fix, List.of())) {
      failed.add(step.by().id(), step.site(), FailedSites.key(step.site(), ""), runId);
      memory.refused(step.by().id(), failed.count(step.by().id(), Set.of(project)));
    }
  }

  /**
   * Remembers that a build passed with a fix: its sites speak for its templates.
   *
   * @param fix the very fix that {@link #propose} gave; any other is no business of this rung
   * @param project the project that the sites belong to
   */
  public void passed(Fix fix, String project, String runId) {
    TemplateMemory memory = new TemplateMemory(store, project);
    for (Mended step : proposed.getOrDefault(fix, List.of())) {
      memory.confirmed(step.by().id(), step.site().error(), runId);
    }
  }

  private Fix together(SourceTree before, List<Mended> steps) {
    SourceTree after = steps.get(steps.size() - 1).tree();
    Set<Path> files = new TreeSet<>();
    steps.forEach(step -> files.addAll(step.patch().files()));
    List<Edit> edits = new ArrayList<>();
    for (Path file : files) {
      edits.addAll(LineDiff.edits(file, before.text(file).orElse(""), after.text(file).orElse("")));
    }
    return fix(Patch.of(edits), steps);
  }

  private Fix fix(Patch patch, List<Mended> steps) {
    Map<String, Ranked> used = new LinkedHashMap<>();
    steps.forEach(step -> used.putIfAbsent(step.by().id(), step.by()));
    List<Fix.Source> sources =
        used.values().stream()
            .map(one -> new Fix.Source(one.id(), origin(one), Origin.OWN_LICENCE, one.score()))
            .toList();
    String why =
        used.values().stream()
            .map(one -> TemplateText.line(one.template()) + ", " + one.evidence().sentence())
            .collect(Collectors.joining("; and "));
    Fix fix =
        new Fix(
            patch,
            RUNG,
            steps.get(0).by().template().code(),
            why,
            standing(used.values()),
            sources,
            caution(used.values()));
    proposed.put(fix, List.copyOf(steps));
    return fix;
  }

  private static String origin(Ranked one) {
    return one.evidence().sentence() + "; " + Learned.record(one.success());
  }

  /** A guess stays one until it was right often enough. */
  private static Standing standing(Iterable<Ranked> used) {
    for (Ranked one : used) {
      boolean invents =
          one.template().facts().entrySet().stream()
              .filter(made -> Template.isHole(made.getKey()))
              .flatMap(made -> made.getValue().stream())
              .anyMatch(fact -> fact.generator().invents());
      if (invents && !one.evidence().trusted()) {
        return Standing.PLAUSIBLE;
      }
    }
    return Standing.VERIFIED;
  }

  private static String caution(Iterable<Ranked> used) {
    for (Ranked one : used) {
      if (!one.evidence().trusted()) {
        return "a template that is not trusted yet: " + one.evidence().sentence();
      }
    }
    return "";
  }
}
