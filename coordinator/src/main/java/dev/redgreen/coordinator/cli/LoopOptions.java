package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.Limits;
import dev.redgreen.coordinator.RunRequest;
import dev.redgreen.coordinator.WrongUsage;
import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the commands that run the loop. */
final class LoopOptions {
  private static final Pattern DURATION = Pattern.compile("(\\d+)(ms|s|m|h)?");

  @Option(names = "--offline", description = "Use no model.")
  private boolean offline;

  @Option(
      names = "--candidates",
      paramLabel = "N",
      description = "Samples asked of the model in each round (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private int candidates;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Attempt and repairs of one start (default: ${DEFAULT-VALUE}).",
      defaultValue = "3")
  private int rounds;

  @Option(names = "--keep", description = "Keep the worktree and print where it is.")
  private boolean keep;

  @Option(
      names = "--timeout",
      paramLabel = "5m",
      description = "Wall time of the whole run (default: ${DEFAULT-VALUE}).",
      defaultValue = "10m")
  private String timeout;

  @Option(
      names = "--max-tokens",
      paramLabel = "N",
      description = "Tokens in and out, all requests together.",
      defaultValue = "0")
  private long maxTokens;

  @Option(
      names = "--max-cost",
      paramLabel = "X",
      description = "Money, by the prices in the configuration.")
  private @Nullable Double maxCost;

  @Option(names = "--no-patterns", description = "Leave the pattern store out.")
  private boolean noPatterns;

  @Option(
      names = "--lane",
      paramLabel = "auto|maven",
      description = "maven: judge every candidate by Maven, without the warm lane.",
      defaultValue = "auto")
  private String lane;

  @Option(
      names = "--sandbox",
      paramLabel = "auto|require|off",
      description = {
        "How the build and the tests of candidates are held: require fails without bubblewrap,",
        "off holds nothing (default: the setting sandbox.mode, else auto)."
      },
      defaultValue = "")
  private String sandbox;

  @SuppressWarnings("NullAway.Init")
  LoopOptions() {}

  /**
   * The request.
   *
   * @throws WrongUsage if an option makes no sense
   */
  RunRequest request(Path project, List<TestId> tests, String spec) {
    if (candidates < 1 || rounds < 1 || maxTokens < 0) {
      throw new WrongUsage("--candidates and --rounds start at 1, --max-tokens at 0");
    }
    if (!lane.equals("auto") && !lane.equals("maven")) {
      throw new WrongUsage("--lane takes auto or maven, not " + lane);
    }
    Limits limits =
        new Limits(
            rounds,
            Limits.DEFAULT.freshStarts(),
            duration("--timeout", timeout),
            maxTokens,
            maxCost == null ? OptionalDouble.empty() : OptionalDouble.of(maxCost));
    return new RunRequest(
        project, tests, spec, offline, candidates, limits, !noPatterns, lane, sandbox, keep);
  }

  /**
   * A wall time such as {@code 5m}.
   *
   * @param option whose value it is
   * @throws WrongUsage if it is none
   */
  static Duration duration(String option, String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      throw new WrongUsage(option + " takes a number with ms, s, m or h, such as 5m, not " + text);
    }
    long number = Long.parseLong(matcher.group(1));
    String unit = matcher.group(2) == null ? "s" : matcher.group(2);
    return switch (unit) {
      case "ms" -> Duration.ofMillis(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofSeconds(number);
    };
  }
}
