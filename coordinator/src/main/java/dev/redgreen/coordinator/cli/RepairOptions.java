package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.Limits;
import dev.redgreen.coordinator.RunRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/** Options of the repair in a pipeline; fewer than at a terminal, where somebody waits. */
final class RepairOptions {
  @Option(names = "--offline", description = "Use no model; without a key none is used anyway.")
  private boolean offline;

  @Option(
      names = "--budget",
      paramLabel = "5m",
      description =
          "Wall time of the repair, from the end of the build (default: ${DEFAULT-VALUE}).",
      defaultValue = "5m")
  private String budget;

  @Option(
      names = "--max-tokens",
      paramLabel = "N",
      description = "Tokens in and out, all requests together.",
      defaultValue = "0")
  private long maxTokens;

  @Option(
      names = "--allow-build-files",
      description = {
        "Let --mode fix change poms too; a suggested patch may hold them, since somebody reads it."
      })
  private boolean buildFiles;

  @Option(
      names = "--sandbox",
      paramLabel = "auto|require|off",
      description = "How the build and the tests of candidates are held (default: as configured).",
      defaultValue = "")
  private String sandbox;

  @SuppressWarnings("NullAway.Init")
  RepairOptions() {}

  boolean buildFiles() {
    return buildFiles;
  }

  /** The request of a run in this project. */
  RunRequest request(Path project) {
    Limits limits =
        new Limits(
            Limits.DEFAULT.attempts(),
            Limits.DEFAULT.freshStarts(),
            LoopOptions.duration("--budget", budget),
            maxTokens,
            OptionalDouble.empty());
    return new RunRequest(project, List.of(), "", offline, 1, limits, true, "auto", sandbox, false);
  }
}
