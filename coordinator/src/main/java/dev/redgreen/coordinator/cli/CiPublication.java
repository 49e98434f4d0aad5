package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.ci.CiReport;
import dev.redgreen.coordinator.ci.Format;
import dev.redgreen.coordinator.ci.Output;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Puts the report of a step where people and machines look for it. */
final class CiPublication {
  private final Console console;
  private final boolean json;

  /**
   * A publication.
   *
   * @param json whether standard output is the document of {@code --json}
   */
  CiPublication(Console console, boolean json) {
    this.console = console;
    this.json = json;
  }

  /**
   * Prints the report, writes the files, and adds the summary to the page of the job where the
   * runner names one.
   *
   * @param chosen the forms that are written
   * @param directory where to
   * @param muted keeps the runner from taking text for commands until its own are printed
   */
  void publish(CiReport report, byte[] patch, Set<Format> chosen, Path directory, Muted muted) {
    if (json) {
      console.json(report);
    } else {
      console.out().print(Format.TEXT.of(report));
    }
    console.out().flush();
    new Output(directory).write(report, patch, chosen);
    console.err().println("reports: " + directory);
    if (chosen.contains(Format.MARKDOWN)) {
      Output.summarise(
          report,
          Optional.ofNullable(console.environment().get("GITHUB_STEP_SUMMARY")).map(Path::of));
    }
    if (chosen.contains(Format.ANNOTATIONS)) {
      muted.say(Format.ANNOTATIONS.of(report));
    }
  }
}
