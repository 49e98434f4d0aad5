package dev.redgreen.coordinator.ci;

import dev.redgreen.coordinator.FirstBuild;
import dev.redgreen.coordinator.FixRun;
import dev.redgreen.coordinator.Leading;
import dev.redgreen.coordinator.RunEvent;
import dev.redgreen.coordinator.RunReport;
import dev.redgreen.coordinator.RunResult;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.build.Verdict;
import dev.redgreen.coordinator.ci.CiReport.Build;
import dev.redgreen.coordinator.ci.CiReport.Repair;
import dev.redgreen.coordinator.workspace.FinalPatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The use case of {@code tdd ci}: builds the project as its user would, in isolation; tells what is
 * wrong, root cause first; and, unless it was only asked to explain, looks for a repair that the
 * same build verifies. What the machine is to blame for is named so, and never mended.
 */
public final class CiRun {
  private final Wiring wiring;
  private final CiRequest request;
  private final String runId;
  private final BooleanSupplier stopped;
  private final Consumer<RunEvent> events;
  private Clean clean;
  private Looked looked = Looked.NOT;

  /**
   * One run of the step.
   *
   * @param runId see {@code RunId}
   * @param stopped whether somebody wants the run to end; asked between its steps
   * @param clean makes texts fit to be published
   */
  public CiRun(
      Wiring wiring,
      CiRequest request,
      String runId,
      Clean clean,
      BooleanSupplier stopped,
      Consumer<RunEvent> events) {
    this.wiring = wiring;
    this.request = request;
    this.runId = runId;
    this.clean = clean;
    this.stopped = stopped;
    this.events = events;
  }

  /** What was seen of the build before anything was tried. */
  private record Looked(
      boolean happened,
      Build build,
      Findings findings,
      boolean flaky,
      List<String> known,
      Instant until) {
    static final Looked NOT =
        new Looked(
            false, new Build("", -1, 0, 0, 0, 0), Findings.NONE, false, List.of(), Instant.EPOCH);

    boolean mendable() {
      return build.exit() > 0
          && !flaky
          && findings.all().stream()
              .filter(Finding::isError)
              .allMatch(finding -> About.named(finding.about()).mendable());
    }
  }

  /** Runs to the end. */
  public CiResult run() {
    Leading leading = new Leading(Optional.of(request.build()), this::look, request.share());
    RunResult result = new FixRun(wiring, request.fix(), runId, leading, stopped, events).run();
    Repair repair = repair(result);
    Optional<FinalPatch> patch = result.patch().filter(found -> repair.verified());
    byte[] bytes =
        patch
            .map(found -> found.unified(result.charset()).getBytes(result.charset()))
            .orElse(new byte[0]);
    CiReport report = report(result.report(), repair);
    return new CiResult(
        patch
            .filter(found -> request.mode() == Mode.FIX)
            .map(found -> committed(report, found, bytes))
            .orElse(report),
        bytes,
        result.report());
  }

  private CiReport committed(CiReport report, FinalPatch patch, byte[] bytes) {
    FixBranch branches = new FixBranch(wiring.processes(), patch.root(), wiring.environment());
    FixBranch.Result result = branches.commit(bytes, request.branch(), message(report));
    if (result instanceof FixBranch.Committed done) {
      return report.with(
          report.repair().on(done.branch(), done.commit()), report.notes(), report.exit());
    }
    List<String> notes = new ArrayList<>(report.notes());
    notes.add("not committed: " + clean.line(((FixBranch.Refused) result).reason()));
    return report.with(report.repair(), notes, report.exit());
  }

  /** What a reader of the history wants to know. */
  private static String message(CiReport report) {
    StringBuilder message = new StringBuilder("Mend the build\n\n");
    message.append(report.headline()).append("\n\n");
    report.repair().changes().forEach(change -> message.append("- ").append(change).append('\n'));
    message.append("\nVerified by: mvn ").append(report.build().goals()).append('\n');
    return message.toString();
  }

  /** Takes down what the build says; tells whether it is to be mended. */
  private boolean look(FirstBuild first) {
    clean = clean.relativeTo(first.worktree(), first.original());
    Verdict verdict = first.verdict();
    Findings findings = Findings.of(first, clean);
    boolean flaky = first.passes() && !first.flaky().isEmpty();
    List<String> known = findings.ofTheMachine() || flaky ? List.of() : known(first, verdict);
    looked = new Looked(true, build(first), findings, flaky, known, wiring.clock().instant());
    return request.mode() != Mode.EXPLAIN && looked.mendable();
  }

