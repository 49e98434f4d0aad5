package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.FixRequest;
import dev.redgreen.coordinator.RunRequest;
import dev.redgreen.coordinator.Share;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.WrongUsage;
import dev.redgreen.coordinator.ci.CiRequest;
import dev.redgreen.coordinator.ci.CiResult;
import dev.redgreen.coordinator.ci.CiRun;
import dev.redgreen.coordinator.ci.Clean;
import dev.redgreen.coordinator.ci.Format;
import dev.redgreen.coordinator.ci.Mode;
import dev.redgreen.coordinator.journal.Journal;
import dev.redgreen.coordinator.workspace.RunId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tdd ci}: the step of a pipeline. */
@Command(
    name = "ci",
    subcommands = CiMergeCommand.class,
    description = {
      "Run the build in a pipeline; explain what fails, and look for a verified repair.",
      "Never pushes, and changes neither work tree nor index. What the machine is to blame for is"
          + " named so and never mended.",
    },
    footer = {
      "",
      "Examples:",
      "  tdd ci                                explain a failing `mvn test`, leave a patch",
      "  tdd ci --mode explain -- verify       only say what is wrong with `mvn verify`",
      "  tdd ci --mode fix --branch mended     commit the verified patch to a new branch",
      "  tdd ci --shard 1/4 --output out1      mend a quarter of the modules",
      "  tdd ci merge out1 out2 out3 out4      one report and one patch of all shares",
    })
final class CiCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final Common common = new Common();

  @Mixin private final RepairOptions repair = new RepairOptions();

  @Mixin private final ReportOptions reports = new ReportOptions();

  @Option(
      names = "--mode",
      paramLabel = "explain|suggest|fix",
      description = {
        "What is done about a build that fails: say what is wrong, also leave a verified patch,",
        "or also commit it to a branch of its own (default: ${DEFAULT-VALUE})."
      },
      defaultValue = "suggest")
  private String mode;

  @Option(
      names = "--build-timeout",
      paramLabel = "1h",
      description = "Wall time of the build itself (default: ${DEFAULT-VALUE}).",
      defaultValue = "1h")
  private String buildTimeout;

  @Option(
      names = "--branch",
      paramLabel = "NAME",
      description = "The new branch of --mode fix (default: redgreen/fix- and the commit).")
  private @Nullable String branch;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description = "Mend the I-th of N shares of the modules; every job builds all of them.")
  private @Nullable String shard;

  @Parameters(
      paramLabel = "MAVEN ARGS",
      arity = "0..*",
      description = "Behind --: goals and options of the build (default: the configured goal).")
  private List<String> goals = List.of();

  @SuppressWarnings("NullAway.Init")
  CiCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Set<Format> chosen = reports.formats();
    CiRequest request = request();
    try (Interrupt interrupt = new Interrupt();
        Wiring wiring = common.wiring(console)) {
      String runId = RunId.next(wiring.clock(), RandomGenerator.getDefault());
      try (Journal journal = Journal.open(wiring.home(), common.project(), runId, wiring.clock());
          Muted muted = Muted.of(console)) {
        Clean clean = Clean.of(wiring, warning -> console.err().println("note: " + warning));
        Progressing progress = new Progressing(CleanLines.of(console, clean));
        CiResult result =
            new CiRun(
                    wiring,
                    request,
                    runId,
                    clean,
                    interrupt::happened,
                    event -> {
                      journal.event(event);
                      progress.accept(event);
                    })
                .run();
        journal.patch("result", result.run().patch());
        journal.finish(result.run());
        new CiPublication(console, common.json())
            .publish(
                result.report(), result.patch(), chosen, reports.output(common.project()), muted);
        return interrupt.happened() ? 130 : result.report().exit();
      }
    }
  }

  private CiRequest request() {
    Mode what = ReportOptions.choice(Mode.class, "--mode", mode);
    if (branch != null && what != Mode.FIX) {
      throw new WrongUsage("--branch goes with --mode fix; --mode " + what + " makes no branch");
    }
    RunRequest run = repair.request(common.project());
    boolean buildFiles = repair.buildFiles() || what == Mode.SUGGEST;
    return new CiRequest(
        new FixRequest(run, goals, buildFiles, false, Optional.empty()),
        what,
        LoopOptions.duration("--build-timeout", buildTimeout),
        reports.exit(),
        Optional.ofNullable(shard).map(Share::parse),
        Optional.ofNullable(branch),
        Version.number());
  }
}
