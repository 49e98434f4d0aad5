package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.FixRequest;
import dev.redgreen.coordinator.FixRun;
import dev.redgreen.coordinator.Revisions;
import dev.redgreen.coordinator.RunRequest;
import dev.redgreen.coordinator.WrongUsage;
import dev.redgreen.coordinator.workspace.FinalPatch;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tdd fix}: a failing build passes again. */
@Command(
    name = "fix",
    description = {
      "Repair a failing build, verified by the same build.",
      "Works on a snapshot of your tree, uncommitted work included; your files change only when you"
          + " accept the result. Most compile errors need no model.",
    },
    footer = {
      "",
      "Examples:",
      "  tdd fix                          repair what `mvn test` fails with",
      "  tdd fix --offline --apply        without a model; apply a verified repair",
      "  tdd fix -- -pl core -am verify   the build that is to pass",
      "  tdd fix --best-effort            print what makes fewer errors where not all can go",
      "  tdd fix --learn                  learn the repair that is in your working tree",
      "  tdd fix --learn main~1..main     learn what was repaired between two commits",
    })
final class FixCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final Common common = new Common();

  @Mixin private final LoopOptions loop = new LoopOptions();

  @Option(names = "--apply", description = "Apply a verified result without asking.")
  private boolean apply;

  @Option(
      names = "--allow-build-files",
      description = "Edit poms too; at a terminal they are shown and asked about anyway.")
  private boolean buildFiles;

  @Option(
      names = "--best-effort",
      description = "Print a patch that leaves strictly fewer errors; it is never applied.")
  private boolean bestEffort;

  @Option(
      names = "--learn",
      paramLabel = "BASE[..FIXED]",
      arity = "0..1",
      fallbackValue = "",
      description = {
        "Learn from a repair that you made, and change nothing: BASE has to fail, FIXED has to pass."
            + " FIXED is your working tree if left out; BASE the last commit, or the one before it"
            + " where that passes.",
      })
  private @Nullable String learn;

  @Parameters(
      paramLabel = "MAVEN ARGS",
      arity = "0..*",
      description = "Behind --: goals and options of the build (default: the configured goal).")
  private List<String> goals = List.of();

  FixCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (learn != null && (apply || bestEffort)) {
      throw new WrongUsage("--learn changes nothing: leave --apply and --best-effort out");
    }
    RunRequest run = loop.request(common.project(), List.of(), "");
    FixRequest request =
        new FixRequest(
            run,
            goals,
            buildFiles || console.interactive(),
            bestEffort,
            Optional.ofNullable(learn).map(Revisions::parse));
    return new RunSession(console, common, this::unasked)
        .run(
            common.project(),
            (wiring, runId, stopped, events) ->
                new FixRun(wiring, request, runId, stopped, events).run());
  }

  /** A build file is asked about unless the user has agreed to it beforehand. */
  private boolean unasked(FinalPatch patch) {
    return apply && (buildFiles || !patch.touchesBuild());
  }
}
