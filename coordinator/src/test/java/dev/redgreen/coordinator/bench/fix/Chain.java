package dev.redgreen.coordinator.bench.fix;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.engine.RuleProposer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proposers that are measured, by the name that {@code --chain} gives them. A chain is made
 * anew for each project, so that what a proposer knows about one is not carried over to the next.
 */
final class Chain {
  /** The chain without a name on the command line. */
  static final String DEFAULT = "rules";

  private Chain() {}

  /**
   * The proposers, cheapest first.
   *
   * @param name {@code rules}: what {@code tdd fix --offline} asks first about compile errors;
   *     {@code none}: nobody proposes anything; {@code oracle}: somebody who knows the original,
   *     which must give 100 %; {@code careless}: somebody who deletes the line of an error, which
   *     must give wrong programs. The last two check the benchmark itself
   * @throws IllegalArgumentException if no chain is called so
   */
  static List<Proposer> named(String name, BenchProject project) {
    return switch (name) {
      case "rules" -> List.of(new RuleProposer(fault -> System.err.println(fault.message())));
      case "none" -> List.of();
      case "oracle" -> List.of(new Oracle(project));
      case "careless" -> List.of(new Careless());
      default -> throw new IllegalArgumentException("no chain is called " + name);
    };
  }

  /** Proposes the original text of every file that has an error. */
  private record Oracle(BenchProject project) implements Proposer {
    @Override
    public String rung() {
      return "oracle";
    }

    @Override
    public Stream<Fix> propose(Attempt attempt) {
      List<Edit.Write> edits =
          attempt.tree().changes().files().stream()
              .flatMap(file -> original(file).stream())
              .toList();
      return Stream.of(
          new Fix(Patch.of(edits), rung(), "", "It was so.", Standing.VERIFIED, List.of(), ""));
    }

    private Optional<Edit.Write> original(Path file) {
      return project.tree().text(file).map(text -> new Edit.Write(file, text));
    }
  }

  /** Deletes the line of the first error that is left, whatever it does. */
  private record Careless() implements Proposer {
    @Override
    public String rung() {
      return "careless";
    }

    @Override
    public Stream<Fix> propose(Attempt attempt) {
      return attempt.failures().stream()
          .flatMap(failure -> failure.location().stream())
          .distinct()
          .flatMap(place -> line(attempt.tree().text(place.file()).orElse(""), place).stream())
          .map(
              edit ->
                  new Fix(Patch.of(edit), rung(), "", "Gone.", Standing.VERIFIED, List.of(), ""));
    }

    private static Optional<Edit> line(String text, Location place) {
      int start = 0;
      for (int i = 1; i < place.line(); i++) {
        start = text.indexOf('\n', start) + 1;
      }
      int end = text.indexOf('\n', start);
      return end < 0
          ? Optional.empty()
          : Optional.of(new Edit.Replace(place.file(), start, end, ""));
    }
  }
}
