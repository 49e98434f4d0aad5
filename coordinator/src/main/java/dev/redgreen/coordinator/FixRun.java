package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.ProjectLayout;
import dev.redgreen.coordinator.workspace.Workspace;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.handmade.HandmadeProposer;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The use case of {@code tdd fix}: from a failing build to a verified patch of it. The failing
 * modules are mended one after the other, what others are built from first; each leg is a loop of
 * its own, and the build that the user asked for has the last word.
 */
public final class FixRun {
  private final Wiring wiring;
  private final FixRequest request;
  private final String runId;
  private final RunFrame frame;
  private final Consumer<RunEvent> events;
  private final Durations durations;
  private final Pace pace;
  private final List<String> goals;
  private final Leading leading;

  /**
   * One run, which mends all that it can.
   *
   * @param runId see {@code RunId}
   * @param stopped whether the user wants the run to end; asked between its steps
   */
  public FixRun(
      Wiring wiring,
      FixRequest request,
      String runId,
      BooleanSupplier stopped,
      Consumer<RunEvent> events) {
    this(wiring, request, runId, Leading.NONE, stopped, events);
  }

  /**
   * One run that somebody leads.
   *
   * @param leading hears what the build says first, and decides what is mended
   */
  public FixRun(
      Wiring wiring,
      FixRequest request,
      String runId,
      Leading leading,
      BooleanSupplier stopped,
      Consumer<RunEvent> events) {
    this.wiring = wiring;
    this.request = request;
    this.runId = runId;
    this.leading = leading;
    this.pace = new Pace(request.run().limits(), wiring.clock(), leading.build());
    this.goals = MavenGoals.of(request.goals(), wiring.settings().text("gate.goal"));
    String gate = String.join(" ", goals);
    this.frame = new RunFrame(wiring, request.run(), "fix", runId, gate, stopped, events);
    this.events = frame.events();
    this.durations = frame.durations();
  }

  /**
   * Runs to the end. Expected endings, a broken environment among them, are results.
   *
   * @throws WrongUsage if the request does not fit the project
   */
  public RunResult run() {
    return frame.run(ProjectLayout::findUnsound, this::inWorkspace);
  }

  private RunResult inWorkspace(Workspace workspace, ProjectLayout layout) {
    Site site = wiring.site(workspace, String.join(" ", goals), pace);
    return request
        .learn()
        .map(revisions -> learn(site, layout, revisions))
        .orElseGet(() -> mend(site, layout));
  }

  private RunResult mend(Site site, ProjectLayout layout) {
    events.accept(new RunEvent.StageStarted("maven", String.join(" ", goals)));
    UserBuild build = new UserBuild(site, goals, wiring.models());
    Steady first = Steady.of(build, durations, events);
    Rungs rungs = new Rungs(wiring, request.run(), layout.name(), runId, durations, events);
    if (!leading.mends(new FirstBuild(first, site, build, new Alternatives(rungs.solved())))) {
      return frame.over(new Outcome.Stuck("the build was looked at, and nothing was tried"));
    }
    if (first.trouble().isPresent()) {
      return frame.over(first.trouble().get());
    }
    pace.mend();
    Function<FixLeg, Ladder> ladder =
        leg -> leg.ofTheMachine() ? rungs.aroundTheMachine() : rungs.mending(request.buildFiles());
    return new FixLegs(
            new FixLegs.Ground(site, build, layout, site.workspace().snapshot()),
            wiring,
            request,
            runId,
            frame,
            pace.budget(),
            leading.share(),
            rungs,
            ladder)
        .run(first);
  }

  /** A person's repair is a candidate like any other: what passes is learned, and not applied. */
  private RunResult learn(Site site, ProjectLayout layout, Revisions revisions) {
    UserBuild build = new UserBuild(site, goals, wiring.models());
    Handmade.Found found = new Handmade(site, build, durations, events).between(revisions);
    if (found instanceof Handmade.Nothing nothing) {
      return frame.over(nothing.outcome());
    }
    Handmade.Repair repair = (Handmade.Repair) found;
    List<Proposer> person = List.of(new HandmadeProposer(repair::texts));
    Ladder ladder = new Ladder(person, List.of(), List.of());
    RunRequest offline = request.run().withoutModel();
    Rungs rungs = new Rungs(wiring, offline, layout.name(), runId, durations, events);
    return new FixLegs(
            new FixLegs.Ground(site, build, layout, repair.broken()),
            wiring,
            request,
            runId,
            frame,
            pace.budget(),
            leading.share(),
            rungs,
            leg -> ladder)
        .run(repair.red());
  }
}
