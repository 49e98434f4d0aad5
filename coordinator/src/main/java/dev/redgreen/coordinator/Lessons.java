package dev.redgreen.coordinator;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.memory.SolutionMemory;
import dev.redgreen.fixer.replay.Demoted;
import dev.redgreen.fixer.replay.FixMemory;
import dev.redgreen.fixer.replay.ReplayProposer;
import dev.redgreen.fixer.template.TemplateMemory;
import dev.redgreen.fixer.template.TemplateProposer;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a run leaves in the store: outcomes always, and patterns where Maven's word is sure. */
final class Lessons {
  private static final Set<String> REMEMBERED = Set.of(ReplayProposer.RUNG, TemplateProposer.RUNG);

  /** Verdicts of what compiles, and fails. */
  private static final Set<String> BUILT = Set.of("targets", "neighbours", "gate");

  private final PatternStore store;
  private final Recorder recorder;
  private final TemplateProposer templates;
  private final Demoted rules;

  /**
   * The lessons of a run.
   *
   * @param templates what proposed from templates in this run, and knows at which sites
   * @param rules what proposed by rules in this run, and knows for which failures
   */
  Lessons(PatternStore store, Recorder recorder, TemplateProposer templates, Demoted rules) {
    this.store = store;
    this.recorder = recorder;
    this.templates = templates;
    this.rules = rules;
  }

  /**
   * Records outcomes, and learns the solution and the repairs on the way to it.
   *
   * @param red the sources that the run began with
   * @param sure whether the run was green and nothing in it was flaky
   * @return ids of the patterns that were learned
   */
  List<String> learn(Task task, SourceTree red, RedGreen.Ending ending, boolean sure) {
    recorder.run(ending, sure);
    refused(task, ending);
    if (sure) {
      passed(task, ending.best().fixes());
    }
    List<Fix> fixes = ending.best().fixes();
    if (!sure || !fixes.stream().allMatch(fix -> fix.standing() == Standing.VERIFIED)) {
      return List.of();
    }
    List<Pattern> solution = new SolutionMemory().learn(task, red, ending.best().tree(), fixes);
    store.add(solution);
    List<String> learned = new ArrayList<>(solution.stream().map(Pattern::id).toList());
    learned.addAll(repairs(task, Repair.of(red, List.of(), ending)));
    recorder.learned(learned);
    return List.copyOf(learned);
  }

  /**
   * Records outcomes of a leg of {@code fix}, and learns its repairs.
   *
   * @param red the sources that the leg began with
   * @param failures what was wrong with them
   * @param sure whether the whole build is green, nothing in it was flaky, and no fix is a guess
   * @return ids of the patterns that were learned
   */
  List<String> mended(
      Task task, SourceTree red, List<Failure> failures, RedGreen.Ending ending, boolean sure) {
    recorder.run(ending, sure);
    refused(task, ending);
    if (sure) {
      passed(task, ending.best().fixes());
    }
    if (!sure) {
      return List.of();
    }
    List<String> learned = repairs(task, Repair.of(red, failures, ending));
    recorder.learned(learned);
    return learned;
  }

  /** What a build refused is not tried again at its site, or only after everything else. */
  private void refused(Task task, RedGreen.Ending ending) {
    boolean green = ending.outcome() instanceof Outcome.Green;
    List<Fix> way = green ? ending.best().fixes() : List.of();
    for (Attempt.Tried tried : ending.tried()) {
      if (BUILT.contains(tried.verdict()) && !way.contains(tried.fix())) {
        templates.failed(tried.fix(), task.project(), task.runId());
        rules.failed(tried.fix(), task.runId());
      }
    }
  }

  /** Where a template was right, that speaks for it. */
  private void passed(Task task, List<Fix> way) {
    way.forEach(fix -> templates.passed(fix, task.project(), task.runId()));
  }

  /** A repair that was itself remembered has its pattern already; a pom is nothing to repeat. */
  private List<String> repairs(Task task, List<Repair> repairs) {
    return repairs.stream()
        .filter(repair -> !REMEMBERED.contains(repair.fix().rung()) && repair.ofSourcesOnly())
        .flatMap(repair -> patterns(task, repair))
        .distinct()
        .toList();
  }

  private Stream<String> patterns(Task task, Repair repair) {
    List<Failure> failures = repair.failures();
    List<String> exact =
        new FixMemory(store, task.project())
            .learn(failures, repair::text, repair.patch(), task.runId());
    List<String> general =
        new TemplateMemory(store, task.project())
            .learn(failures, repair.before(), repair.patch(), task.runId());
    return Stream.concat(exact.stream(), general.stream());
  }
}
