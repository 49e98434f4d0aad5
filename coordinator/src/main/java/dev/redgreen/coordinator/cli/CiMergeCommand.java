package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.ci.CiReport;
import dev.redgreen.coordinator.ci.Merge;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tdd ci merge}: the reports and patches of several jobs as one. */
@Command(
    name = "merge",
    description = {
      "Merge what jobs with --shard left behind into one report and one patch.",
      "Every part was verified by its own job; whether the whole passes, the next build tells.",
    },
    footer = {
      "",
      "Example:",
      "  tdd ci merge out1 out2 out3 out4 --output all && git apply all/redgreen.patch",
    })
final class CiMergeCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final Common common = new Common();

  @Mixin private final ReportOptions reports = new ReportOptions();

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "What --output was of each job.")
  private List<Path> directories = List.of();

  CiMergeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Path> real =
        directories.stream().map(path -> path.toAbsolutePath().normalize()).distinct().toList();
    Merge.Merged merged = Merge.of(real, reports.exit());
    CiReport report = merged.report();
    try (Muted muted = Muted.of(console)) {
      new CiPublication(console, common.json())
          .publish(
              report, merged.patch(), reports.formats(), reports.output(common.project()), muted);
    }
    return report.exit();
  }
}
