package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.ModuleModel;
import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.conserve.Conservation;
import dev.redgreen.fixer.lint.LintProposer;
import dev.redgreen.fixer.memory.RecallProposer;
import dev.redgreen.fixer.modules.ModuleProposer;
import dev.redgreen.fixer.pom.PomProposer;
import dev.redgreen.fixer.replay.Demoted;
import dev.redgreen.fixer.replay.ReplayProposer;
import dev.redgreen.fixer.replay.SolvedFailures;
import dev.redgreen.fixer.rules.engine.RuleProposer;
import dev.redgreen.fixer.search.MutationProposer;
import dev.redgreen.fixer.search.SearchSettings;
import dev.redgreen.fixer.template.TemplateProposer;
import dev.redgreen.prompts.gateway.Usage;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The rungs of one run, and what they leave in the store when it ends. */
final class Rungs {
  private final Wiring wiring;
  private final RunRequest request;
  private final Consumer<RunEvent> events;
  private final TemplateProposer templates;
  private final Demoted rules;
  private final Lessons lessons;
  private final ModelRung model;
  private final Reuse reuse;

  Rungs(
      Wiring wiring,
      RunRequest request,
      String project,
      String runId,
      Durations durations,
      Consumer<RunEvent> events) {
    this.wiring = wiring;
    this.request = request;
    this.events = events;
    this.templates = new TemplateProposer(wiring.store(), wiring.permittedSpaces());
    this.rules = new Demoted(rules(events), wiring.store(), project);
    this.lessons =
        new Lessons(
            wiring.store(),
            new Recorder(wiring.store(), wiring.clock(), project, runId),
            templates,
            rules);
    this.reuse = new Reuse(wiring, project, durations, events);
    this.model = new ModelRung(wiring, request, Rungs::conserved, events);
  }

  /**
   * The order in which proposers are asked.
   *
   * @param root directory of the reactor in the worktree
   * @param warm whether candidates can be run in memory, without which a search is too slow
   */
  Ladder ladder(Path root, ModuleModel module, boolean warm) {
    List<Proposer> fresh = new ArrayList<>();
    List<Proposer> repair = new ArrayList<>();
    if (request.patterns()) {
      Proposer replay = replay();
      repair.add(replay);
      repair.add(templates);
      fresh.add(
          new RecallProposer(wiring.store(), wiring.permittedSpaces(), licences(), wiring.clock()));
      if (warm) {
        fresh.add(reuse.proposer(root, module));
      } else {
        events.accept(new RunEvent.RungSkipped("reuse", "it tries too much for Maven alone"));
      }
      fresh.add(replay);
    }
    repair.add(rules);
    fresh.addAll(model.proposers());
    repair.addAll(model.proposers());
    return new Ladder(fresh, model.proposers(), repair);
  }

  /**
   * The order in which proposers are asked by {@code fix}, at the start and again. The search is
   * last: what it finds is never more than plausible.
   *
   * @param buildFiles whether poms may change: then a library that is missing is looked for before
   *     a source is bent to do without it
   */
  Ladder mending(boolean buildFiles) {
    List<Proposer> all = new ArrayList<>();
    if (request.patterns()) {
      all.add(replay());
      all.add(templates);
    }
    PomProposer poms = new PomProposer(wiring.localRepository(), Runtime.version().feature());
    all.add(buildFiles ? poms : PomProposer.ofCommonLibraries(wiring.localRepository()));
    all.add(rules);
    all.add(new ModuleProposer());
    all.add(new LintProposer(PomProposer::lintOptions));
    if (!buildFiles) {
      all.add(poms);
    }
    all.add(PomProposer.asLastResort());
    all.addAll(model.proposers());
    all.add(new MutationProposer(SearchSettings.defaults(), new SearchEvents(events)));
    return new Ladder(all, model.proposers(), all);
  }

  /** What is asked where the machine fails unless another pom helps: no source can be to blame. */
  Ladder aroundTheMachine() {
    List<Proposer> poms =
        List.of(new PomProposer(wiring.localRepository(), Runtime.version().feature()));
    return new Ladder(poms, List.of(), poms);
  }

  private Proposer replay() {
    return new ReplayProposer(wiring.store(), wiring.permittedSpaces(), licences(), wiring.clock());
  }

  private static Proposer rules(Consumer<RunEvent> events) {
    return new RuleProposer(fault -> events.accept(new RunEvent.Warned(fault.message())));
  }

  private Set<String> licences() {
    return Set.copyOf(wiring.settings().list("patterns.licences"));
  }

  /** Repairs of failures like one at hand, as far as this project may see them. */
  SolvedFailures solved() {
    return new SolvedFailures(
        wiring.store(), wiring.permittedSpaces(), licences(), wiring.projectName());
  }

  /** Outcomes, and patterns where the build is sure. */
  Lessons lessons() {
    return lessons;
  }

  /** The model of the run. */
  ModelRung model() {
    return model;
  }

  /** What was spent so far. */
  Limits.Spent spent() {
    Usage usage = model.usage();
    return new Limits.Spent(usage.tokens(), usage.cost());
  }

  /** What was asked of the model. */
  Usage usage() {
    return model.usage();
  }

  /**
   * Records outcomes, and learns what is new.
   *
   * @param sure whether the run was green and nothing in it was flaky
   * @return ids of the patterns that were learned
   */
  List<String> learn(Task task, Preparation.Ready ready, RedGreen.Ending ending, boolean sure) {
    return lessons.learn(task, ready.tree(), ending, sure);
  }

  /** The text of a reply's file with what it dropped without need. */
  private static String conserved(Attempt attempt, Path file, String before, String after) {
    Charset charset = Charset.forName(attempt.task().module().encoding());
    Patch patch = Conservation.of(file, before, after, attempt.failures(), charset).patch();
    return patch.isEmpty()
        ? before
        : patch.applyTo(same -> Optional.of(before)).values().iterator().next().orElse(after);
  }
}