  private List<String> known(FirstBuild first, Verdict verdict) {
    return first.known(verdict.failures()).stream().map(clean::line).toList();
  }

  /** Failed tests make a build fail, though it went on here to see all of them. */
  private static int exit(Verdict verdict) {
    boolean started =
        verdict.problems().stream().noneMatch(one -> one.kind().equals("maven.cannot-start"));
    return Findings.passes(verdict) ? 0 : started ? Math.max(1, verdict.exit()) : -1;
  }

  private static Build build(FirstBuild first) {
    Verdict verdict = first.verdict();
    return new Build(
        first.goals(),
        exit(verdict),
        verdict.ms(),
        verdict.passed().size() + verdict.failing().size(),
        verdict.failing().size(),
        verdict.skipped().size());
  }

  private Repair repair(RunResult result) {
    if (!looked.happened() || looked.build().exit() == 0 || !looked.mendable()) {
      return Repair.untried(whyUntried());
    }
    if (request.mode() == Mode.EXPLAIN) {
      return Repair.untried("the step was asked to explain only");
    }
    RunReport run = result.report();
    if (run.outcome().equals("not-red")) {
      return Repair.untried(clean.line(run.reason()));
    }
    boolean verified = run.outcome().equals("green") && result.patch().isPresent();
    return new Repair(
        verified ? "verified" : run.outcome().equals("limit") ? "limit" : "none",
        clean.line(reason(run)),
        verified ? Output.PATCH : "",
        verified ? clean.text(run.patch()) + "\n" : "",
        verified ? run.fixes().stream().map(this::change).toList() : List.of(),
        result.patch().map(FinalPatch::touchesBuild).orElse(false),
        "",
        "",
        run.learned(),
        run.model().calls(),
        Duration.between(looked.until(), wiring.clock().instant()).toMillis());
  }

  private static String reason(RunReport run) {
    return run.reason().replace("(--timeout)", "(--budget)");
  }

  private String change(RunReport.FixNote fix) {
    String caution = fix.caution().isEmpty() ? "" : "; caution: " + fix.caution();
    return clean.line(fix.why() + " [" + fix.rung() + "]" + caution);
  }

  private String whyUntried() {
    if (looked.build().exit() == 0) {
      return "the build passes";
    }
    if (looked.flaky()) {
      return "tests that fail only sometimes are not mended by changing what they test";
    }
    return !looked.happened() || looked.findings().ofTheMachine()
        ? "the machine is to blame: no change of the project helps"
        : "the build did not end, so nothing can be verified";
  }

  private CiReport report(RunReport run, Repair repair) {
    Findings findings =
        looked.happened() ? looked.findings() : Findings.ofTheMachine(run.reason(), clean);
    String status = status(findings);
    return new CiReport(
        CiReport.SCHEMA,
        status,
        status.equals("passed") ? "" : findings.root().map(Finding::about).orElse(""),
        headline(status, findings),
        request.mode().toString(),
        wiring.projectName(),
        runId,
        request.version(),
        request.share().map(Object::toString).orElse(""),
        looked.build(),
        findings.all(),
        findings.omitted(),
        looked.known(),
        repair,
        notes(run),
        request.exit().of(looked.build(), findings.ofTheMachine(), repair.verified()));
  }

  private String status(Findings findings) {
    if (looked.build().exit() == 0) {
      return "passed";
    }
    if (!looked.happened() || findings.ofTheMachine()) {
      return "environment";
    }
    return looked.flaky() ? "flaky" : "failed";
  }

  private String headline(String status, Findings findings) {
    Build build = looked.build();
    if (status.equals("passed")) {
      return "The build passes: " + build.run() + " tests ran.";
    }
    String words =
        findings
            .root()
            .map(root -> About.named(root.about()).words())
            .orElse(About.UNEXPLAINED.words());
    String first = findings.root().map(Finding::title).orElse("");
    return "The build failed because of " + words + (first.isEmpty() ? "." : ": " + first);
  }

  private List<String> notes(RunReport run) {
    List<String> notes = new ArrayList<>();
    run.warnings().forEach(warning -> notes.add(clean.line(warning)));
    run.alternatives().stream()
        .filter(other -> !looked.known().contains(clean.line(other)))
        .forEach(other -> notes.add("not tried: " + clean.line(other)));
    return notes;
  }
}
