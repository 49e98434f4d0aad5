package dev.redgreen.coordinator.bench.fix;

import dev.redgreen.coordinator.bench.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a run is asked to do.
 *
 * @param checkout root of the checkout
 * @param halves the halves to measure
 * @param seed decides every random choice
 * @param cases programs per operator
 * @param errors errors per program: 1 or 3
 * @param operators only these; empty for all of the half
 * @param sources only these; empty for all of the half
 * @param chain which proposers are asked
 * @param deadline for proposing and compiling one repair
 * @param failures file that unsolved cases are described in
 * @param mavenSample how many cases Maven judges too
 * @param cold whether nothing of a program was compiled before it was broken
 * @param write whether the tables go to the page
 */
record FixSettings(
    Path checkout,
    List<Half> halves,
    long seed,
    int cases,
    int errors,
    List<Operator> operators,
    List<SourceName> sources,
    String chain,
    Duration deadline,
    Optional<Path> failures,
    int mavenSample,
    boolean cold,
    boolean write) {

  FixSettings {
    halves = List.copyOf(halves);
    operators = List.copyOf(operators);
    sources = List.copyOf(sources);
  }

  /** Reads a command line, which begins with the root of the checkout. */
  static FixSettings of(List<String> line) {
    Words words = new Words(line);
    Path checkout = Path.of(words.take());
    boolean write = words.flag("--write");
    boolean cold = words.flag("--cold");
    FixSettings settings =
        new FixSettings(
            checkout,
            halves(words.value("--half", "dev")),
            Long.parseLong(words.value("--seed", "1")),
            Integer.parseInt(words.value("--cases", "20")),
            Integer.parseInt(words.value("--errors", "1")),
            words.list("--operators").map(Operator::named).toList(),
            words.list("--sources").map(SourceName::named).toList(),
            words.value("--chain", Chain.DEFAULT),
            Duration.ofSeconds(Long.parseLong(words.value("--deadline", "10"))),
            Optional.of(words.value("--failures", "")).filter(f -> !f.isEmpty()).map(Path::of),
            Integer.parseInt(words.value("--maven-sample", "0")),
            cold,
            write);
    words.end();
    return settings;
  }

  private static List<Half> halves(String word) {
    return switch (word) {
      case "dev" -> List.of(Half.DEVELOPMENT);
      case "held" -> List.of(Half.HELD_BACK);
      case "both" -> List.of(Half.values());
      default -> throw new IllegalArgumentException("--half is dev, held or both");
    };
  }

  /** The command that repeats the measurement of a half. */
  String command(Half half) {
    String text =
        "scripts/bench-fix --half %s --seed %d --cases %d --errors %d"
            .formatted(half == Half.DEVELOPMENT ? "dev" : "held", seed, cases, errors);
    text += chain.equals(Chain.DEFAULT) ? "" : " --chain " + chain;
    text += cold ? " --cold" : "";
    text += operators.isEmpty() ? "" : " --operators " + titles(operators, Operator::title);
    return text + (sources.isEmpty() ? "" : " --sources " + titles(sources, SourceName::title));
  }

  private static <T> String titles(List<T> all, java.util.function.Function<T, String> title) {
    return String.join(",", all.stream().map(title).toList());
  }

  /** The operators to measure in a half. */
  List<Operator> operators(Half half) {
    return Operator.of(half).stream()
        .filter(one -> operators.isEmpty() || operators.contains(one))
        .toList();
  }

  /** The sources to break in a half. */
  List<SourceName> sources(Half half) {
    return SourceName.of(half).stream()
        .filter(one -> sources.isEmpty() || sources.contains(one))
        .toList();
  }
}
