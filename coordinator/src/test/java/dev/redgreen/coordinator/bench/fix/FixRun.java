package dev.redgreen.coordinator.bench.fix;

import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.bench.BenchmarksPage;
import dev.redgreen.coordinator.bench.Trees;
import dev.redgreen.fixer.Proposer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One run of the benchmark. */
public final class FixRun {
  private final FixSettings settings;
  private final Path cache;
  private final Wiring wiring;
  private final Optional<FailureFile> failures;

  private FixRun(FixSettings settings) {
    this.settings = settings;
    this.cache = Trees.cache("fix");
    this.wiring =
        Wiring.of(System.getenv(), Optional.of(cache.resolve("home")), settings.checkout());
    this.failures = settings.failures().map(FailureFile::at);
  }

  /**
   * A run as a command line asks for it.
   *
   * @throws IllegalArgumentException if it is not understood
   */
  public static FixRun of(List<String> arguments) {
    return new FixRun(FixSettings.of(arguments));
  }

  /** Measures each half and prints its table. */
  public void run() {
    try (wiring) {
      for (Half half : settings.halves()) {
        String report = measured(half);
        System.out.println(report);
        if (settings.write()) {
          String name = "bench-fix-" + half.title().replace(' ', '-') + "-" + settings.errors();
          BenchmarksPage.of(settings.checkout()).write(name, report);
        }
      }
    }
  }

  private String measured(Half half) {
    List<BenchProject> projects = new ArrayList<>();
    try {
      for (SourceName source : settings.sources(half)) {
        projects.add(BenchProject.of(source, settings.checkout(), cache, wiring));
      }
      return measured(half, projects);
    } finally {
      projects.forEach(BenchProject::close);
    }
  }

  private String measured(Half half, List<BenchProject> projects) {
    Map<BenchProject, List<Proposer>> chains = new HashMap<>();
    projects.forEach(one -> chains.put(one, Chain.named(settings.chain(), one)));
    warm(projects);
    Breaker breaker = new Breaker(projects, Operator.of(half), settings.seed(), settings.cold());
    Map<Operator, List<Judged>> cases = new TreeMap<>();
    for (Operator operator : settings.operators(half)) {
      long from = System.nanoTime();
      List<Judged> judged =
          breaker
              .cases(operator, settings.cases(), settings.errors())
              .map(broken -> repaired(broken, chains.getOrDefault(broken.project(), List.of())))
              .toList();
      cases.put(operator, judged);
      progress(operator, judged, System.nanoTime() - from);
    }
    String report = new FixReport(half, settings, cases).text();
    return settings.mavenSample() == 0 ? report : report + "\n" + byMaven(cases);
  }

  /** The first compiles of a process are slow; what a user waits for then is not measured here. */
  private static void warm(List<BenchProject> projects) {
    for (BenchProject project : projects) {
      Breaker breaker = new Breaker(List.of(project), List.of(), -1, false);
      breaker.cases(Operator.LOCAL_RENAMED, 10, 1).forEach(BrokenProgram::errors);
    }
  }

  private Judged repaired(BrokenProgram broken, List<Proposer> chain) {
    Judged first = judged(broken, chain);
    Judged judged = first.wrong() ? withSoundTests(first, chain) : first;
    // What is held back stays unseen.
    if (!judged.green() && broken.operator().half() == Half.DEVELOPMENT) {
      failures.ifPresent(file -> file.add(judged));
    }
    return judged;
  }

  /** Once more, if some of the tests that failed fail in the unbroken program too. */
  private Judged withSoundTests(Judged wrong, List<Proposer> chain) {
    BrokenProgram sound = wrong.broken().withSoundTests();
    return sound.tests().equals(wrong.broken().tests()) ? wrong : judged(sound, chain);
  }

  private Judged judged(BrokenProgram broken, List<Proposer> chain) {
    BenchPolicy policy = new BenchPolicy(broken.project().tree());
    return Judged.of(broken, Repairing.of(broken, chain, policy, settings.deadline()));
  }

  private static void progress(Operator operator, List<Judged> judged, long nanos) {
    long green = judged.stream().filter(Judged::green).count();
    System.err.printf(
        "%s: %d of %d, %d s, repairs %d s, tests %d s%n",
        operator.title(),
        green,
        judged.size(),
        nanos / 1_000_000_000,
        judged.stream().mapToLong(one -> one.ending().ms()).sum() / 1_000,
        judged.stream().mapToLong(one -> one.ending().testMs()).sum() / 1_000);
  }

  private String byMaven(Map<Operator, List<Judged>> cases) {
    MavenSample sample = new MavenSample(wiring);
    List<Judged> all = cases.values().stream().flatMap(List::stream).toList();
    sample.judge(all, settings.mavenSample(), settings.seed());
    return sample.text();
  }
}
