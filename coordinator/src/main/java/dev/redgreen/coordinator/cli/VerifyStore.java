package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.Upkeep;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.patterns.Verified;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tdd patterns verify}. */
@Command(
    name = "verify",
    description = "Check the store: pages, references, vectors, and that each pattern is found.",
    footer = {
      "",
      "Exit code 1 means that something is wrong and was not repaired.",
      "",
      "Examples:",
      "  tdd patterns verify",
      "  tdd patterns verify --repair --json",
    })
final class VerifyStore implements Callable<Integer> {
  private final Console console;

  @Mixin private final Common common = new Common();

  @Option(
      names = "--repair",
      description = "Make anew what can be made again; move aside what cannot be mended.")
  private boolean repair;

  VerifyStore(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return PatternsCommand.with(console, common, this::verify);
  }

  private int verify(Wiring wiring) {
    Verified verified = new Upkeep(wiring).verify(repair);
    if (common.json()) {
      console.json(verified);
    } else {
      print(verified);
    }
    return verified.sound() ? 0 : 1;
  }

  private void print(Verified verified) {
    console
        .out()
        .printf(
            "%,d patterns: %,d found by id, %,d by their words (%,d have none),"
                + " %,d of %,d sought by vector%n",
            verified.patterns(),
            verified.foundById(),
            verified.foundByText(),
            verified.withoutWords(),
            verified.foundByVector(),
            verified.soughtByVector());
    for (Verified.Finding finding : verified.findings()) {
      String state = finding.repaired() ? "repaired" : "wrong";
      console.out().printf("%s: %s (%,d)%n", state, finding.what(), finding.count());
      finding.examples().forEach(example -> console.out().println("  " + example));
    }
    if (verified.findings().isEmpty()) {
      console.out().println("nothing is wrong");
    } else if (!verified.sound() && !repair) {
      console.err().println("--repair mends what can be made again");
    }
  }
}
