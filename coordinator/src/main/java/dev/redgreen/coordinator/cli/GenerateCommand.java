package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.Limits;
import dev.redgreen.coordinator.RunRequest;
import dev.redgreen.coordinator.WrongUsage;
import dev.redgreen.fixer.TestId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tdd generate}: a failing test becomes verified code. */
@Command(
    name = "generate",
    description = {
      "Make failing tests pass, verified by the project's own Maven build.",
      "Works on a snapshot of your tree, uncommitted work included; your files change only when you"
          + " accept the result.",
    },
    footer = {
      "",
      "Examples:",
      "  tdd generate                                  all tests that are red now",
      "  tdd generate --test com.acme.PriceTest#rounds one test method",
      "  tdd generate --offline --apply                from the store alone; apply without asking",
      "  tdd generate --spec \"an LRU cache of strings with a fixed capacity\"",
    })
final class GenerateCommand implements Callable<Integer> {
  private static final Pattern DURATION = Pattern.compile("(\\d+)(ms|s|m|h)?");

  private final Console console;

  @Mixin private final Common common = new Common();

  @Option(
      names = "--test",
      paramLabel = "CLASS[#METHOD]",
      description = "A test that must pass; may be repeated (default: all that are red).")
  private List<String> tests = List.of();

  @Option(
      names = "--spec",
      paramLabel = "TEXT|@FILE",
      description = "What to build, in words; the test is written first, and shown.")
  private String spec = "";

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

  @Option(names = "--apply", description = "Apply a green result without asking.")
  private boolean apply;

  @Option(
      names = "--yes",
      description = "Answer yes to questions about a test written from --spec.")
  private boolean yes;

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

  @SuppressWarnings("NullAway.Init")
  GenerateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new GenerateSession(console, common, apply, yes).run(request());
  }

  private RunRequest request() {
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
            duration(timeout),
            maxTokens,
            maxCost == null ? OptionalDouble.empty() : OptionalDouble.of(maxCost));
    return new RunRequest(
        common.project(),
        tests.stream().map(TestId::parse).toList(),
        specText(),
        offline,
        candidates,
        limits,
        !noPatterns,
        lane,
        keep);
  }

  private String specText() {
    if (!spec.startsWith("@")) {
      return spec;
    }
    Path file = Path.of(spec.substring(1));
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new WrongUsage("--spec: cannot read " + file + "; give an existing UTF-8 text file");
    }
  }

  private static Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      throw new WrongUsage("--timeout takes a number with ms, s, m or h, such as 5m, not " + text);
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
