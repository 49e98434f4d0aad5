package dev.redgreen.coordinator.bench.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.bench.BenchmarksPage;
import dev.redgreen.coordinator.bench.Figures;
import dev.redgreen.coordinator.bench.Trees;
import dev.redgreen.coordinator.bench.Words;
import dev.redgreen.fixer.TestBench.Work;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Measures one verification by the warm lane and by Maven, in turn. */
public final class Speed {
  /** No test that passes in Maven is cut short. */
  static final Duration PER_TEST = Duration.ofMinutes(2);

  private static final int CANDIDATES = 24;

  private final Path checkout;
  private final Wiring wiring;
  private final Path work;
  private final int runs;
  private final List<Row> rows = new ArrayList<>();
  private final List<Double> loads = new ArrayList<>();
  private String searching = "";

  private Speed(Path checkout, Wiring wiring, Path work, int runs) {
    this.checkout = checkout;
    this.wiring = wiring;
    this.work = work;
    this.runs = runs;
  }

  /**
   * One measurement, as {@code --json} prints it.
   *
   * @param mavenMs median of Maven
   * @param laneMs median of the warm lane
   * @param ratio how many times longer Maven takes
   */
  private record Figure(String name, long mavenMs, long laneMs, double ratio) {
    static Figure of(String name, double maven, double lane) {
      double ratio = Math.round(maven / Math.max(1, lane) * 10) / 10.0;
      return new Figure(name, Math.round(maven), Math.round(lane), ratio);
    }
  }

  /** The measurements of one case, and the resident memory of its worker in MB. */
  private record Row(Figure warm, Figure cold, long first, long memory) {
    String text() {
      return String.format(
          Locale.ROOT,
          "| %s | %,d | %,d | %.1f | %,d | %.1f | %,d | %d |%n",
          warm.name,
          warm.mavenMs,
          warm.laneMs,
          warm.ratio,
          cold.laneMs,
          cold.ratio,
          first,
          memory);
    }
  }

  /** Runs what a command line asks for. */
  public static void run(List<String> arguments) {
    Words words = new Words(arguments);
    Path checkout = Path.of(words.take());
    boolean json = words.flag("--json");
    boolean write = words.flag("--write");
    int runs = words.number("--runs", 9);
    Set<Subject> only = new TreeSet<>(words.list("--programs").map(Subject::named).toList());
    words.end();
    Path work = Trees.temporary();
    Path home = Trees.cache("verify").resolve("home");
    try (Wiring wiring = Wiring.of(System.getenv(), Optional.of(home), checkout)) {
      Speed speed = new Speed(checkout, wiring, work, runs);
      for (Subject subject : List.of(Subject.SMALLEST, Subject.MULTI_MODULE, Subject.COMMONS_CSV)) {
        if (only.isEmpty() || only.contains(subject)) {
          speed.measure(subject);
        }
      }
      System.out.println(json ? speed.json() : speed.text());
      if (write) {
        BenchmarksPage.of(checkout).write("bench-verify", speed.text());
      }
    } finally {
      Trees.delete(work);
    }
  }

  private void measure(Subject subject) {
    try (Twins twins = new Twins(subject, checkout, work, wiring, PER_TEST)) {
      for (SpeedCase one : SpeedCase.all()) {
        if (one.subject() == subject) {
          Row row = measure(one, twins);
          System.err.print(row.text());
          rows.add(row);
          if (!one.test().isEmpty()) {
            searching = search(one, twins);
          }
        }
      }
    }
  }

  /** A first run of each warms the disk cache and the compiler, and is not counted. */
  private Row measure(SpeedCase one, Twins twins) {
    List<Long> maven = new ArrayList<>();
    List<Long> lane = new ArrayList<>();
    List<Long> cold = new ArrayList<>();
    one.maven(twins, 0, wiring);
    long first = one.lane(twins, 0);
    for (int run = 1; run <= runs; run++) {
      maven.add(one.maven(twins, run, wiring));
      lane.add(one.lane(twins, run));
      cold.add(one.cold(twins, run, wiring, checkout));
      loads.add(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
    long memory =
        WorkerProbe.workers().stream()
            .mapToLong(pid -> WorkerProbe.status(pid, "VmRSS") / 1024)
            .max()
            .orElse(0);
    return new Row(
        Figure.of(one.name(), Figures.median(maven), Figures.median(lane)),
        Figure.of(one.name() + ", cold", Figures.median(maven), Figures.median(cold)),
        first,
        memory);
  }

  /** Many candidates, as a search has them: one after another, and on all workers. */
  private String search(SpeedCase one, Twins twins) {
    LaneModule module = twins.judge(one.module());
    List<Work> candidates = new ArrayList<>();
    for (int i = 0; i < CANDIDATES; i++) {
      String text = one.candidate(twins, runs + 1 + i);
      candidates.add(module.candidate(one.file(), text, one.tests(twins)));
    }
    List<Long> alone = new ArrayList<>();
    List<Long> beside = new ArrayList<>();
    module.together(candidates, module.width());
    for (int run = 0; run < runs; run++) {
      alone.add(module.together(candidates, 1));
      beside.add(module.together(candidates, module.width()));
    }
    double ratio = Figures.median(alone) / Figures.median(beside);
    return String.format(
        Locale.ROOT,
        "%nTests of %d compiled candidates (%s): %,.0f ms one after another, %,.0f ms on %d workers"
            + " (ratio %.2f; medians of %d alternations).%n",
        CANDIDATES,
        one.name(),
        Figures.median(alone),
        Figures.median(beside),
        module.width(),
        ratio,
        runs);
  }

  private String json() {
    List<Figure> figures = new ArrayList<>();
    rows.forEach(row -> figures.add(row.warm));
    rows.forEach(row -> figures.add(row.cold));
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(figures);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String text() {
    StringBuilder text =
        new StringBuilder("### One verification: the warm lane beside Maven\n\n")
            .append("`scripts/bench-verify --runs ")
            .append(runs)
            .append("`\n\nMedians of ")
            .append(runs)
            .append(" alternations of `mvn -o -q test`, the warm lane and a new process, in ms")
            .append(load())
            .append(". Each candidate changes one main source; the lane compiles it in memory and")
            .append(" runs the tests in its worker.\nThe new process reads the sources, compiles")
            .append(" all of them and starts its worker; the model of the module is known.\n\n")
            .append("| | Maven | lane | Maven/lane | new process | Maven/new process ")
            .append("| first in the measuring process | worker, MB resident |\n")
            .append("|---|---|---|---|---|---|---|---|\n");
    rows.forEach(row -> text.append(row.text()));
    return text.append(searching).toString();
  }

  private String load() {
    double least = loads.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double most = loads.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return String.format(Locale.ROOT, ", at a load of %.1f to %.1f", least, most);
  }
}
