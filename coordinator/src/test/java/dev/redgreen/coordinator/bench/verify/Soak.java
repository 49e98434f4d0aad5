package dev.redgreen.coordinator.bench.verify;

import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.bench.Trees;
import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Many candidates in one lane, of which most leave something behind: nothing may grow, and no
 * verdict may be another one than the candidate deserves.
 */
public final class Soak {
  private static final int EVERY = 100;
  private static final Path FILE = Path.of("src/main/java/com/acme/party/BillSplit.java");

  private final LaneModule module;
  private final List<TestId> tests;
  private final Path temp;
  private final List<String> faults = new ArrayList<>();

  private Soak(LaneModule module, List<TestId> tests, Path temp) {
    this.module = module;
    this.tests = tests;
    this.temp = temp;
  }

  /** Runs what a command line asks for; the exit code. */
  public static int run(List<String> arguments) {
    int candidates = arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : 1000;
    Path checkout = Path.of(arguments.get(0));
    Path temp = Trees.temporary();
    // Whatever is written from now on by this process or a worker lies there.
    System.setProperty("java.io.tmpdir", temp.toString());
    Path home = Trees.cache("verify").resolve("home");
    try (Wiring wiring = Wiring.of(System.getenv(), Optional.of(home), checkout);
        Twins twins = new Twins(Subject.SMALLEST, checkout, temp, wiring, Parity.PER_TEST)) {
      Path root = Path.of("");
      Soak soak = new Soak(twins.judge(root), twins.tests(root), temp);
      soak.run(candidates);
      System.out.println("\n" + SoakSample.bounds());
      soak.faults.forEach(System.out::println);
      return soak.faults.isEmpty() ? 0 : 1;
    } finally {
      Trees.delete(temp);
    }
  }

  private void run(int candidates) {
    String text = module.tree().text(FILE).orElseThrow();
    int offset = text.indexOf('{', text.indexOf("List<Long> of(")) + 1;
    System.out.print(SoakSample.HEAD);
    int round = SoakCandidate.values().length;
    SoakSample first = null;
    for (int number = 0; number < candidates; number++) {
      SoakCandidate kind = SoakCandidate.of(number);
      Word word = module.judge(FILE, kind.in(text, offset, number), tests);
      if (word.green() != kind.green()) {
        faults.add("candidate " + number + ", " + kind + ": " + word);
      }
      int done = number + 1;
      if (first == null && done == round) {
        first = SoakSample.now(done, temp);
        System.out.print(first.row());
      } else if (first != null && (done % EVERY == 0 || done == candidates)) {
        SoakSample sample = SoakSample.now(done, temp);
        System.out.print(sample.row());
        faults.addAll(sample.growth(first));
      }
    }
  }
}
