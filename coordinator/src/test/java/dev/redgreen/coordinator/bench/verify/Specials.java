package dev.redgreen.coordinator.bench.verify;

import dev.redgreen.fixer.TestId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Mutants of the own programs that are written by hand: {@code mutants.txt} has blocks of five
 * lines, which are kind, file, test class, the text that goes and the text that comes. A program's
 * file lies beside its sources and is no part of it.
 */
final class Specials {
  private Specials() {}

  /** The mutants of a program; none for one that is not ours. */
  static List<Mutant> of(Twins twins) {
    Path file = twins.laneRoot().resolve("mutants.txt");
    if (!twins.subject().own() || !Files.exists(file)) {
      return List.of();
    }
    try {
      List<Mutant> mutants = new ArrayList<>();
      for (String block : Files.readString(file).strip().split("\n\n+")) {
        mutants.add(mutant(twins, block.split("\n")));
      }
      return mutants;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Mutant mutant(Twins twins, String[] lines) {
    Map.Entry<Path, LaneModule> module = twins.modules().entrySet().iterator().next();
    Path file = Path.of(lines[1]);
    String text = module.getValue().tree().text(file).orElseThrow();
    if (!text.contains(lines[3])) {
      throw new IllegalArgumentException(file + " has no " + lines[3]);
    }
    return new Mutant(
        twins.subject(),
        Kind.valueOf(lines[0]),
        module.getKey(),
        file,
        text.replace(lines[3], lines[4]),
        lines[3].strip() + " -> " + lines[4].strip(),
        List.of(new TestId(lines[2], "")));
  }
}
