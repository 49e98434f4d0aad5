package dev.redgreen.coordinator.bench.verify;

import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.bench.BenchmarksPage;
import dev.redgreen.coordinator.bench.Trees;
import dev.redgreen.coordinator.bench.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lets the warm lane and Maven judge the same mutants and compares what they say. */
public final class Parity {
  private static final Duration DEADLINE = Duration.ofMinutes(4);
  private static final Duration HANGS = Duration.ofSeconds(45);

  /** What is slower in the lane than this hangs. */
  static final Duration PER_TEST = Duration.ofSeconds(10);

  private final Path checkout;
  private final Wiring wiring;
  private final Path work;
  private final Results results;
  private final int mutants;
  private final long seed;

  private Parity(Path checkout, Wiring wiring, Path work, Results results, int mutants, long seed) {
    this.checkout = checkout;
    this.wiring = wiring;
    this.work = work;
    this.results = results;
    this.mutants = mutants;
    this.seed = seed;
  }

  /** Runs what a command line asks for; the exit code. */
  public static int run(List<String> arguments) {
    Words words = new Words(arguments);
    Path checkout = Path.of(words.take());
    boolean json = words.flag("--json");
    boolean write = words.flag("--write");
    List<Subject> subjects = words.list("--programs").map(Subject::named).toList();
    int mutants = words.number("--mutants", 0);
    int seed = words.number("--seed", 1);
    Optional<Path> kept = words.list("--resume").findFirst().map(Path::of);
    words.end();
    Path work = Trees.temporary();
    Path home = Trees.cache("verify").resolve("home");
    try (Wiring wiring = Wiring.of(System.getenv(), Optional.of(home), checkout)) {
      Results results = new Results(kept);
      Parity parity = new Parity(checkout, wiring, work, results, mutants, seed);
      List<Compared> all = new ArrayList<>();
      for (Subject subject : subjects.isEmpty() ? Share.all() : subjects) {
        all.addAll(parity.judged(subject));
      }
      ParityReport report = new ParityReport(all, command(subjects, mutants, seed));
      System.out.println(json ? report.json() : report.text());
      if (write) {
        BenchmarksPage.of(checkout).write("parity", report.text());
      }
      return report.passed() ? 0 : 1;
    } finally {
      Trees.delete(work);
    }
  }

  /**
   * What differs among the mutants of a fixed choice, one sentence each.
   *
   * @param work an empty directory
   * @param each how many of each of our own programs
   */
  public static List<String> differences(Path checkout, Path work, int each) {
    Path home = work.resolve("home");
    try (Wiring wiring = Wiring.of(System.getenv(), Optional.of(home), checkout)) {
      List<String> differences = new ArrayList<>();
      for (Subject subject : List.of(Subject.JUPITER, Subject.JUNIT4)) {
        try (Twins twins = new Twins(subject, checkout, work, wiring, PER_TEST)) {
          Stream<Mutant> drawn = Mutants.of(twins, each / 2, 1).stream();
          Stream<Mutant> written = Specials.of(twins).stream().limit(each - each / 2);
          Stream.concat(drawn, written)
              .map(mutant -> compare(twins, mutant))
              .filter(Compared::differs)
              .forEach(one -> differences.add(one.difference()));
        }
      }
      return differences;
    }
  }

  private static String command(List<Subject> subjects, int mutants, long seed) {
    String programs = String.join(",", subjects.stream().map(Subject::title).toList());
    return "scripts/parity --seed "
        + seed
        + (mutants == 0 ? "" : " --mutants " + mutants)
        + (programs.isEmpty() ? "" : " --programs " + programs);
  }

  private List<Compared> judged(Subject subject) {
    try (Twins twins = new Twins(subject, checkout, work, wiring, PER_TEST)) {
      int count = mutants == 0 ? Share.of(subject) : mutants;
      List<Mutant> drawn =
          Stream.concat(
                  Mutants.of(twins, count, seed).stream(), Specials.of(twins).stream().limit(count))
              .toList();
      List<Compared> judged = new ArrayList<>();
      for (Mutant mutant : drawn) {
        judged.add(results.find(mutant).orElseGet(() -> judge(twins, mutant)));
        progress(subject, judged, drawn.size());
      }
      return judged;
    }
  }

  private Compared judge(Twins twins, Mutant mutant) {
    Compared compared = compare(twins, mutant);
    results.add(compared);
    return compared;
  }

  /** Both words on a mutant. */
  static Compared compare(Twins twins, Mutant mutant) {
    Word lane = twins.lane(mutant);
    Word maven = twins.maven(mutant, mutant.kind() == Kind.TIMEOUT ? HANGS : DEADLINE);
    // A machine with much else to do may have kept Maven from its verdict.
    boolean again = lane.green() && maven.state() == Word.State.CUT;
    return Compared.of(mutant, lane, again ? twins.maven(mutant, DEADLINE) : maven);
  }

  private static void progress(Subject subject, List<Compared> judged, int of) {
    Compared last = judged.get(judged.size() - 1);
    System.err.printf(
        "%s %d/%d %s %s: lane %s %d ms, Maven %s %d ms%n",
        subject.title(),
        judged.size(),
        of,
        last.kind(),
        last.name(),
        last.lane().state(),
        last.lane().ms(),
        last.maven().state(),
        last.maven().ms());
    if (last.differs()) {
      System.err.println("  DIFFERS: " + last.difference());
    }
  }
}
