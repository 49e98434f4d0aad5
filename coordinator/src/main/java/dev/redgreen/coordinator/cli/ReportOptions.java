package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.WrongUsage;
import dev.redgreen.coordinator.ci.ExitRule;
import dev.redgreen.coordinator.ci.Format;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of what a step of a pipeline publishes. */
final class ReportOptions {
  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where the reports and the patch go (default: target/redgreen).")
  private @Nullable Path output;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description =
          "Only these: markdown, comment, sarif, junit, codequality, annotations, text, json.")
  private List<String> formats = List.of();

  @Option(
      names = "--exit-code",
      paramLabel = "build|fix",
      description = {
        "build: that of the build as it was found; fix: 0 also where a verified repair was found",
        "(default: ${DEFAULT-VALUE})."
      },
      defaultValue = "build")
  private String exitCode;

  @SuppressWarnings("NullAway.Init")
  ReportOptions() {}

  /** Absolute path of the directory. */
  Path output(Path project) {
    Path given = output == null ? project.resolve("target/redgreen") : output;
    return given.toAbsolutePath().normalize();
  }

  /** The forms to write; what programs read is always among them. */
  Set<Format> formats() {
    if (formats.isEmpty()) {
      return EnumSet.allOf(Format.class);
    }
    Set<Format> chosen = EnumSet.of(Format.JSON);
    formats.forEach(name -> chosen.add(choice(Format.class, "--format", name)));
    return chosen;
  }

  ExitRule exit() {
    return choice(ExitRule.class, "--exit-code", exitCode);
  }

  /**
   * The constant that is written like this.
   *
   * @throws WrongUsage if there is none
   */
  static <E extends Enum<E>> E choice(Class<E> type, String option, String given) {
    List<E> all = List.copyOf(EnumSet.allOf(type));
    return all.stream()
        .filter(each -> each.toString().equals(given.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongUsage(
                    option
                        + " takes "
                        + String.join(", ", all.stream().map(Object::toString).toList())
                        + ", not "
                        + given));
  }
}
